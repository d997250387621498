"""Random wikitext and random edits of it, for Hypothesis."""

from hypothesis import strategies as st

from model.text_edit import Replace, TextEdit

# What the preprocessor looks at, whole and in pieces, so that edits make and break constructs.
TOKENS = (
    *("{", "{{", "{{{", "{{{{", "}", "}}", "}}}", "}}}}", "[", "[[", "[[[", "]", "]]", "]]]"),
    *("|", "|", "=", "==", "\n", "\n", "\n=", "\n==", "-{", "}-", "-", " ", "\t", "a", "b ", "x=y"),
    *("<ref>", "</ref>", "<ref name=q/>", "<REF>", "<ref", "<ref ", "</re", "<ref/", "/>", ">"),
    *("<nowiki>", "</nowiki>", "<pre>", "</pre >", "<math>", "</math>", "<references/>", "<small>"),
    *("<!--", "-->", "<!-- c -->", "<noinclude>", "</noinclude>", "<noinclude ", "<onlyinclude>"),
    *("<includeonly>", "</includeonly>", "<Includeonly>", "| n = v", "''", "'''", "&nbsp;", "* i"),
    *("<b>", "</b>", "<br />", "[[L|m]]", "[[File:f.png|thumb|c]]", "[http://x.y z]", "{|", "|}"),
    *("{{a|b}}", "{{x\n|a=1\n|b=2\n}}", "{{x|y=1|z}}", "<ref>c {{d|e=f}}</ref>", "é", "𝄞", "\r\n"),
)

# Pages with something of everything, most of it in boxes.
PAGES = (
    """{{Infobox x
| a = 1
| b = {{y|z|w=[[A|b]]}} t
| c = <ref>{{cite|t=u}}</ref>
| d = * [[A]]
* b {{c|d}}
| 2
}}
text {{p}} more""",
    "a<ref>b {{x|1=c {{y|q=2}} }} d</ref>{{Infobox z|<ref name=n/>}}",
    "{{a|{{b|{{c|d=e}}|f}}|g}}<!-- c --> == h ==\n",
    "{{w|{{Infobox y|a=b|c={{d}}}}}}\n<ref>never closed, {{Infobox q|r=<small>''s''</small>}}",
    "{{Infobox a|{{b|{{c|d=e}}|f}}|g}}\n{{Infobox z|q=1|q=2}}-{zh:{{v|w}}}-{{{p|{{d}}}}}",
    "{{Infobox f|t=[[File:x.png|thumb|''c'' [[d]]]]\n|u=<div>* {{h}}</div>|v='''{{i}}'''<br>}}",
)


def hostile_wikitext(max_tokens: int = 40) -> st.SearchStrategy[str]:
    """Tokens strung together at random, now and then with any character between."""
    token = st.sampled_from(TOKENS) | st.text(max_size=3)
    return st.lists(token, max_size=max_tokens).map("".join)


def pages() -> st.SearchStrategy[str]:
    """Texts to edit: pages that read well, and hostile ones."""
    return st.sampled_from(PAGES) | hostile_wikitext(20)


@st.composite
def edits(draw: st.DrawFn, text: str) -> TextEdit:
    """Replaces one or two spans of a text, mostly short ones, by a few tokens."""
    position = 0
    replaces = []
    for _ in range(draw(st.sampled_from((1, 1, 1, 2)))):
        start = draw(st.integers(position, len(text)))
        longest = draw(st.sampled_from((0, 2, len(text))))
        end = draw(st.integers(start, min(len(text), start + longest)))
        written = draw(st.lists(st.sampled_from(TOKENS), max_size=2).map("".join))
        replaces.append(Replace(start, end, written))
        position = end
    return TextEdit.of(replaces)

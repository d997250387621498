"""The style sheet of a preview: all of its CSS but the colours of colour boxes."""

from __future__ import annotations

from model.preview.looks import PreviewColors

_RULES = """
table.box {{ color:{text}; }}
a {{ color:{text}; text-decoration:none; }}
a.l {{ color:{link}; }}
a.d, .d {{ color:{dim}; }}
a.b {{ font-weight:bold; }}
a.i {{ font-style:italic; }}
a.s {{ font-size:small; }}
a.g {{ font-size:large; }}
a.u {{ text-decoration:underline; }}
a.k {{ text-decoration:line-through; }}
a.m {{ font-family:monospace; }}
a.p {{ vertical-align:super; }}
a.q {{ vertical-align:sub; }}
a.c {{ background-color:{section}; color:{dim}; font-size:small; }}
a.f {{ background-color:{line}; color:{dim}; font-size:small; }}
a.up {{ color:{mark}; }}
a.down {{ color:{warning}; }}
td.title {{ font-size:large; font-weight:bold; text-align:center; }}
td.image {{ text-align:center; }}
td.head a {{ font-weight:bold; }}
div.over a {{ font-size:small; color:{dim}; }}
td.head {{ background-color:{section}; font-weight:bold; text-align:center; }}
td.cap {{ font-size:small; text-align:center; }}
div.in {{ margin-left:12px; }}
div.mid {{ text-align:center; }}
div.nest {{ margin-left:12px; }}
div.fold {{ background-color:{section}; }}
div.cap {{ font-size:small; text-align:center; }}
div.note {{ font-size:small; }}
"""


def style_sheet(colors: PreviewColors) -> str:
    """The rules in these colours."""
    return _RULES.format(
        text=colors.text,
        dim=colors.dim,
        link=colors.link,
        line=colors.line,
        section=colors.section,
        mark=colors.mark,
        warning=colors.warning,
    )

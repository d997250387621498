"""TemplateData: what describes a template's parameters.

The rules are those of the TemplateData extension's specification and its behaviour in MediaWiki
1.39. A document is what was loaded, in all its languages; a spec is what the rest of the program
asks, in the person's language.
"""

"""TemplateData for the templates of a test's page, without files."""

import json
from collections.abc import Mapping

from gui.template_specs import TemplateSpecs
from model.templatedata.library import Found, SpecLibrary
from model.templatedata.loading import load_documents
from model.templatedata.spec import Origin
from model.templatedata.texts import Languages


class GivenDocuments:
    """Knows the templates that it is given, each as the root of its TemplateData."""

    def __init__(self, roots: Mapping[str, Mapping[str, object]]) -> None:
        self.roots = dict(roots)

    def find(self, title: str) -> Found | None:
        root = self.roots.get(title)
        if root is None:
            return None
        return Found(load_documents(json.dumps(root)).documents[0], Origin.SHIPPED)


def specs_of(roots: Mapping[str, Mapping[str, object]]) -> TemplateSpecs:
    """What the program knows of templates where it knows these."""
    specs = TemplateSpecs()
    specs.library = SpecLibrary([GivenDocuments(roots)], Languages("en"))
    return specs


def let_know(specs: TemplateSpecs, roots: Mapping[str, Mapping[str, object]]) -> None:
    """From now on these templates are known, and no others."""
    specs.library._sources = (GivenDocuments(roots),)
    specs.library.forget()
    specs.changed.emit()

"""What the help says of templates and their parameters, in the person's language."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QDate, QLocale, Qt

from model.rows.help_subject import HelpSubject
from model.templatedata.document import ParameterType
from model.templatedata.spec import MatchKind, Origin, Parameter, TemplateSpec

_MOST_GUESSES = 3


def type_words(kind: ParameterType) -> str:
    """What a parameter's value is; empty where nothing is said of it."""
    words = {
        ParameterType.STRING: _tr("text"),
        ParameterType.NUMBER: _tr("number"),
        ParameterType.BOOLEAN: _tr("yes or no, as 1 or 0"),
        ParameterType.DATE: _tr("date"),
        ParameterType.URL: _tr("web address"),
        ParameterType.PAGE: _tr("name of a page"),
        ParameterType.USER: _tr("name of a user"),
        ParameterType.FILE: _tr("name of a file"),
        ParameterType.TEMPLATE: _tr("name of a template"),
        ParameterType.CONTENT: _tr("wikitext"),
        ParameterType.LINE: _tr("a line of text"),
        ParameterType.UNBALANCED: _tr("wikitext that may be opened or closed elsewhere"),
    }
    return words.get(kind, "")


def need_words(parameter: Parameter) -> str:
    """Whether it is asked for, or no longer wanted; empty where it is neither."""
    if parameter.is_deprecated:
        return _tr("deprecated")
    if parameter.is_required:
        return _tr("required")
    return _tr("suggested") if parameter.is_suggested else ""


def origin_words(spec: TemplateSpec) -> str:
    """Where what is known of a template comes from, as a sentence."""
    sentences = {
        Origin.IMPORTED: _tr("From TemplateData that you imported."),
        Origin.CACHED: _tr("From the wiki's TemplateData, as it was when it was fetched."),
        Origin.SHIPPED: _tr("Comes with Boxwright."),
        Origin.PAGE: _tr("From the TemplateData of the page itself."),
        Origin.INFERRED: _tr("Inferred from the names that the template's source uses."),
    }
    if spec.origin is Origin.SHIPPED and spec.written:
        return _tr("Comes with Boxwright, written on %1.").replace("%1", _day(spec.written))
    return sentences[spec.origin]


def unknown_words(subject: HelpSubject) -> str:
    """That there is no help, why, and what to do, as sentences."""
    if subject.spec is None:
        return _tr(
            "Nothing is known of the template %1. File › Import TemplateData… brings labels, marks "
            "and this help."
        ).replace("%1", subject.template)
    words = _tr("The template %1 does not know this name.").replace("%1", subject.spec.title)
    guesses = guesses_of(subject)
    if guesses:
        words += " " + _tr("Is it %1?").replace("%1", _tr(" or ").join(guesses))
    return words


def guesses_of(subject: HelpSubject) -> list[str]:
    """Names that are spelt much like one the template doesn't know."""
    # Hardly a name is unknown.
    from model.templatedata.search import ParameterSearch  # noqa: PLC0415

    if subject.spec is None or not subject.name:
        return []
    found = ParameterSearch(subject.spec.parameters).find(subject.name)
    return [parameter.name for parameter in found[:_MOST_GUESSES]]


def facts_of(subject: HelpSubject) -> list[str]:
    """What is to be known of a field besides what it means, each in a few words."""
    match = subject.match
    if match is None:
        return []
    parameter = match.parameter
    facts = [type_words(parameter.type), need_words(parameter), parameter.deprecation]
    if match.kind is MatchKind.ALIAS:
        facts.append(_tr("another name of %1").replace("%1", parameter.name))
    if parameter.example:
        facts.append(_tr("e.g. %1").replace("%1", parameter.example))
    if parameter.default:
        facts.append(_tr("default: %1").replace("%1", parameter.default))
    others = [name for name in parameter.names if name not in (subject.name, parameter.name)]
    if others:
        facts.append(_tr("also %1").replace("%1", ", ".join(others)))
    return [fact for fact in facts if fact]


def template_facts(spec: TemplateSpec) -> list[str]:
    """The same of a template."""
    count = QCoreApplication.translate("HelpWords", "%n fields", "", len(spec.parameters))
    return [count, origin_words(spec)]


def _day(iso: str) -> str:
    day = QDate.fromString(iso, Qt.DateFormat.ISODate)
    return QLocale().toString(day, QLocale.FormatType.LongFormat) if day.isValid() else iso


def _tr(text: str) -> str:
    return QCoreApplication.translate("HelpWords", text)

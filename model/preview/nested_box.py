"""An infobox in a field of another: its fields as lines."""

from __future__ import annotations

from model.preview.fields import Use, box_fields
from model.preview.flow import Block, Style
from model.preview.template_use import TemplateUse
from model.preview.value_writer import ValueWriter

_MOST_FIELDS = 60


def write_nested_box(writer: ValueWriter, use: TemplateUse) -> None:
    """The box's name, then a line for each field that shows."""
    document, flow = writer.document, writer.flow
    fields = box_fields(document, use.row, None)
    with flow.block(Block.NESTED):
        if not any(field.use is Use.TITLE for field in fields):
            with flow.block(Block.LINES):
                writer.words(use.title, Style.DIM, Style.SMALL)
        for field in fields[:_MOST_FIELDS]:
            if field.use not in (Use.TITLE, Use.ROW) or flow.is_full:
                continue
            with flow.block(Block.LINES), flow.in_row(field.row):
                is_title = field.use is Use.TITLE
                if not is_title:
                    writer.words(f"{field.label}: ", Style.BOLD)
                with flow.styled(*((Style.BOLD,) if is_title else ())):
                    writer.fragment(document.green(field.value))

"""What an op of a column says, in words and as what two columns are compared by."""

from __future__ import annotations

from typing import Final

from inspector_app.domain.canonical import Json
from inspector_app.domain.checklist import Item
from inspector_app.domain.evaluation import Evaluation
from inspector_app.domain.ops import Op
from inspector_app.errors import InputError
from inspector_app.report.content.answers.values import value_words
from inspector_app.texts import Texts

NOT_APPLICABLE: Final = "not_applicable"


def settled(evaluation: Evaluation, target: str) -> Op | None:
    """The op that stands in a register, None where there is none or several disagree."""
    field = evaluation.field(target)
    return field.op if field is not None else None


def said_words(texts: Texts, item: Item, kind: str, value: Json) -> str:
    """What an op of a column says of an item, "" where it says nothing that fits."""
    if kind == "answer.not_applicable":
        return texts.word("state", NOT_APPLICABLE)
    try:
        return value_words(texts, item.kind, item.kind.check(value)) if value is not None else ""
    except InputError:
        return ""


def op_words(texts: Texts, item: Item, op: Op) -> str:
    """What any op says of an item, also one that was carried from the visit before."""
    aside = compared(op)[1]
    return texts.word("state", aside) if aside else said_words(texts, item, op.kind, op.answer)


def compared(op: Op) -> tuple[Json, str]:
    """What is said of an item: neither how it came here nor the reason of "not applicable" counts."""
    said = op.value if isinstance(op.value, dict) else {}
    if op.kind == "answer.not_applicable":
        return None, "withheld" if said.get("withheld") is True else NOT_APPLICABLE
    carried_aside = op.kind == "answer.carried" and NOT_APPLICABLE in said
    return op.answer, NOT_APPLICABLE if carried_aside else ""

"""How items are answered."""

from fractions import Fraction

import pytest

from inspector_app.domain.canonical import Json
from inspector_app.domain.definition.reader import Reader
from inspector_app.domain.item_kinds import KINDS
from inspector_app.exchange.workbook.entries import Entry, Problems
from inspector_app.exchange.workbook.items import Kinds, decimal_of, words
from inspector_app.exchange.workbook.mapping import Mapping, SheetMapping

ANSWERED = (SheetMapping("s", columns={"A": "answer"}),)


def _item(
    answers: dict[str, str] | None = None, rule: str = "", points: str = "", role: str = "scored"
) -> dict[str, Json]:
    mapping = Mapping("", sheets=ANSWERED if answers else (), answers=answers or {})
    return Kinds(mapping, Problems()).item(
        Entry("s", 2, "A", (), "甲", rule=[rule] if rule else []), points, role
    )


@pytest.mark.parametrize(
    ("answers", "rule", "points", "kind"),
    [
        ({"是": "yes", "否": "no"}, "", "", "yes_no"),
        ({"是": "yes", "否": "no", "不适用": "not_applicable"}, "", "5", "yes_no"),
        ({"符合": "yes", "部分": "partly", "不符合": "no"}, "", "4", "choice"),
        ({"好": "1", "中": "0.3", "差": "0"}, "", "", "choice"),
        (None, "", "", "yes_no"),
        (None, "有得2分，无不得分", "2", "yes_no"),
        (None, "优5分；良3分；差0分", "5", "choice"),
        (None, "优5分；良3分", "5", "choice"),
        (None, "酌情", "5", "scale"),
        (None, "", "2.5", "scale"),
        (None, "", "0.3", "scale"),
        (None, "", "1", "scale"),
        (None, "", "120", "scale"),
    ],
)
def test_every_kind_can_be_read(answers: dict[str, str] | None, rule: str, points: str, kind: str) -> None:
    """What is built here is read by the domain with the same points."""
    found = _item(answers, rule, points)
    assert found["kind"] == kind
    assert KINDS[kind](Reader(found), Fraction(points or "1")).name == kind


def test_whether_an_item_may_be_not_applicable() -> None:
    """The drop-down of the workbook says so; without one a person may."""
    assert _item({"是": "yes", "否": "no"})["not_applicable"] is False
    assert _item({"是": "yes", "否": "no", "N/A": "not_applicable"})["not_applicable"] is True
    assert _item()["not_applicable"] is True
    entry = Entry("s", 2, "A", (), "甲", not_applicable=False)
    assert Kinds(Mapping(""), Problems()).item(entry, "", "scored")["not_applicable"] is False


def test_a_gate_is_passed_or_not() -> None:
    """It has no points."""
    assert _item(role="gate")["kind"] == "pass_fail"


def test_unknown_words_of_a_drop_down_are_told() -> None:
    """They are left out until a person says what they mean."""
    problems = Problems()
    Kinds(Mapping("", sheets=ANSWERED, answers={"橙": "", "好": "yes", " ": ""}), problems)
    assert [(problem.code, problem.details) for problem in problems.found] == [
        ("workbook.unknown_answer", {"word": "橙"})
    ]


def test_texts_keep_their_lines_and_lose_stray_spaces() -> None:
    """English stands for both languages, because a checklist must have Chinese."""
    assert words("  a  b \n\n c", chinese=True) == {"zh": "a b\nc"}
    assert words("a", chinese=False) == {"zh": "a", "en": "a"}
    assert words(" ", chinese=True) == {"zh": "—"}
    assert [decimal_of(Fraction(1, 3)), decimal_of(Fraction(10)), decimal_of(Fraction(0))] == [
        "0.333333",
        "10",
        "0",
    ]

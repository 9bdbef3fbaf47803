"""Public grading schemes as small checklists of our own wording: only their arithmetic is tested."""

from fractions import Fraction

import pytest

from inspector_app.domain.canonical import Json
from inspector_app.domain.numbers import shown
from tests.checklist_builder import checklist, field, item, option, section, words
from tests.checklists.visits import Visit, decimal


def points(identity: str, most: int) -> dict[str, Json]:
    """An item answered by its points."""
    curve: Json = {"type": "share", "whole": str(most)}
    return item(
        identity, "formula", points=str(most), fields=[field("earned")], value="${earned}", curve=curve
    )


def grade(identity: str, total: str, floor: str | None = None) -> Json:
    conditions: list[Json] = [{"measure": "total", "at_least": total}]
    if floor is not None:
        conditions.append({"measure": "section_rate", "at_least": floor})
    return {"id": identity, "title": words(identity), "conditions": conditions}


def test_after_sales_service_takes_what_does_not_apply_out() -> None:
    """78 of 88 applicable points are 88.636…, three stars; a special strength gives 89.6, still three."""
    stars: list[Json] = [grade("5", "95"), grade("4", "90"), grade("3", "80"), grade("pass", "70")]
    visit = Visit(
        dict(
            checklist(
                section("A", points("a", 88), points("b", 12)),
                section("E", item("e", points="1"), role="bonus"),
                grades=stars,
                total={"title": words("总分"), "bonus_most": "1"},
            )
        )
    )
    visit.answer("a", {"earned": "78"})
    visit.leave_out("b")
    total = visit.result().total
    assert total == Fraction(7800, 88)
    assert (shown(total), visit.result().outcome.grade) == ("88.6", "3")
    visit.answer("e", "yes")
    total = visit.result().total
    assert total is not None
    assert (shown(total), visit.result().outcome.grade) == ("89.6", "3")


SECTIONS = {"environment": 120, "equipment": 130, "management": 150, "service": 600}
LEVELS: list[Json] = [
    grade("5", "90", "90"),
    grade("4", "78", "80"),
    grade("3", "57", "60"),
    grade("2", "45", "50"),
    grade("1", "36", "40"),
]


@pytest.mark.parametrize(
    ("earned", "total", "level"),
    [
        (["110", "120", "130", "560"], "92", "4"),
        (["110", "120", "135", "560"], "92.5", "5"),
        (["95.88", "104", "120", "460.12"], "78", "3"),
        (["96", "104", "120", "460"], "78", "3"),
        (["96", "104", "120", "480"], "80", "4"),
    ],
)
def test_an_elder_care_home_needs_the_total_and_every_section(
    earned: list[str], total: str, level: str
) -> None:
    """92 % with management at 86.7 % is level 4 only; 78 % with one section at 79.9 % is level 3."""
    parts = [section(name, points(name[:2], most), weight=str(most)) for name, most in SECTIONS.items()]
    visit = Visit(dict(checklist(*parts, grades=LEVELS)))
    for name, value in zip(SECTIONS, earned, strict=True):
        visit.answer(name[:2], {"earned": decimal(Fraction(value))})
    assert visit.result().total == Fraction(total)
    assert visit.result().outcome.grade == level


@pytest.mark.parametrize(("most", "partly"), [("5", "2.5"), ("1", "0")])
def test_partly_met_earns_half_and_a_single_point_none(most: str, partly: str) -> None:
    options: list[Json] = [option("met", most), option("partly", partly), option("unmet")]
    visit = Visit(dict(checklist(section("A", item("a", "choice", points=most, options=options)))))
    visit.answer("a", "partly")
    assert visit.scoring().items["a"].earned == Fraction(partly)

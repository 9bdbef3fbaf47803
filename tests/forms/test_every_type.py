"""A form with every type of question, imported, answered and read back as a person would do it."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any, cast

import pytest

from inspector_app.domain.canonical import Json
from inspector_app.domain.checklist import read_checklist
from inspector_app.domain.forms.fold import LAST_SAVED_TARGET
from inspector_app.domain.forms.types import TYPES
from inspector_app.errors import InputError
from inspector_app.usecases.checklists.files import Imported, import_checklist
from inspector_app.usecases.conduct import answer_item
from inspector_app.usecases.evaluations import NewEvaluation, open_evaluation, start_evaluation
from inspector_app.usecases.forms import not_evaluated, open_questions
from inspector_app.usecases.rows import add_row, answer_in_row
from inspector_app.usecases.session.installed import installed_checklist
from inspector_app.usecases.session.opened import OpenedEvaluation
from inspector_app.usecases.session.workspace import Workspace, open_workspace
from tests.usecases.stage import TEAM, VENUE, VISIT, HandClock, make_resources

FORM = Path(__file__).parent / "types" / "every_type.md"
ANSWERS: dict[str, Json] = {
    "name": "Wu", "remarks": "two\nlines", "beds": "12", "width": "3.25", "warmth": "2.5", "plain_range": "7",
    "opened": "2019-05-01", "breakfast": "7:30", "arrival": "2026-10-21 18:05", "tag": "6901234567892",
    "read_it": "OK", "lift": "yes", "meals": ["lunch", "other"], "meals_other": "tea", "district": "north",
    "wishes": ["walks", "quiet", "price", "food"], "village": "pine", "clinic": "c1", "clinics": ["c3", "c1"],
    "tree": "t2", "spring": "b", "all_clinics": "99", "found_clinic": "c3", "found_clinics": ["c1"],
    "gate": "30.25, 120.15, 12, 4.5", "path": "30.2 120.1\n30.3 120.2", "front": "front.jpg",
    "plot": "0 0; 0 0.001; 0.001 0.001; 0.001 0", "signature": "by Wu", "noise": "night.m4a",
    "walk": "walk.mp4", "permit": "permit.pdf", "building": "way 12", "room_count": "2", "price": "480",
    "street": "Lake road 3",
}  # fmt: skip
STORED: dict[str, Json] = {
    **ANSWERS, "breakfast": "07:30", "arrival": "2026-10-21T18:05", "gate": "30.25 120.15 12 4.5",
    "path": "30.2 120.1; 30.3 120.2", "plot": "0 0; 0 0.001; 0.001 0.001; 0.001 0; 0 0",
}  # fmt: skip
COMPUTED = {
    "day": "2026-10-22", "phone": "", "mail": "", "sim": "", "subscriber": "",
    "where_started": "", "where_changed": "", "recording": "", "audit": "", "secret": "kept", "visit_no": "1",
    "lift_words": "Yes", "clinic_phone": "0571-1", "shelter_places": "65", "spring_depth": "7",
    "tree_kind": "willow", "tree_place": "30.2 120.1 0 0; 30.3 120.2 0 0", "shuffled": "c3 c2 c1",
    "first_wish": "walks", "plot_area": "12392", "total": "5",
}  # fmt: skip


@pytest.fixture(scope="module")
def imported() -> Imported:
    return import_checklist(FORM)


@pytest.fixture
def laptop(tmp_path: Path, imported: Imported) -> Iterator[Workspace]:
    resources = make_resources(tmp_path / "resources", cast(dict[str, Any], imported.data))
    with closing(open_workspace(tmp_path / "a", resources, HandClock("a"))) as workspace:
        yield workspace


def visit(laptop: Workspace) -> OpenedEvaluation:
    """A fresh evaluation."""
    checklist = installed_checklist(laptop, "every_type", "1")
    assert checklist is not None
    return start_evaluation(laptop, NewEvaluation(checklist, "initial", VENUE, team=TEAM, visit=VISIT))


def answer_all(opened: OpenedEvaluation) -> None:
    """Every question, in the order of the form, and the rows."""
    for item, value in ANSWERS.items():
        answer_item(opened, item, value, opened.seen(f"item/{item}"))
    assert opened.form is not None
    for room, beds in zip(opened.form.rows_of("room_beds"), ("2", "3"), strict=True):
        answer_in_row(opened, "room_beds", room, beds, ())
    for name in ("Li", "Q", "He"):
        helper = add_row(opened, "helpers", name).row
        answer_in_row(opened, "helper", helper, name, ())
        day = add_row(opened, "days", "first", parent=helper).row
        answer_in_row(opened, "help_day", day, "2026-10-20", ())
    answer_item(opened, "best_helper", "He", ())


def offered(opened: OpenedEvaluation, question: str) -> list[str]:
    """The names of what a select offers."""
    assert opened.form is not None
    return [choice.name for choice in opened.form.state.choices(question)]


def test_the_form_holds_every_type(imported: Imported) -> None:
    """A type that joins the list joins the form."""
    form = read_checklist(imported.data).form
    assert form is not None
    assert {question.type for question in form.root.questions()} == set(TYPES)


def test_the_import_says_what_is_only_shown_and_what_a_laptop_does_not_measure(imported: Imported) -> None:
    """The first is a warning, the second for information; there is nothing else to say."""
    said = sorted(
        (problem.level, problem.code, str(problem.details["name"])) for problem in imported.problems
    )
    empty = sorted(name for name, kind in TYPES.items() if kind.how == "empty")
    assert said == [
        ("note", "form.type_in_journal", "audit"),
        *(("note", "form.type_stays_empty", name) for name in empty),
        ("warning", "form.type_not_evaluated", "osm"),
    ]


def test_every_question_takes_its_answer_and_everything_follows(laptop: Workspace) -> None:
    """Real values in, stored values and calculations out, also after opening it again."""
    opened = visit(laptop)
    answer_all(opened)
    started = opened.evaluation.started
    assert started is not None
    by_laptop = {"device": opened.device, "user": opened.actor, "started": started.at}
    for state in (opened, open_evaluation(laptop, opened.id)):
        assert state.form is not None
        for item, value in STORED.items():
            assert state.evaluation.value(f"item/{item}") == value, item
        for question, text in {**COMPUTED, **by_laptop}.items():
            assert state.form.state.value(question) == text, question
        rows = state.form.rows_of("room_no")
        assert [state.form.state.value("room_no", row) for row in rows] == ["1", "2"]
        assert [state.form.state.value("beds_before", row) for row in rows] == ["", "2"]
        assert [state.form.state.value("room_name", row) for row in rows] == ["Room 1", "Room 2"]
        drawn = state.form.state.value("number_drawn")
        assert drawn in set("123456")
        assert state.form.state.value("priced_at").startswith("2026-10-22T")
        assert state.form.state.filled("${total} beds, ${user}", "all_beds") == f"5 beds, {opened.actor}"
        assert not_evaluated(state) == []
        assert list(open_questions(state)) == []


def test_selects_offer_what_filter_search_and_rows_leave(laptop: Workspace) -> None:
    """Lists, tables of every kind, search() with one, four and six arguments, names given in rows."""
    opened = visit(laptop)
    assert offered(opened, "village") == []
    answer_all(opened)
    assert offered(opened, "village") == ["pine"]
    assert offered(opened, "clinic") == ["c1", "c3"]
    assert offered(opened, "tree") == ["t1", "t2", "t3"]
    assert offered(opened, "all_clinics") == ["c1", "c2", "c3", "99"]
    assert offered(opened, "found_clinic") == ["c3", "99"]
    assert offered(opened, "found_clinics") == ["c1", "99"]
    assert offered(opened, "best_helper") == ["Li", "He"]
    assert sorted(offered(opened, "meals")) == ["breakfast", "dinner", "lunch", "other"]
    again = visit(laptop)
    assert offered(again, "meals") == offered(opened, "meals")  # the seed is the form's


@pytest.mark.parametrize(
    ("item", "value", "code"),
    [
        ("beds", "100", "form.constraint"),
        ("beds", "1.5", "answer.too_fine"),
        ("warmth", "2.25", "answer.off_step"),
        ("plain_range", "11", "answer.out_of_bounds"),
        ("opened", "yesterday", "answer.no_date"),
        ("breakfast", "25:00", "answer.no_time"),
        ("arrival", "2026-10-21", "answer.no_moment"),
        ("read_it", "yes", "answer.not_offered"),
        ("lift", "maybe", "answer.not_offered"),
        ("wishes", ["quiet", "quiet"], "answer.not_offered"),
        ("clinics", ["c1 c2"], "answer.not_offered"),
        ("gate", "91 0", "answer.out_of_bounds"),
        ("gate", "30 120 1 2 3", "answer.no_place"),
        ("path", "30 120", "answer.no_line"),
        ("plot", "30 120; 31 120", "answer.no_shape"),
        ("welcome", "hello", "form.read_only"),
        ("priced_at", "2026-10-21 18:05", "form.read_only"),
    ],
)
def test_a_value_that_the_type_cannot_hold_is_refused(
    laptop: Workspace, item: str, value: Json, code: str
) -> None:
    """Before it is stored, and beside its field."""
    opened = visit(laptop)
    with pytest.raises(InputError) as caught:
        answer_item(opened, item, value, ())
    assert caught.value.code == code


def test_the_next_visit_starts_from_what_was_saved_last(laptop: Workspace) -> None:
    """${last-saved#…}: a default that may be changed, a counter that goes on; later changes reach neither."""
    first = visit(laptop)
    assert first.evaluation.value("item/street") is None
    answer_all(first)
    second = visit(laptop)
    assert second.evaluation.value("item/street") == "Lake road 3"
    assert second.form is not None
    assert second.form.state.value("visit_no") == "2"
    answer_item(first, "street", "Elsewhere", first.seen("item/street"))
    again = open_evaluation(laptop, second.id)
    assert again.evaluation.value(LAST_SAVED_TARGET) == {"street": "Lake road 3", "visit_no": "1"}
    assert again.evaluation.value("item/street") == "Lake road 3"


def test_the_data_beside_the_form_travel_with_the_checklist(imported: Imported) -> None:
    """The laptop on site has no folder with the author's files."""
    kept = json.loads(json.dumps(imported.data["form"]))["instances"]
    assert set(kept) == {"clinics", "trees", "springs", "shelters"}

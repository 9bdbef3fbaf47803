"""usecases.forms"""

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from inspector_app.errors import InputError
from inspector_app.usecases.completion import gaps
from inspector_app.usecases.conduct import answer_item, clear_answer, say_not_applicable
from inspector_app.usecases.evaluations import open_evaluation
from inspector_app.usecases.forms import choose_form_language, fill_defaults, not_evaluated, open_questions
from inspector_app.usecases.rows import add_row, answer_in_row, clear_in_row, remove_row
from inspector_app.usecases.session.opened import OpenedEvaluation
from inspector_app.usecases.session.workspace import Workspace
from tests.usecases.guesthouse import guesthouse_workspace, visit


@pytest.fixture
def laptop(tmp_path: Path) -> Iterator[Workspace]:
    with closing(guesthouse_workspace(tmp_path)) as workspace:
        yield workspace


@pytest.fixture
def form(laptop: Workspace) -> OpenedEvaluation:
    return visit(laptop)


def refused(opened: OpenedEvaluation, item: str, value: str) -> str:
    """The code, and the form's own words, of an answer that is refused."""
    with pytest.raises(InputError) as caught:
        answer_item(opened, item, value, ())
    return f"{caught.value.code} {caught.value.details.get('message', '')}".strip()


def state_of(opened: OpenedEvaluation, item: str) -> str:
    """How an item stands."""
    return opened.scoring.items[item].state


def test_an_evaluation_starts_with_the_defaults(form: OpenedEvaluation) -> None:
    """They are answers like any other: stored once, changed by hand, never computed again."""
    assert form.evaluation.value("item/host") == "Li"
    clear_answer(form, "host", form.seen("item/host"))
    fill_defaults(form)
    assert form.evaluation.value("item/host") is None


def test_a_trigger_fills_in_when_its_answer_changes(form: OpenedEvaluation) -> None:
    """And what it filled in may be corrected by hand until it changes again."""
    changes = answer_item(form, "host", "Wu", form.seen("item/host"))
    assert form.evaluation.value("item/greeting") == "Dear Wu"
    assert {"item/host", "item/greeting"} <= changes.targets
    answer_item(form, "greeting", "Sir", form.seen("item/greeting"))
    assert form.evaluation.value("item/greeting") == "Sir"
    answer_item(form, "host", "He", form.seen("item/host"))
    assert form.evaluation.value("item/greeting") == "Dear He"


def test_what_is_not_relevant_is_absent_and_comes_back(form: OpenedEvaluation) -> None:
    """Scores leave it out, nothing is lost."""
    assert state_of(form, "tested") == "absent"
    changes = answer_item(form, "well", "yes", ())
    assert "tested" in changes.shown
    assert state_of(form, "tested") == "unanswered"
    answer_item(form, "tested", "no", ())
    total = form.scoring.result().total
    answer_item(form, "well", "no", form.seen("item/well"))
    assert state_of(form, "tested") == "absent"
    assert form.evaluation.value("item/tested") == "no"
    answer_item(form, "well", "yes", form.seen("item/well"))
    assert state_of(form, "tested") == "rated"
    assert form.scoring.result().total == total


def test_rows_are_answered_and_added_up(form: OpenedEvaluation) -> None:
    """Labels know their row, sums know all rows, constraints speak in the form's words."""
    first = add_row(form, "rooms", "101").row
    second = add_row(form, "rooms", "102").row
    answer_in_row(form, "beds", first, "2", ())
    answer_in_row(form, "beds", second, "3", ())
    assert form.form is not None
    state = form.form.state
    assert (state.value("total"), state.value("no", second)) == ("5", "2")
    with pytest.raises(InputError) as caught:
        answer_in_row(form, "beds", first, "25", ())
    assert caught.value.details["message"] == "No room of Li has 20 beds."
    clear_in_row(form, "beds", first, form.seen(f"item/beds/row/{first}"))
    assert state.value("total") == ""
    remove_row(form, "rooms", first, form.seen(f"row/rooms/{first}"))
    assert state.value("total") == "3"


def test_nobody_answers_what_the_form_fills_in(form: OpenedEvaluation) -> None:
    """A note has no answer."""
    assert refused(form, "hello", "x") == "form.read_only"


def test_the_leaving_check_names_what_the_form_still_wants(form: OpenedEvaluation) -> None:
    """Required and unanswered, and chosen what the filter no longer offers."""
    assert ("form_required", "area", ("area", "")) in list(open_questions(form))
    assert ("form_required", "area") in [(gap.code, gap.item) for gap in gaps(form) if gap.blocking]
    answer_item(form, "area", "hill", ())
    answer_item(form, "site", "h1", ())
    assert list(open_questions(form)) == []
    answer_item(form, "area", "lake", form.seen("item/area"))
    assert [(code, item) for code, item, _ in open_questions(form)] == [("form_not_offered", "site")]
    clear_answer(form, "area", form.seen("item/area"))
    say_not_applicable(form, "area", "closed", form.seen("item/area"))
    assert "form_required" not in [code for code, _, _ in open_questions(form)]


def test_a_language_of_the_form_is_chosen_for_the_evaluation(form: OpenedEvaluation) -> None:
    """Also one that the program itself does not speak; screen and paper follow it."""
    choose_form_language(form, "Français")
    assert form.form is not None
    assert form.form.language == "Français"
    with pytest.raises(InputError) as caught:
        choose_form_language(form, "Deutsch")
    assert caught.value.code == "answer.not_offered"
    choose_form_language(form, "")
    assert form.form.language == ""


def test_everything_is_there_again_after_opening(laptop: Workspace, form: OpenedEvaluation) -> None:
    """The form is a fold of the ops, like scores."""
    row = add_row(form, "rooms", "101").row
    answer_in_row(form, "beds", row, "4", ())
    answer_item(form, "well", "yes", ())
    again = open_evaluation(laptop, form.id)
    assert again.form is not None
    assert (again.form.state.value("total"), state_of(again, "tested")) == ("4", "unanswered")
    assert not_evaluated(again) == []


def test_a_checklist_without_a_form_is_left_alone(opened: OpenedEvaluation) -> None:
    """Nothing is filled in, nothing asked for."""
    assert opened.form is None
    assert fill_defaults(opened).targets == frozenset()
    assert (not_evaluated(opened), list(open_questions(opened))) == ([], [])

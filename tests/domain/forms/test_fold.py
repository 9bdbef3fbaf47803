"""The form of one evaluation."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from inspector_app.domain.canonical import Json
from inspector_app.domain.evaluation import Evaluation
from inspector_app.domain.forms.fold import (
    LANGUAGE_TARGET,
    LAST_SAVED_TARGET,
    FormFold,
    answer_text,
    answer_value,
)
from inspector_app.domain.ops import Op
from tests.builders import an_op
from tests.domain.forms.engine.making import choices, form, group, q

FORM = form(
    q("a", "integer"),
    q("twice", "calculate", calculation="${a} * 2"),
    q("b", relevant="${a} > 1", constraint="string-length(.) < 4"),
    group("r", q("x", "integer"), q("y", relevant="${x} = 1"), repeat=True),
    q("total", "calculate", calculation="sum(${x})"),
    q("who", "username"),
    q("when", "today"),
    q("from", "start"),
    q("to", "end"),
    group("g", q("z")),
    lists={"c": choices("red")},
)
TODAY = date(2026, 10, 22)


def fold(*ops: Op) -> FormFold:
    """The fold of these ops at once."""
    return FormFold(FORM, Evaluation(ops), TODAY)


def said(
    n: int, target: str, value: Json, kind: str = "answer.set", replaces: tuple[str, ...] = (), at: str = ""
) -> Op:
    """An op with a number as id, so that later ones stand behind earlier ones."""
    op = an_op(f"op-{n:03}", value, target=target, replaces=replaces, kind=kind, n=n)
    return replace(op, at=at) if at else op


def test_answers_and_rows_come_from_the_registers() -> None:
    """item/ID, item/ID/row/UUID and row/SECTION/UUID are all the engine knows of an evaluation."""
    made = fold(
        said(1, "item/a", "3"),
        said(2, "row/r/r1", {"label": "1", "parent": None}, "row.added"),
        said(3, "row/r/r2", {"label": "2", "parent": None}, "row.added"),
        said(4, "item/x/row/r1", "1"),
        said(5, "item/x/row/r2", "5"),
        said(6, "item/b", {"reason": "no"}, "answer.not_applicable"),
        said(7, "item/z", {"answer": "old", "evaluation": "e", "on": "2025-10-01"}, "answer.carried"),
    )
    state = made.state
    assert (state.value("twice"), state.value("total"), state.value("b"), state.value("z")) == (
        "6", "6", "", "old",
    )  # fmt: skip
    assert made.rows_of("y") == ("r1", "r2")
    assert [made.absent("y", row) for row in ("r1", "r2", "")] == [False, True, False]
    assert (made.absent("b"), made.absent("no such item")) == (False, False)
    assert made.form is FORM


def test_what_is_contested_or_damaged_is_no_answer() -> None:
    """Nobody knows which value counts until a person has decided."""
    made = fold(
        said(1, "item/a", "3"), said(2, "item/a", "4", replaces=()), said(3, "item/z", 5, "answer.carried")
    )
    assert (made.state.value("a"), made.state.value("z")) == ("", "")


def test_time_and_person_are_those_of_the_evaluation() -> None:
    """The clock never changes an answer: today() is the day of the assessment."""
    start = said(1, "status", {}, "evaluation.started", at="2026-10-20T09:00:00+08:00")
    made = FormFold(FORM, Evaluation([start]), TODAY)
    state = made.state
    assert (state.value("who"), state.value("when"), state.value("to")) == ("p1", "2026-10-20", "")
    assert state.value("from") == "2026-10-20T09:00:00+08:00"
    more = [
        said(2, "team/p1", {"name": "李明"}, "team.set"),
        said(3, "visit/assessed_on", "2026-10-21", "profile.set"),
        said(4, "status", {}, "evaluation.completed", ("op-001",)),
    ]
    evaluation = Evaluation([start])
    made = FormFold(FORM, evaluation, TODAY)
    touched = made.update({target for op in more for target in evaluation.apply(op)})
    assert "who" in touched
    assert (made.state.value("who"), made.state.value("when")) == ("李明", "2026-10-21")
    assert made.state.value("to") == more[2].at
    assert fold().state.value("when") == "2026-10-22"


def test_a_constraint_is_tried_before_the_answer_is_stored() -> None:
    """The words stand beside the field, and what was typed is still there."""
    made = fold(said(1, "item/a", "3"), said(2, "item/b", "abc"))
    assert (made.would_hold("b", "", "abcd"), made.would_hold("b", "", "abc")) == (False, True)
    assert made.would_hold("b", "no row", "abcd")
    assert made.state.value("b") == "abc"


def test_questions_are_found_by_item() -> None:
    """Groups and strangers are no questions."""
    made = fold()
    question = made.question("a")
    assert question is not None
    assert question.name == "a"
    assert (made.question("g"), made.question("nobody")) == (None, None)


@pytest.mark.parametrize(
    ("value", "text"),
    [
        ("red", "red"), (["a", "b"], "a b"), (True, "true"), (False, "false"), (7, "7"), (None, ""),
        ({"value": "5"}, "5"), ({"k": "v"}, '{"k":"v"}'),
    ],
)  # fmt: skip
def test_an_answer_reads_as_text(value: Json, text: str) -> None:
    """Whatever kind of item stored it."""
    assert answer_text(value) == text


def test_a_filled_in_text_becomes_an_answer() -> None:
    """Several choices are a list, all else a text."""
    assert answer_value(q("m", "select_multiple", list_name="c"), "b a") == ["b", "a"]
    assert answer_value(q("o", "select_one", list_name="c"), "b") == "b"
    assert answer_value(q("t"), "b a") == "b a"


def test_a_language_is_chosen_for_the_evaluation() -> None:
    """Texts come in it, else in the form's own."""
    made = fold(said(1, LANGUAGE_TARGET, "中文", "profile.set"))
    assert (made.language, fold(said(1, LANGUAGE_TARGET, "Deutsch", "profile.set")).language) == ("中文", "")
    assert made.said({"English": "Red", "中文": "红"}) == "红"
    assert (made.said({"English": "Red"}), fold().said({"English": "Red", "中文": "红"})) == ("Red", "Red")


def test_what_is_no_answer_reaches_nothing() -> None:
    """Remarks, second opinions and facts are not the form's."""
    assert fold().update({"item/a/note", "item/a/rater/p1", "row/r/r1/more", "fact/f"}) == set()


MORE = form(
    q("n", "integer", required="yes"),
    q("s", "select_one", list_name="c", choice_filter="name = ${n}"),
    q("t", calculation="concat('no ', ${n})", trigger="${n}"),
    q("d", default="x"),
    q("e", default="${d}"),
    q("l", constraint="string-length(.) < 3"),
    q("note", "note", required="yes"),
    q("gone", relevant="false()", required="yes"),
    group("r", q("x"), repeat=True, repeat_count="${n}"),
    group("u", q("y"), repeat=True),
    lists={"c": choices("1", "2")},
)


def test_what_the_form_still_wants_is_named() -> None:
    """One reason for each question; none for what asks nobody."""
    made = FormFold(MORE, Evaluation([said(1, "item/l", "long"), said(2, "item/s", "2")]), TODAY)
    names = ("n", "s", "l", "note", "gone", "d")
    assert [made.trouble(name) for name in names] == [
        "form_required", "form_not_offered", "form_constraint", None, None, None,
    ]  # fmt: skip
    aside = said(3, "item/n", {"reason": "none"}, "answer.not_applicable")
    made = FormFold(MORE, Evaluation([aside, said(4, "item/l", "ab")]), TODAY)
    assert (made.trouble("n"), made.trouble("l")) == (None, None)


def test_triggers_and_defaults_are_known_to_whoever_stores_them() -> None:
    """The fold itself stores nothing."""
    made = fold_of_more()
    assert [(question.id, row) for question, row in made.set_off(("n", ""))] == [("t", "")]
    assert list(made.set_off(("d", ""))) == []
    questions = {question.id: question for question in MORE.root.questions()}
    assert [made.static(questions[name]) for name in ("d", "e", "n")] == [True, False, False]


def fold_of_more() -> FormFold:
    """Two rows are counted."""
    return FormFold(MORE, Evaluation([said(1, "item/n", "2")]), TODAY)


def test_rows_that_a_form_counts_are_handed_to_the_scores() -> None:
    """Others are those that people added."""
    made = fold_of_more()
    rows = made.counted("r")
    assert rows is not None
    assert [parent for _, parent in rows] == ["", ""]
    assert (made.counted("u"), made.counted("nowhere")) == (None, None)
    assert made.group("r") is not None
    assert (made.group("n"), made.group("nowhere")) == (None, None)


STEPS = st.one_of(
    st.tuples(
        st.sampled_from(("item/a", "item/b", "item/x/row/r1", "item/x/row/r2")), st.sampled_from("123")
    ),
    st.tuples(
        st.sampled_from(("row/r/r1", "row/r/r2", "row/g/r3")), st.sampled_from(("row.added", "row.removed"))
    ),
    st.tuples(st.sampled_from(("item/a/note", "item/a/rater/p1", "row/r/r1/more", "fact/f")), st.just("x")),
)


@settings(max_examples=100, deadline=None)
@given(st.lists(STEPS, max_size=15), st.booleans())
def test_op_by_op_equals_all_at_once(steps: list[tuple[str, str]], at_once: bool) -> None:
    """The fold of any ops is what the ops say, however they came."""
    evaluation = Evaluation()
    made = FormFold(FORM, evaluation, TODAY)
    waiting: set[str] = set()
    last: dict[str, str] = {}
    for n, (target, word) in enumerate(steps, start=1):
        kind = word if word.startswith("row.") else "answer.set"
        replaces = (last[target],) if target in last else ()
        op = said(n, target, {"parent": None} if kind != "answer.set" else word, kind, replaces)
        last[target] = op.id
        waiting |= evaluation.apply(op)
        if not at_once:
            made.update(waiting)
            waiting = set()
    made.update(waiting)
    whole = FormFold(FORM, evaluation, TODAY)
    for name in ("a", "twice", "b", "total"):
        assert (made.state.value(name), made.absent(name)) == (whole.state.value(name), whole.absent(name))
    for row in ("r1", "r2"):
        assert made.rows_of("y") == whole.rows_of("y")
        assert made.absent("y", row) == whole.absent("y", row)


RECALLING = form(
    q("no", "calculate", calculation="${last-saved#x} + ${last-saved#new} + ${last-saved#a}"),
    q("a"), q("b", default="${last-saved#b}"), q("new"), group("r", q("x"), repeat=True),
)  # fmt: skip


def test_an_evaluation_takes_down_what_it_asks_of_the_one_before() -> None:
    """By the names of the form now, the first row that says something; later changes there do not count."""
    before = fold(
        said(1, "item/a", "3"),
        said(2, "row/r/r1", {"label": "1", "parent": None}, "row.added"),
        said(3, "row/r/r2", {"label": "2", "parent": None}, "row.added"),
        said(4, "item/x/row/r2", "5"),
    )
    fresh = FormFold(RECALLING, Evaluation(), TODAY)
    assert (fresh.recalls, before.recalls) == (True, False)
    recalled: Json = fresh.recalled(before)
    assert recalled == {"a": "3", "x": "5"}
    begun = FormFold(RECALLING, Evaluation([said(1, LAST_SAVED_TARGET, recalled, "profile.set")]), TODAY)
    assert begun.state.value("no") == ""
    assert begun.state.world.last_saved == recalled


def test_new_rows_are_noticed_whether_added_or_counted() -> None:
    """Their defaults are due."""
    made = fold_of_more()
    assert not made.has_new_rows
    evaluation = Evaluation([said(1, "item/n", "2")])
    made = FormFold(MORE, evaluation, TODAY)
    made.update(evaluation.apply(said(2, "item/n", "3", replaces=("op-001",))))
    assert made.has_new_rows


def test_a_repeat_without_rows_is_there_so_that_the_first_can_be_added() -> None:
    """Else nobody could begin; where the form counts, leaves it out or has no outer row, it is not."""
    repeats = form(
        q("a"),
        group("r", q("x"), group("s", q("y"), repeat=True), repeat=True),
        group("off", q("z"), repeat=True, relevant="${a} = 'yes'"),
        group("counted", q("c"), repeat=True, repeat_count="0"),
    )
    evaluation = Evaluation()
    made = FormFold(repeats, evaluation, TODAY)
    assert [made.absent(name) for name in ("x", "y", "z", "c")] == [False, True, True, True]
    made.update(evaluation.apply(said(1, "row/r/r1", {"label": "1", "parent": None}, "row.added")))
    made.update(evaluation.apply(said(2, "item/a", "yes")))
    assert [made.absent(name) for name in ("x", "y", "z", "c")] == [False, False, False, True]

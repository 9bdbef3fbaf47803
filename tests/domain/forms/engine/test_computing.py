"""What follows from an answer, and that the short way gives what the long way gives."""

from hypothesis import given, settings
from hypothesis import strategies as st

from inspector_app.domain.forms.engine.computing import MOST_ROWS
from inspector_app.domain.forms.engine.instance import Row
from inspector_app.domain.forms.engine.plan import Plan
from inspector_app.domain.forms.engine.state import FormState
from inspector_app.domain.forms.model import Choice, Form
from tests.domain.forms.engine.making import WORLD, choices, form, group, q, state

REGIONS = (Choice("north"), Choice("south"))
TOWNS = tuple(Choice(name, {"": name.upper()}, {"region": region}) for name, region in
              (("n1", "north"), ("n2", "north"), ("s1", "south")))  # fmt: skip


def test_only_what_depends_on_an_answer_is_touched() -> None:
    """A form of 500 questions repaints two cards, not 500."""
    made = state(
        q("a"), q("b", calculation="${a} * 2"), q("c", relevant="${b} > 10"), q("d", calculation="1")
    )
    touched = made.answer("a", "", "6")
    assert touched.ids == {"a", "b", "c"}
    assert touched.values == {("a", ""), ("b", "")}
    assert made.value("b") == "12"
    assert made.answer("a", "", "6").ids == set()


def test_what_is_not_relevant_counts_for_nothing_and_is_not_lost() -> None:
    """A group is switched off and on again: its answers are as they were."""
    made = state(
        q("shop"),
        group("g", q("area"), q("twice", calculation="${area} * 2"), relevant="${shop} = 'yes'"),
        q("sum", calculation="coalesce(${area}, '0') + 1"),
        answers={("shop", ""): "yes", ("area", ""): "20"},
    )
    assert (made.value("area"), made.value("twice"), made.value("sum")) == ("20", "40", "21")
    made.answer("shop", "", "no")
    assert (made.value("area"), made.value("twice"), made.value("sum")) == ("", "", "1")
    assert not made.relevant("area")
    made.answer("shop", "", "yes")
    assert (made.value("area"), made.value("twice"), made.value("sum")) == ("20", "40", "21")


def test_a_form_counts_its_rows() -> None:
    """repeat_count: rows appear and go with the number; their answers stay for when they are back."""
    made = state(
        q("n"),
        group(
            "r",
            q("x", "integer"),
            q("no", calculation="position(..)"),
            q("before", calculation="indexed-repeat(${x}, ${r}, position(..) - 1)"),
            q("same", calculation="/data/r/x + 1"),
            repeat=True,
            repeat_count="${n}",
        ),
        q("total", calculation="sum(${x})"),
        q("count", calculation="count(${r})"),
    )
    assert made.counts_rows("r")
    assert made.rows("r") == ()
    made.answer("n", "", "2")
    first, second = made.rows("r")
    made.answer("x", first, "5")
    assert made.answer("x", second, "7").ids == {"x", "same", "total"}
    assert [made.value("no", row) for row in (first, second)] == ["1", "2"]
    assert [made.value("before", row) for row in (first, second)] == ["", "5"]
    assert [made.value("same", row) for row in (first, second)] == ["6", "8"]
    assert (made.value("total"), made.value("count")) == ("12", "2")
    made.answer("n", "", "1")
    assert (made.rows("r"), made.value("total")) == ((first,), "5")
    made.remove_row(first)
    assert made.rows("r") == (first,)
    made.answer("n", "", "2")
    assert made.value("total") == "12"
    made.answer("n", "", "nothing")
    assert made.rows("r") == ()


def test_a_count_has_a_bound() -> None:
    """A slipped digit must not make a million rows; it is said."""
    made = state(q("n"), group("r", q("x"), repeat=True, repeat_count="${n}"))
    made.answer("n", "", "100000")
    assert len(made.rows("r")) == MOST_ROWS
    assert [(entry.id, entry.code) for entry in made.not_evaluated()] == [("r", "form.too_many_rows")]
    made.answer("n", "", "3")
    assert made.not_evaluated() == []
    assert len(state(group("r", q("x"), repeat=True, repeat_count="instance('none')/a")).rows("r")) == 0


def test_people_add_and_remove_rows_also_within_rows() -> None:
    """Nested repeats: an inner row belongs to its outer row and goes and comes with it."""
    made = state(
        group(
            "floor", group("room", q("beds"), repeat=True), q("all", calculation="sum(${beds})"), repeat=True
        ),
        q("whole", calculation="sum(${beds})"),
    )
    made.add_row(Row("r1", "room", "f1"))
    assert made.rows("room", "f1") == ()
    made.add_row(Row("f1", "floor"))
    made.add_row(Row("f2", "floor"))
    made.add_row(Row("r2", "room", "f2"))
    assert (made.rows("floor"), made.rows("room", "f1"), made.rows("room", "f2")) == (
        ("f1", "f2"), ("r1",), ("r2",),
    )  # fmt: skip
    made.answer("beds", "r1", "2")
    made.answer("beds", "r2", "3")
    assert (made.value("all", "f1"), made.value("all", "f2"), made.value("whole")) == ("2", "3", "5")
    made.remove_row("f1")
    made.remove_row("nobody")
    assert (made.value("whole"), made.node("beds", "r1")) == ("3", None)
    made.answer("beds", "r1", "4")
    made.add_row(Row("f1", "floor"))
    assert made.value("whole") == "7"


def test_a_filter_offers_what_fits_and_keeps_what_was_chosen() -> None:
    """A cascade: the town that no longer fits stays stored and is said."""
    made = state(
        q("region", "select_one", list_name="regions"),
        q("town", "select_one", list_name="towns", choice_filter="region = ${region}"),
        q("name", calculation="jr:choice-name(${town}, '${town}')"),
        q("wide", calculation="jr:choice-name(/data/town, ' /data/town ')"),
        q("code", calculation="jr:choice-name('n1', 'nobody')"),
        lists={"regions": REGIONS, "towns": TOWNS},
    )
    assert made.choices("town") == ()
    assert made.answer("region", "", "north").ids == {"region", "town"}
    assert [choice.name for choice in made.choices("town")] == ["n1", "n2"]
    made.answer("town", "", "n1")
    assert (made.value("name"), made.value("wide"), made.not_offered("town")) == ("N1", "N1", ())
    made.answer("region", "", "south")
    assert (made.value("town"), made.not_offered("town")) == ("n1", ("n1",))
    assert [(entry.id, entry.code) for entry in made.not_evaluated()] == [("code", "form.unknown_name")]


def test_a_filter_that_fails_offers_everything() -> None:
    """Shown, not evaluated: nobody is locked out of an answer."""
    made = state(
        q("a", "select_one", list_name="towns", choice_filter="name = instance('nobody')/root/item"),
        q("b", "select_one", list_name="towns", choice_filter="region = current()/../c"),
        q("c"),
        lists={"towns": TOWNS},
    )
    assert len(made.choices("a")) == 3
    assert [(entry.id, entry.part, entry.code) for entry in made.not_evaluated()] == [
        ("a", "choice_filter", "expression.no_instance")
    ]
    made.answer("c", "", "south")
    assert [choice.name for choice in made.choices("b")] == ["s1"]


def test_tables_labels_and_device_are_at_hand() -> None:
    """pulldata, instance, jr:itext, metadata, chance and the day of the assessment."""
    made = state(
        q("key"),
        q("pulled", calculation="pulldata('hotels', 'beds', 'name', ${key})"),
        q("found", calculation="instance('hotels')/root/item[name = ${key}]/beds"),
        q("label", calculation="jr:itext('towns-1')"),
        q("nothing", calculation="jr:itext('towns-9')"),
        q("device", "deviceid"),
        q("mail", "email"),
        q("day", calculation="format-date(today(), '%Y-%m-%d')"),
        q("drawn", calculation="random()"),
        q("kept", calculation="once(random())"),
        lists={"towns": TOWNS},
        instances={"hotels": ({"name": "h1", "beds": "120"},)},
    )
    made.answer("key", "", "h1")
    values = {
        name: made.value(name) for name in ("pulled", "found", "label", "nothing", "device", "mail", "day")
    }
    assert values == {
        "pulled": "120", "found": "120", "label": "N2", "nothing": "", "device": "laptop-1", "mail": "",
        "day": "2026-10-22",
    }  # fmt: skip
    again = FormState(made.plan, {}, (), WORLD)
    assert made.value("drawn") == again.value("drawn") != ""
    assert again.answer("kept", "", "0.5").values == {("kept", "")}
    assert again.value("kept") == "0.5"
    assert again.answer("kept", "", "").values == {("kept", "")}
    assert again.value("kept") == made.value("kept")


def test_what_fails_with_an_answer_is_said_until_it_works() -> None:
    """No number and no date give no answer; a failing call is named with its row."""
    made = state(
        q("a"),
        q("n", calculation="${a} + 1"),
        q("d", calculation="date(${a})"),
        q("x", calculation="instance(${a})/root/item/name"),
        lists={"towns": TOWNS},
    )
    made.answer("a", "", "rubbish")
    assert (made.value("n"), made.value("d"), made.value("x")) == ("", "", "")
    assert [(entry.id, entry.code) for entry in made.not_evaluated()] == [("x", "expression.no_instance")]
    made.answer("a", "", "towns")
    assert (made.value("x"), made.not_evaluated()) == ("n1", [])


def test_answers_of_questions_that_are_not_there_are_kept() -> None:
    """A newer form may have dropped a question; its answer is not this engine's to lose."""
    made = state(q("a"))
    assert made.answer("gone", "", "1").ids == set()
    assert made.answer("a", "no row", "1").ids == set()
    assert made.value("gone") == ""


DEEP = form(
    q("a", "integer"),
    q("b", "integer"),
    q("kind", "select_one", list_name="regions"),
    q("sum", calculation="${a} + ${b}"),
    group("g", q("c"), q("town", "select_one", list_name="towns", choice_filter="region = ${kind}"),
          q("in", calculation="concat(${c}, ${sum})"), relevant="${sum} > 4 or ${kind} = 'north'"),
    group("r", q("x", "integer"), q("no", calculation="position(..)"),
          q("upto", calculation="sum(../preceding-sibling::r/x) + coalesce(${x}, 0)"),
          group("s", q("y", "integer"), q("half", relevant="${y} > ${a}"), repeat=True, repeat_count="${x}"),
          q("ys", calculation="sum(${y})"), repeat=True, relevant="${a} != 3"),
    q("all", calculation="concat(count(${r}), '/', count(${y}), '/', join(',', ${half}))"),
    q("last", calculation="${in}", relevant="string-length(${all}) > 4"),
    lists={"regions": REGIONS, "towns": TOWNS},
)  # fmt: skip
PLAN = Plan(DEEP)
OUTER = ("r1", "r2", "r3")
NUMBERS = st.sampled_from(("", "0", "1", "2", "3", "5"))
STEPS = st.one_of(
    st.tuples(st.just("a"), st.just(""), NUMBERS),
    st.tuples(st.just("b"), st.just(""), NUMBERS),
    st.tuples(st.just("kind"), st.just(""), st.sampled_from(("", "north", "south"))),
    st.tuples(st.just("c"), st.just(""), st.sampled_from(("", "u"))),
    st.tuples(st.just("town"), st.just(""), st.sampled_from(("", "n1", "s1"))),
    st.tuples(st.just("x"), st.sampled_from(OUTER), NUMBERS),
    st.tuples(st.just("y"), st.integers(0, 5), NUMBERS),
    st.tuples(st.just("half"), st.integers(0, 5), st.sampled_from(("", "h"))),
    st.tuples(st.just("add"), st.sampled_from(OUTER), st.just("")),
    st.tuples(st.just("remove"), st.sampled_from(OUTER), st.just("")),
)


def everything(made: FormState, plan: Plan) -> dict[object, object]:
    """All that a person could see."""
    seen: dict[object, object] = {}
    for (index, row), node in made.instance.nodes.items():
        entry = plan.scope.definitions[index].entry
        offered = tuple(choice.name for choice in made.choices(entry.id, row)) if entry.name == "town" else ()
        seen[entry.id, row] = (made.instance.visible(node), made.value(entry.id, row), offered)
    return seen


@settings(max_examples=300, deadline=None)
@given(st.lists(STEPS, max_size=25))
def test_step_by_step_equals_all_at_once(steps: list[tuple[str, str | int, str]]) -> None:
    """The promise of the engine: after any answers and rows in any order, nothing is stale."""
    made = FormState(PLAN, {}, (), WORLD)
    answers: dict[tuple[str, str], str] = {}
    rows: dict[str, Row] = {}
    for name, where, text in steps:
        row = str(where)
        if name == "add":
            rows[row] = Row(row, "r")
            made.add_row(rows[row])
        elif name == "remove":
            rows.pop(row, None)
            made.remove_row(row)
        else:
            if isinstance(where, int):
                inner = made.instance.rows_of(PLAN.scope.by_id["y"])
                if not inner:
                    continue
                row = inner[where % len(inner)]
            answers[name, row] = text
            made.answer(name, row, text)
        whole = FormState(PLAN, answers, tuple(rows.values()), WORLD)
        assert everything(made, PLAN) == everything(whole, PLAN)


def test_a_large_form_is_quick() -> None:
    """620 expressions is the most that the corpus has; an answer must not cost the whole form."""
    wide: list[object] = [q("q0", "integer")]
    for n in range(1, 600):
        wide.append(
            q(f"q{n}", "integer", calculation=f"${{q{n - 1}}} + 1" if n % 10 else "", relevant="${q0} > 0")
        )
    made = state(*wide, answers={("q0", ""): "1"})  # type: ignore[arg-type]  # questions all
    assert made.value("q9") == "10"
    assert len(made.answer("q50", "", "7").ids) == 10
    assert made.value("q59") == "16"


def test_a_form_is_a_form() -> None:
    """The property above rests on this form having no cell that is left out."""
    assert isinstance(PLAN.form, Form)
    assert PLAN.problems == []
    assert choices("a")[0].label["中文"] == "选a"

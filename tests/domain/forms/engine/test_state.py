"""What a screen, a check or a report asks of a form."""

from dataclasses import replace

from inspector_app.domain.forms.engine.instance import Row
from inspector_app.domain.forms.engine.plan import Plan
from inspector_app.domain.forms.engine.state import FormState
from tests.domain.forms.engine.making import WORLD, choices, form, group, q, state


def test_a_constraint_speaks_of_an_answer_only() -> None:
    """An empty answer keeps every constraint; whether it may be empty is what required says."""
    made = state(q("age", "integer", constraint=". > 0 and . < 120", required="yes"))
    assert (made.holds("age"), made.required("age")) == (True, True)
    made.answer("age", "", "150")
    assert not made.holds("age")
    made.answer("age", "", "50")
    assert made.holds("age")


def test_required_and_read_only_may_be_expressions() -> None:
    """5 forms of the corpus ask for an answer only if another one says so."""
    made = state(
        q("a"), q("b", required="${a} = 'yes'", read_only="${a} = 'no'"), q("c", read_only="instance(1)/x")
    )
    assert (made.required("b"), made.read_only("b")) == (False, False)
    made.answer("a", "", "yes")
    assert (made.required("b"), made.read_only("b")) == (True, False)
    made.answer("a", "", "no")
    assert (made.required("b"), made.read_only("b")) == (False, True)
    assert not made.read_only("c")
    assert [entry.id for entry in made.not_evaluated()] == ["c"]


def test_nobody_answers_what_the_form_fills_in() -> None:
    """Notes, calculations and metadata have no editor; a trigger's calculation may be corrected by hand."""
    made = state(
        q("n", "note"),
        q("c", "calculate", calculation="1"),
        q("t", "text", calculation="1"),
        q("w", "text", calculation="1", trigger="${a}"),
        q("s", "start"),
        q("a"),
    )
    names = ("n", "c", "t", "w", "s", "a", "nobody")
    assert [made.read_only(name) for name in names] == [True, True, True, False, True, False, True]


def test_texts_are_filled_in() -> None:
    """47 % of forms have ${name} in a label."""
    made = state(
        q("who", label={"English": "Who?"}),
        q("hi", "note", label={"English": "Dear ${who}, ${ nobody }!"}),
        group(
            "r", q("x", label={"English": "${who}: ${y}"}), q("y"), repeat=True, label={"English": "At ${y}"}
        ),
        answers={("who", ""): "Li", ("y", "1"): "5"},
        rows=(Row("1", "r"),),
    )
    assert made.filled("Dear ${who}, ${ nobody }!", "hi") == "Dear Li, !"
    assert made.filled("${who}: ${y}", "x", "1") == "Li: 5"
    assert made.filled("${who}: ${y}", "x", "no row") == "Li: 5"
    assert made.filled("plain", "hi") == "plain"
    assert made.filled("${who}", "nobody") == "${who}"
    assert made.answer("who", "", "Wu").ids == {"who", "hi", "x"}


def test_selected_values_are_looked_up_in_what_is_offered() -> None:
    """Several at once, one with a space in it, and questions that offer nothing."""
    made = state(
        q("one", "select_one", list_name="c"),
        q("many", "select_multiple", list_name="c"),
        q("free"),
        lists={"c": choices("red", "light blue", "green")},
        answers={("one", ""): "light blue", ("many", ""): "red pink green", ("free", ""): "pink"},
    )
    names = ("one", "many", "free", "nobody")
    assert [made.not_offered(name) for name in names] == [(), ("pink",), (), ()]
    assert made.choices("nobody") == ()
    assert made.choices("one") is made.choices("one")
    made.answer("one", "", "")
    assert made.not_offered("one") == ()


def test_a_repeat_without_rows_knows_whether_it_could_have_some() -> None:
    """The button that adds a row is there only where a row would count."""
    made = state(
        q("a"),
        group("r", q("x"), repeat=True, relevant="${a} = 'yes'"),
        group("g", group("s", q("y"), repeat=True), relevant="${a} = 'yes'"),
        group("t", q("z"), repeat=True, relevant="false()"),
        group("u", q("v"), repeat=True, relevant="instance(1)/x"),
    )
    names = ("r", "s", "t", "u", "a", "x", "nobody")
    assert [made.relevant(name) for name in names] == [False, False, False, True, True, False, False]
    made.answer("a", "", "yes")
    assert [made.relevant(name) for name in names] == [True, True, False, True, True, False, False]
    assert not made.relevant("r", "no row")
    made.add_row(Row("1", "r"))
    assert (made.relevant("r", "1"), made.relevant("x", "1")) == (True, True)
    assert made.rows("nobody") == ()
    assert not made.counts_rows("r")


def test_a_cell_can_be_computed_on_demand() -> None:
    """Defaults and the calculations of triggers are made at their moment, then stored as answers."""
    made = state(
        q("a", default="5"),
        q("b", default="${a} + 1"),
        q("c", default="instance(1)/x"),
        answers={("a", ""): "2"},
    )
    assert [made.computed(name, "", "default") for name in ("a", "b", "c", "nobody")] == [
        "5",
        "3",
        None,
        None,
    ]
    assert made.computed("a", "", "constraint") is None


def test_what_once_kept_has_to_be_stored() -> None:
    """Otherwise its first value would be another one tomorrow."""
    made = state(q("a", calculation="once(random())"), q("b", calculation="1"), q("c"))
    assert [made.keeps(name) for name in ("a", "b", "c", "nobody")] == [True, False, False, False]


def test_answers_of_the_evaluation_before_are_at_hand() -> None:
    """In calculations, defaults and labels; empty where there was none."""
    fields = (
        q("no", "calculate", calculation="coalesce(${last-saved#no}, 0) + 1"),
        q("street", default="${last-saved#street}", label={"English": "Last time: ${last-saved#street}"}),
    )
    world = replace(WORLD, last_saved={"no": "4", "street": "Lake road"})
    made = FormState(Plan(form(*fields)), {}, (), world)
    assert (made.value("no"), made.computed("street", "", "default")) == ("5", "Lake road")
    assert made.filled("Last time: ${last-saved#street}", "street") == "Last time: Lake road"
    first = state(*fields)
    assert (first.value("no"), first.computed("street", "", "default")) == ("1", "")
    assert first.filled("Last time: ${last-saved#street}", "street") == "Last time: "
    assert first.plan.problems == []
    assert len(first.plan.recalled) == 2

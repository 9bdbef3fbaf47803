"""Places of a form and what a ${name} means."""

from inspector_app.domain.forms.engine.scope import Scope
from tests.domain.forms.engine.making import form, group, q


def test_a_name_means_the_nearest_place() -> None:
    """12 field forms name two questions alike: the one in the same group is meant, else the first."""
    made = form(
        group("g", q("a", within="g."), q("b", within="g.")),
        group("h", q("a", within="h."), q("c", within="h.")),
        q("d"),
    )
    scope = Scope(made)
    at = scope.by_id
    assert scope.resolve("a", at["h.c"]) == at["h.a"]
    assert scope.resolve("a", at["g.b"]) == at["g.a"]
    assert scope.resolve("a", at["d"]) == at["g.a"]
    assert scope.resolve("nobody", at["d"]) is None


def test_or_other_brings_its_question() -> None:
    """pyxform adds a question for the other answer; a form that has one already keeps its own."""
    select = q("colour", "select_one", list_name="c", or_other=True)
    scope = Scope(form(select, q("after")))
    assert [entry.entry.name for entry in scope.definitions[1:]] == ["colour", "colour_other", "after"]
    assert scope.definitions[2].entry.relevant == "selected(../colour, 'other')"
    own = Scope(form(select, q("colour_other", "note")))
    assert [entry.entry.name for entry in own.definitions[1:]] == ["colour", "colour_other"]


def test_a_place_knows_the_repeats_around_it() -> None:
    """Which rows two places share decides what a reference means."""
    scope = Scope(form(group("r", q("x"), group("s", q("y"), repeat=True), repeat=True), q("z")))
    at = scope.by_id
    assert scope.definitions[at["y"]].repeats == (at["r"], at["s"])
    assert (scope.common_repeats(at["x"], at["y"]), scope.common_repeats(at["y"], at["z"])) == (1, 0)
    assert [scope.definitions[place].entry.id for place in scope.below(at["r"])] == ["r", "x", "s", "y"]
    assert not scope.definitions[at["z"]].repeat


def test_a_form_may_name_its_topmost_element() -> None:
    """Absolute paths start with it."""
    assert Scope(form(settings={"name": "visit"})).root_name == "visit"
    assert Scope(form()).root_name == "data"

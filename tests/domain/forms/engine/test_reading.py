"""What an expression reads."""

import pytest

from inspector_app.domain.expressions.grammar.parser import Parser
from inspector_app.domain.forms.engine.reading import ReadingFinder
from inspector_app.domain.forms.engine.scope import Scope
from inspector_app.errors import InputError
from tests.domain.forms.engine.making import form, group, q

SCOPE = Scope(
    form(
        q("a"),
        q("b"),
        group("r", q("x"), q("y"), group("s", q("z"), repeat=True), repeat=True),
        group("g", q("c")),
    )
)


def reads(source: str, here: str = "y") -> dict[str, bool]:
    """Id -> whether only the nearest row is read."""
    place = SCOPE.by_id[here]
    finder = ReadingFinder(SCOPE, place)
    finder.find(Parser(source).parse(), frozenset((place,)))
    return {SCOPE.definitions[at].entry.id: local for at, local in finder.reads.items()}


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("${a} + -${x} * 2", {"a": True, "x": True}),
        ("'${a}'", {}),
        ("../x", {"x": True}),
        ("../../a", {"a": False}),
        (".", {"y": True}),
        ("/data/a", {"a": True}),
        ("/whatever/r/x", {"x": True}),
        ("sum(/data/r[x > 1]/y)", {"x": False, "y": False}),
        ("position(..)", {"r": False}),
        ("count(${r})", {"r": False}),
        ("indexed-repeat(${x}, ${r}, 1)", {"x": False, "r": False}),
        ("indexed-repeat(/data/r/x, /data/r, 2)", {"x": False, "r": False}),
        ("instance('hotels')/root/item[name = ${a}]/beds", {"a": False}),
        ("instance('hotels')/root/item[name = current()/../x]/beds", {"x": False}),
        ("(${r})[1]/x", {"r": False, "x": False}),
        ("${a} | ${b}", {"a": True, "b": True}),
        ("//c", {"c": True}),
        ("/data/*", {"a": False, "b": False, "r": False, "g": False}),
        ("ancestor::r/x", {"x": True}),
        ("preceding-sibling::x", {"x": True}),
        ("string(/data/g)", {"g": False}),
        ("nobody", {}),
    ],
)
def test_every_place_that_is_read_is_found(source: str, expected: dict[str, bool]) -> None:
    """What is missed here would go stale on the screen."""
    assert reads(source) == expected


def test_an_unknown_name_is_named() -> None:
    """Template fragments refer to questions of forms that they were cut from."""
    with pytest.raises(InputError) as caught:
        reads("${nobody} = 1")
    assert (caught.value.code, caught.value.details["name"]) == ("form.unknown_name", "nobody")


def test_both_ways_of_reading_together_are_the_wide_one() -> None:
    """If one part looks at all rows, a change in any row counts."""
    assert reads("${x} + sum(/data/r[1]/x)") == {"x": False}
    assert reads("sum(/data/r[1]/x) + ${x}") == {"x": False}


def test_an_answer_of_the_evaluation_before_never_changes() -> None:
    """So it is no reading, and a question may go on from its own earlier answer."""
    finder = ReadingFinder(SCOPE, SCOPE.by_id["a"])
    finder.find(Parser("coalesce(${last-saved#a}, 0) + ${b}").parse(), frozenset())
    assert {SCOPE.definitions[at].entry.id for at in finder.reads} == {"b"}
    assert {SCOPE.definitions[at].entry.id for at in finder.recalled} == {"a"}
    with pytest.raises(InputError) as caught:
        finder.find(Parser("${last-saved#nobody}").parse(), frozenset())
    assert caught.value.code == "form.unknown_name"

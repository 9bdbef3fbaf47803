"""What a select offers: lists, tables, rows, filtered, searched, shuffled."""

import pytest

from inspector_app.domain.forms.engine.instance import Row
from inspector_app.domain.forms.engine.state import FormState
from inspector_app.domain.forms.model import Choice
from tests.domain.forms.engine.making import choices, group, q, state

TOWNS = (
    {"Code": "n1", "name": "Nordau", "name_zh": "北屿", "region": "north", "sortby": "10"},
    {"Code": "n2", "name": "Birkau", "name_zh": "桦屿", "region": "north", "sortby": "9"},
    {"Code": "s1", "name": "Sandau", "name_zh": "沙屿", "region": "south", "sortby": ""},
    {"Code": "", "name": "Nobody", "name_zh": "", "region": "south", "sortby": "1"},
    {"Code": "n1", "name": "Nordau again", "name_zh": "", "region": "north", "sortby": "11"},
)
COLUMNS = (Choice("code", {"English": "name, region", "中文": "name_zh"}), Choice("0", {"English": "None"}))


def searching(appearance: str, **answers: str) -> FormState:
    """A select that searches the towns for what was typed."""
    return state(
        q("typed"), q("region"), q("town", "select_one", list_name="towns", appearance=appearance),
        lists={"towns": COLUMNS}, instances={"towns": TOWNS},
        answers={(name, ""): text for name, text in answers.items()},
    )  # fmt: skip


def names(made: FormState, question: str = "town", row: str = "") -> list[str]:
    """What is offered."""
    return [choice.name for choice in made.choices(question, row)]


@pytest.mark.parametrize(
    ("arguments", "found"),
    [
        ("", ["n2", "n1", "s1", "0"]),
        (", 'contains', 'name', ${typed}", ["n2", "n1", "0"]),
        (", 'startswith', 'NAME', ${typed}", ["0"]),
        (", 'endswith', 'name', 'AU'", ["n2", "n1", "s1", "0"]),
        (", 'matches', 'name', 'nordau'", ["n1", "0"]),
        (", 'contains', 'name_zh,name', 'sand'", ["s1", "0"]),
        (", 'contains', 'name region', 'SOUTH'", ["s1", "0"]),
        (", 'contains', 'name', 'au', 'region', ${region}", ["n2", "n1", "0"]),
        (", 'contains', '', '', 'region', 'south'", ["s1", "0"]),
        (", 'contains', 'name', ../typed", ["n2", "n1", "0"]),
        (", 'contains', 'nowhere', 'x'", ["0"]),
    ],
)
def test_a_search_finds_the_rows_that_fit(arguments: str, found: list[str]) -> None:
    """Whatever the case of letters; in the order of sortby; each value once; fixed choices always."""
    made = searching(f"minimal search('towns.csv'{arguments})", typed="R", region="north")
    assert names(made) == found
    assert made.not_evaluated() == []


def test_the_words_come_from_the_columns_of_each_language() -> None:
    """Of several columns the first, the others behind it."""
    first = searching("search('towns')").choices("town")[1]
    assert first.label == {"English": "Nordau (region: north)", "中文": "北屿", "": "n1"}


def test_a_search_follows_what_it_searches_for() -> None:
    """And is offered anew when that changes."""
    made = searching("search('towns', 'contains', 'name', ${typed})", typed="birk")
    assert names(made) == ["n2", "0"]
    assert "town" in made.answer("typed", "", "sand").ids
    assert names(made) == ["s1", "0"]


def test_a_search_without_a_list_or_file_or_sense_offers_what_it_can() -> None:
    """Usual columns; nothing; nothing, and the plan says why."""
    table = ({"name": "a", "label": "A"},)
    made = state(q("town", "select_one", list_name="none", appearance="search('t')"), instances={"t": table})
    assert [(choice.name, choice.label[""]) for choice in made.choices("town")] == [("a", "A")]
    assert names(state(q("town", "select_one", appearance="search('gone')"))) == []
    broken = state(q("town", "select_one", appearance="search(1)"))
    assert names(broken) == []
    assert [(one.id, one.part, one.code) for one in broken.not_evaluated()] == [
        ("town", "search", "form.search")
    ]


def test_a_select_offers_the_answers_of_rows() -> None:
    """select_one ${name}: the people named in a repeat; a filter looks at each of their rows."""
    made = state(
        group("people", q("name"), q("age", "integer"), repeat=True),
        q("any", "select_one", list_name="${name}"),
        q("adult", "select_one", list_name="${name}", choice_filter="${age} >= 18 and age < 90"),
        q("broken", "select_one", list_name="${name}", choice_filter="instance('gone')/root/item"),
        rows=(Row("r1", "people"), Row("r2", "people"), Row("r3", "people")),
        answers={("name", "r1"): "Li", ("age", "r1"): "17", ("name", "r2"): "Wu", ("age", "r2"): "40"},
    )
    assert names(made, "any") == ["Li", "Wu"]
    assert names(made, "adult") == ["Wu"]
    assert names(made, "broken") == ["Li", "Wu"]
    made.answer("age", "r2", "95")
    assert names(made, "adult") == []
    made.answer("age", "r2", "40")
    made.answer("age", "r1", "18")
    made.answer("name", "r3", "He")
    assert (names(made, "any"), names(made, "adult")) == (["Li", "Wu", "He"], ["Li", "Wu"])
    assert names(state(q("x", "select_one", list_name="${gone}")), "x") == []


def test_shuffled_choices_keep_their_order_for_an_evaluation_and_a_seed() -> None:
    """Nobody sees them jump; two evaluations with the seed of the form see the same order."""
    ten = choices(*"abcdefghij")
    made = state(
        q("seed"),
        q("free", "select_one", list_name="ten", parameters={"randomize": "true"}),
        q("fixed", "select_one", list_name="ten", parameters={"randomize": "true", "seed": "7"}),
        q("given", "select_one", list_name="ten", parameters={"randomize": "yes", "seed": "${seed}"}),
        q("plain", "select_one", list_name="ten", parameters={"randomize": "false"}),
        lists={"ten": ten},
    )
    straight = [*"abcdefghij"]
    assert names(made, "plain") == names(made, "given") == straight
    assert names(made, "free") != straight
    assert sorted(names(made, "free")) == straight
    assert names(made, "fixed") != names(made, "free")
    made.answer("seed", "", "7")
    assert names(made, "given") == names(made, "fixed")

"""domain.expressions.grammar.lexer"""

import pytest

from inspector_app.domain.expressions.grammar.lexer import LONGEST, Token, tokens
from inspector_app.errors import InputError


def test_tokens_carry_their_place() -> None:
    assert tokens(" ${raw.grid} div 1.5 >= 'a b'") == [
        Token("reference", "raw.grid", 2),
        Token("operator", "div", 14),
        Token("number", "1.5", 18),
        Token("operator", ">=", 22),
        Token("text", "a b", 25),
        Token("end", "", 30),
    ]


def test_nothing_is_only_an_end() -> None:
    assert tokens(" \n") == [Token("end", "", 3)]


@pytest.mark.parametrize("text", ["1", "1.", "1.5", ".5", "007"])
def test_numbers(text: str) -> None:
    assert tokens(text)[0] == Token("number", text, 1)


@pytest.mark.parametrize(
    ("source", "text"), [("''", ""), ('"it\'s"', "it's"), ("'\"'", '"'), ("'客房'", "客房")]
)
def test_texts_stand_in_either_quotes(source: str, text: str) -> None:
    assert tokens(source)[0] == Token("text", text, 1)


def test_a_hyphen_belongs_to_a_name_but_not_to_a_number() -> None:
    assert [token.text for token in tokens("7-a-b -1")] == ["7", "-", "a-b", "-", "1", ""]


def test_a_reference_may_have_space_around_its_name() -> None:
    assert tokens("${ fact.beds }")[0] == Token("reference", "fact.beds", 1)


@pytest.mark.parametrize(
    ("source", "at"),
    [
        ("1 +   #", 7),
        ("'open", 1),
        ("${a", 1),
        ("${}", 1),
        ("${1a}", 1),
        ("a ! b", 3),
        ("\n\t；", 3),
        ("${a b}", 1),
    ],
)
def test_a_character_without_a_meaning_is_named_with_its_place(source: str, at: int) -> None:
    with pytest.raises(InputError) as caught:
        tokens(source)
    assert (caught.value.code, caught.value.details["at"]) == ("expression.unreadable", at)


def test_an_endless_number_is_no_number() -> None:
    assert tokens("9" * 300)[0].kind == "number"
    for endless in ("9" * 301, "9" * 5000, "0." + "9" * 5000):
        with pytest.raises(InputError) as caught:
            tokens("1 + " + endless)
        assert caught.value.code == "expression.unreadable"


def test_an_expression_may_not_be_endless() -> None:
    assert len(tokens("1" + " " * (LONGEST - 1))) == 2
    with pytest.raises(InputError) as caught:
        tokens(" " * (LONGEST + 1))
    assert caught.value.code == "expression.too_long"

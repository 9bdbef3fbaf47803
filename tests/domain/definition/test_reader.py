"""domain.definition.reader"""

from collections.abc import Callable
from fractions import Fraction

import pytest

from inspector_app.domain.canonical import Json, sha256_hex
from inspector_app.domain.definition.reader import Reader, check_unique, content_sha256
from inspector_app.errors import DataError, InputError

DATA: Json = {
    "text": "hotel",
    "empty": "",
    "flag": False,
    "whole": 3,
    "decimal": "2.50",
    "words": {"zh": "客房", "en": "Room"},
    "chinese": {"zh": "客房"},
    "formula": "1 + ${a}",
    "list": [{"id": "a"}, {"id": "b"}],
    "texts": ["a", "b"],
    "rows": [["80", "2"], []],
    "null": None,
}


def test_what_is_there_is_read() -> None:
    reader = Reader(DATA)
    assert (reader.text("text"), reader.flag("flag"), reader.whole("whole")) == ("hotel", False, 3)
    assert reader.fraction("decimal") == reader.parse_fraction("2.5", "x") == Fraction(5, 2)
    assert (reader.words("words").en, reader.words("chinese").en) == ("Room", "")
    assert reader.expression("formula").names == ("a",)
    assert [entry.text("id") for entry in reader.objects("list")] == ["a", "b"]
    assert [entry.place for entry in reader.objects("list")] == ["list[0]", "list[1]"]
    assert (reader.texts("texts"), reader.rows("rows")) == (("a", "b"), [("80", "2"), ()])
    assert (reader.has("text"), reader.has("null"), reader.has("absent")) == (True, False, False)


def test_what_is_absent_or_null_has_its_default() -> None:
    for name in ("absent", "null"):
        reader = Reader(DATA)
        assert (reader.text(name, "d"), reader.flag(name), reader.flag(name, True)) == ("d", False, True)
        assert (reader.whole(name, 7), reader.fraction(name, "1.5")) == (7, Fraction(3, 2))
        assert reader.expression(name, "2")(lambda _name: None) == 2
        assert (list(reader.objects(name)), reader.texts(name), reader.rows(name)) == ([], (), [])
        assert reader.one_of(name, ("a", "b"), "b") == "b"


def test_an_optional_text_may_be_empty() -> None:
    assert Reader(DATA).text("empty", "") == ""


@pytest.mark.parametrize(
    ("read", "place"),
    [
        (lambda r: r.text("absent"), "at.absent"),
        (lambda r: r.text("empty"), "at.empty"),
        (lambda r: r.text("whole"), "at.whole"),
        (lambda r: r.one_of("text", ("a", "b")), "at.text"),
        (lambda r: r.flag("whole"), "at.whole"),
        (lambda r: r.flag("text"), "at.text"),
        (lambda r: r.whole("flag"), "at.flag"),
        (lambda r: r.whole("decimal"), "at.decimal"),
        (lambda r: r.whole("absent"), "at.absent"),
        (lambda r: r.whole("whole", least=4), "at.whole"),
        (lambda r: r.fraction("text"), "at.text"),
        (lambda r: r.fraction("absent"), "at.absent"),
        (lambda r: r.words("text"), "at.text"),
        (lambda r: r.words("absent"), "at.absent"),
        (lambda r: r.object("words").text("fr"), "at.words.fr"),
        (lambda r: list(r.objects("words")), "at.words"),
        (lambda r: list(r.objects("texts")), "at.texts[0]"),
        (lambda r: r.texts("list"), "at.list"),
        (lambda r: r.texts("text"), "at.text"),
        (lambda r: r.rows("texts"), "at.texts[0]"),
    ],
)
def test_what_is_wrong_is_named_with_its_place(read: Callable[[Reader], object], place: str) -> None:
    with pytest.raises(DataError) as caught:
        read(Reader(DATA, "at"))
    assert (caught.value.code, caught.value.place) == ("checklist.expected", place)
    assert caught.value.details["wanted"]


@pytest.mark.parametrize("data", [[], "text", None, 1])
def test_something_else_than_an_object_is_refused(data: Json) -> None:
    with pytest.raises(DataError) as caught:
        Reader(data, "sections[0]")
    assert caught.value.place == "sections[0]"


def test_a_wrong_expression_is_named_with_its_cause() -> None:
    with pytest.raises(DataError) as caught:
        Reader({"formula": "1 +"}, "items[2]").expression("formula")
    assert (caught.value.code, caught.value.place) == ("checklist.expression", "items[2].formula")
    cause = caught.value.details["cause"]
    assert isinstance(cause, InputError)
    assert cause.code == "expression.expected"


@pytest.mark.parametrize(
    ("formula", "code"),
    [
        ("pulldata('a','b','c','d')", "expression.not_available"),
        ("if(1, 2, nosuch())", "expression.unknown_function"),
    ],
)
def test_an_expression_that_cannot_be_evaluated_here_is_named_when_it_is_read(
    formula: str, code: str
) -> None:
    """Not first when an inspector stands in the venue."""
    with pytest.raises(DataError) as caught:
        Reader({"formula": formula}, "items[2]").expression("formula")
    cause = caught.value.details["cause"]
    assert isinstance(cause, InputError)
    assert (caught.value.place, cause.code) == ("items[2].formula", code)


def test_the_second_of_two_equal_ids_is_refused() -> None:
    check_unique("items", ["a", "b"])
    with pytest.raises(DataError) as caught:
        check_unique("items", ["a", "b", "a"])
    assert (caught.value.code, caught.value.place, caught.value.details["id"]) == (
        "checklist.duplicate_id",
        "items",
        "a",
    )


def test_a_float_anywhere_is_refused_before_it_is_hashed() -> None:
    """Its digits differ from reader to reader, and with them the hash that pins a checklist."""
    assert content_sha256(DATA) == sha256_hex(DATA)
    with pytest.raises(DataError) as caught:
        content_sha256({"a": [0.5]})  # type: ignore[list-item]  # what json.loads makes of a careless file
    assert caught.value.code == "checklist.expected"

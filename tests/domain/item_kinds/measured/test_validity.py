"""domain.item_kinds.measured.validity"""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inspector_app.domain.canonical import Json
from inspector_app.domain.definition.rating import Points
from inspector_app.errors import InputError
from tests.checklist_builder import assert_sound, context, earned, kind, option

LICENCE = kind("validity", documents=[option("licence")], forced="major")
ANY = kind("validity")


def document(name: str, until: Json) -> dict[str, Json]:
    return {"document": name, "until": until}


@pytest.mark.parametrize(
    ("until", "points"),
    [("2026-10-21", 0), ("2026-10-22", 4), ("2026-10-23", 4), ("long_term", 4), (None, 0)],
)
def test_a_document_is_valid_up_to_its_last_day(until: Json, points: int) -> None:
    assert earned(LICENCE, [document("licence", until)]) == points
    assert_sound(LICENCE, [document("licence", until)])


def test_one_expired_document_fails_the_item() -> None:
    assert earned(ANY, [document("a", "long_term"), document("b", "2020-01-01")]) == 0
    assert earned(ANY, [document("a", "long_term"), document("b", "2030-01-01")]) == 4
    assert earned(ANY, None) is None


def test_a_demanded_document_nobody_named_is_missing() -> None:
    rating = LICENCE.rate([document("other", "long_term")], context())
    assert isinstance(rating, Points)
    assert (int(rating.earned), rating.forced) == (0, "major")
    assert [step.code for step in rating.steps] == ["document.valid", "document.missing"]


def test_a_sound_item_forces_no_finding() -> None:
    rating = LICENCE.rate([document("licence", "long_term")], context())
    assert isinstance(rating, Points)
    assert rating.forced == ""


@given(
    st.lists(
        st.tuples(
            st.text(min_size=1).filter(str.strip), st.none() | st.just("long_term") | st.dates().map(str)
        ),
        min_size=1,
        unique_by=lambda entry: entry[0].strip(),
    )
)
def test_every_list_of_documents_is_sound(documents: list[tuple[str, str | None]]) -> None:
    assert_sound(LICENCE, [document(name, until) for name, until in documents])


@pytest.mark.parametrize(
    ("answer", "code", "place"),
    [
        ([], "answer.empty", ""),
        ("licence", "answer.empty", ""),
        (["licence"], "answer.field_missing", "document"),
        ([{"until": "long_term"}], "answer.field_missing", "document"),
        ([document("  ", None)], "answer.field_missing", "document"),
        ([document("a", None), document("a ", None)], "answer.twice", "document"),
        ([document("a", "2026")], "answer.no_date", "a"),
        ([document("a", ["long_term"])], "answer.no_date", "a"),
    ],
)
def test_a_wrong_answer_is_refused_with_its_field(answer: Json, code: str, place: str) -> None:
    with pytest.raises(InputError) as caught:
        LICENCE.check(answer)
    assert (caught.value.code, caught.value.place) == (code, place)

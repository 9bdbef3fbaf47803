"""domain.checklist.model"""

from inspector_app.domain.canonical import Json
from inspector_app.domain.checklist import read_checklist
from tests.checklist_builder import checklist, item, section, words


def test_sections_are_walked_in_the_order_of_the_paper() -> None:
    read = read_checklist(
        checklist(section("A", item("A1"), sections=[section("A.1", item("A2"))]), section("B", item("B1")))
    )
    assert [entry.id for entry in read.root.walk()] == ["total", "A", "A.1", "B"]
    assert [entry.id for entry in read.root.all_items()] == ["A1", "A2", "B1"]
    assert [entry.id for entry in read.weighted] == ["A", "B"]


def test_the_venue_always_has_a_column() -> None:
    """A checklist that declares it gives it a place and a title; all others have it first."""

    def ids(*declared: str) -> tuple[str, ...]:
        columns: Json = [{"id": name, "title": words(name)} for name in declared]
        return read_checklist(checklist(format=2, columns=columns)).column_ids

    assert (ids(), ids("other"), ids("other", "self")) == (("self",), ("self", "other"), ("other", "self"))


def test_an_item_is_found_under_its_id_of_an_older_version() -> None:
    moved: Json = [{"version": "1", "items": {"A0": "A1", "A9": None}}]
    read = read_checklist(checklist(format=2, version="2", moved_from=moved))
    assert (read.ids_in("1"), read.ids_in("0")) == ({"A1": "A0"}, {})


def test_grades_rank_from_the_lowest() -> None:
    grades: list[Json] = [{"id": name, "title": words(name)} for name in ("best", "good", "pass")]
    read = read_checklist(checklist(grades=grades))
    assert [read.rank(name) for name in ("best", "good", "pass")] == [2, 1, 0]
    assert list(read.grade_by_id) == ["best", "good", "pass"]

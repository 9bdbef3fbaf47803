"""domain.checklist.migration"""

from inspector_app.domain.canonical import Json, sha256_hex
from inspector_app.domain.checklist import read_checklist
from inspector_app.domain.checklist.migration import migrate
from tests.checklist_builder import checklist


def test_an_old_format_is_brought_to_the_newest_and_the_stored_data_stays() -> None:
    data = checklist(format=1)
    assert migrate(data) == {**data, "format": 2}
    assert data["format"] == 1


def test_the_hash_is_of_what_was_stored() -> None:
    """An old evaluation pins the hash of the file as it was; a migration must not break the pin."""
    data = checklist(format=1)
    assert read_checklist(data).sha256 == sha256_hex(data)


def test_the_newest_format_and_what_is_no_checklist_stay_as_they_are() -> None:
    same: list[Json] = [checklist(format=2), checklist(format=99), [], {"format": "one"}]
    for data in same:
        assert migrate(data) is data

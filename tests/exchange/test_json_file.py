"""exchange.json_file: what all files share; the rest is tried in test_checklist_file."""

from pathlib import Path

import pytest

from inspector_app.errors import DataError
from inspector_app.exchange.json_file import JsonFile, open_json


def test_a_place_bears_the_id_of_what_it_belongs_to() -> None:
    """A person finds "A1" in a file of 4,000 lines, not the eleventh entry of the third list."""
    file = JsonFile("body.json", {"items": [{"id": "A1", "points": "x"}]})
    assert file.named(("items", 0, "points")) == "items[0] (A1).points"
    assert file.named(()) == "$"


def test_a_trouble_that_the_domain_finds_names_the_file_too() -> None:
    def reader(_data: object) -> None:
        raise DataError("checklist.expected", place="items[0].points", wanted="decimal", found="x")

    file = JsonFile("body.json", {"items": [{"id": "A1", "points": "x"}]})
    with pytest.raises(DataError) as caught:
        file.read(reader)
    assert caught.value.place == "items[0] (A1).points"
    assert caught.value.details["file"] == "body.json"


def test_a_file_of_a_newer_program_is_said_to_be_one(tmp_path: Path) -> None:
    path = tmp_path / "body.json"
    path.write_text('{"format": 9}')
    with pytest.raises(DataError) as caught:
        open_json(path).check_format(1)
    assert (caught.value.code, caught.value.details["found"]) == ("checklist.newer_format", 9)

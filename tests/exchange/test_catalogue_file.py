"""exchange.catalogue_file: a catalogue comes back as it was written, and a broken one names its place."""

import json
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from inspector_app.errors import DataError
from inspector_app.exchange.catalogue_file import catalogue_bytes, read_catalogue_file
from inspector_app.resources import resource

SHIPPED = resource("catalogues", "cn-yrd-2026.1.json")


def changed(folder: Path, **fields: Any) -> Path:
    path = folder / "catalogue.json"
    path.write_text(json.dumps(json.loads(SHIPPED.read_text("utf-8")) | fields), "utf-8")
    return path


def test_the_shipped_catalogue_is_written_as_it_is_read() -> None:
    """Two versions can be compared line by line, whoever wrote them."""
    assert catalogue_bytes(read_catalogue_file(SHIPPED)) == SHIPPED.read_bytes()


def test_the_published_schema_is_a_schema() -> None:
    text = resource("schemas", "catalogue-1.schema.json").read_text("utf-8")
    Draft202012Validator.check_schema(json.loads(text))


@pytest.mark.parametrize(
    ("fields", "code", "place"),
    [
        ({"format": 2}, "checklist.newer_format", "format"),
        ({"standards": [{"number": "GB 1"}]}, "checklist.schema", "standards[0].title"),
        (
            {"standards": [{"number": "GB 1", "title": {"zh": "标准"}, "in_force": "2026-02-30"}]},
            "catalogue.no_day",
            "standards[0].in_force",
        ),
        ({"areas": [{"code": "310114", "name": {"zh": "嘉定区"}, "parent": "310000"}]},
         "catalogue.unknown_parent", "areas.310114"),
    ],
)  # fmt: skip
def test_a_broken_catalogue_names_its_place(
    tmp_path: Path, fields: dict[str, Any], code: str, place: str
) -> None:
    with pytest.raises(DataError) as caught:
        read_catalogue_file(changed(tmp_path, **fields))
    assert (caught.value.code, caught.value.place) == (code, place)

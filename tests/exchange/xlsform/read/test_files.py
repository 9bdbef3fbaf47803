"""exchange.xlsform.read.files"""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from inspector_app.exchange.xlsform.read.files import read_beside


def test_choices_are_read_from_csv_xml_and_geojson(tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_text("name,label,\nx,X,1\n,,\n", "utf-8")
    (tmp_path / "a.xml").write_text("<root><item><name>x</name><label>X</label></item></root>", "utf-8")
    point = {"type": "Point", "coordinates": [8.5, 47.25]}
    line = {"type": "LineString", "coordinates": []}
    features = [
        {"id": "f1", "properties": {"name": "x", "n": 2, "open": True, "no": None}, "geometry": point},
        {"geometry": line},
        "nothing",
    ]
    (tmp_path / "a.geojson").write_text(json.dumps({"features": features}), "utf-8")
    assert read_beside(tmp_path, "a.csv") == ({"name": "x", "label": "X"},)
    assert read_beside(tmp_path, "a.xml") == ({"name": "x", "label": "X"},)
    first = {"name": "x", "n": "2", "open": "true", "no": "", "id": "f1", "geometry": "47.25 8.5 0 0"}
    assert read_beside(tmp_path, "a.geojson") == (first, {})


def test_only_files_beside_the_form_are_read(tmp_path: Path) -> None:
    """A form from elsewhere must not read other folders."""
    (tmp_path / "secret.csv").write_text("name\nx\n", "utf-8")
    inner = tmp_path / "forms"
    inner.mkdir()
    assert read_beside(inner, "../secret.csv") is None
    assert read_beside(inner, "..\\secret.csv") is None


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("a.xml", "<!DOCTYPE r [<!ENTITY e SYSTEM 'b.csv'>]><r>&e;</r>"),
        ("a.xml", "<r>"),
        ("a.geojson", "{"),
        ("a.geojson", "[]"),
        ("a.geojson", "[" * 100_000),
        ("a.csv", ""),
        ("a.csv", "x" * 6_000_000),
        ("a.exe", "x"),
    ],
)
def test_what_cannot_be_read_is_no_file(name: str, content: str, tmp_path: Path) -> None:
    (tmp_path / name).write_text(content, "utf-8")
    assert read_beside(tmp_path, name) is None


@pytest.mark.parametrize(
    ("geometry", "place"),
    [
        ({"type": "Point", "coordinates": [8.5, 47.25, 400]}, "47.25 8.5 0 0"),
        ({"type": "LineString", "coordinates": [[8, 47], [9, 48]]}, "47 8 0 0; 48 9 0 0"),
        ({"type": "Polygon", "coordinates": [[[8, 47], [9, 47], [8, 47]]]}, "47 8 0 0; 47 9 0 0; 47 8 0 0"),
        ({"type": "Polygon", "coordinates": []}, ""),
        ({"type": "Polygon", "coordinates": "?"}, ""),
        ({"type": "LineString", "coordinates": [[8, 47], "?"]}, ""),
        ({"type": "MultiPoint", "coordinates": [[8, 47]]}, ""),
        ("?", ""),
    ],
)
def test_a_place_is_written_as_forms_write_it(geometry: object, place: str, tmp_path: Path) -> None:
    """Latitude first; a shape by its outline; what a form cannot hold is left out."""
    content = json.dumps({"features": [{"properties": {"id": "a"}, "geometry": geometry}]})
    (tmp_path / "a.geojson").write_text(content, "utf-8")
    row = {"id": "a", "geometry": place} if place else {"id": "a"}
    assert read_beside(tmp_path, "a.geojson") == (row,)

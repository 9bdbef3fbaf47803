"""Reads the tables that lie beside a form: choices from CSV, XML or GeoJSON, and tables for pulldata."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping
from io import BytesIO
from pathlib import Path
from typing import Final, TypeGuard, cast

from inspector_app.domain.canonical import Json
from inspector_app.errors import AppError, DataError
from inspector_app.exchange.tables import read_workbook
from inspector_app.exchange.tables.excel.xml_parts import parse_stream
from inspector_app.exchange.tables.text_tables import decode

_MOST_BYTES: Final = 5_000_000
_MOST_ROWS: Final = 50_000
Row = Mapping[str, str]


def read_beside(folder: Path, name: str) -> tuple[Row, ...] | None:
    """The rows of a file in that folder and nowhere else; None where it is not there or cannot be read."""
    path = folder / Path(name.replace("\\", "/")).name
    reader = _READERS.get(path.suffix.lower())
    try:
        if reader is None or not path.is_file() or path.stat().st_size > _MOST_BYTES:
            return None
        return tuple(reader(path))[:_MOST_ROWS]
    except (AppError, OSError, ValueError, RecursionError):
        return None


def _csv(path: Path) -> Iterable[Row]:
    rows = [[cell.text.strip() for cell in row] for row in read_workbook(path).sheets[0].rows]
    for row in rows[1:]:
        if any(row):
            yield {header: text for header, text in zip(rows[0], row, strict=False) if header}


def _xml(path: Path) -> Iterable[Row]:
    """<root><item><name>a</name><label>A</label></item></root>, whatever its elements are called."""
    rows: list[dict[str, str]] = []
    texts: list[str] = []
    depth = 0

    def start(_tag: str, _attributes: dict[str, str]) -> None:
        nonlocal depth
        depth += 1
        texts.clear()
        if depth == 2:
            rows.append({})

    def end(tag: str) -> None:
        nonlocal depth
        if depth == 3:
            rows[-1][tag] = "".join(texts).strip()
        depth -= 1

    parse_stream(BytesIO(path.read_bytes()), start, end, texts.append)
    return rows


def _geojson(path: Path) -> Iterable[Row]:
    """Properties of each feature, with its id and its place as forms write it."""
    data = cast(Json, json.loads(decode(path.read_bytes(), path.name)[0]))
    features = data.get("features") if isinstance(data, dict) else None
    if not isinstance(features, list):
        raise DataError("table.damaged", file=path.name, part="geojson")
    for feature in features:
        if isinstance(feature, dict):
            properties = feature.get("properties")
            row = (
                {name: _text(value) for name, value in properties.items()}
                if isinstance(properties, dict)
                else {}
            )
            if "id" in feature:
                row.setdefault("id", _text(feature["id"]))
            if place := _place(feature.get("geometry")):
                row["geometry"] = place
            yield row


def _place(geometry: Json) -> str:
    """A point, a line or the outline of an area as forms write them; "" for what they cannot."""
    if not isinstance(geometry, dict):
        return ""
    kind, found = geometry.get("type"), geometry.get("coordinates")
    outline = found[0] if kind == "Polygon" and isinstance(found, list) and found else found
    points = [found] if kind == "Point" else outline if kind in ("LineString", "Polygon") else None
    if not isinstance(points, list):
        return ""
    texts = [f"{_text(point[1])} {_text(point[0])} 0 0" for point in points if _is_point(point)]
    return "; ".join(texts) if len(texts) == len(points) else ""


def _is_point(point: Json) -> TypeGuard[list[Json]]:
    return isinstance(point, list) and len(point) >= 2


def _text(value: Json | float) -> str:
    if isinstance(value, bool) or value is None:
        return {True: "true", False: "false", None: ""}[value]
    return value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)


_READERS: Final[dict[str, Callable[[Path], Iterable[Row]]]] = {
    ".csv": _csv,
    ".xml": _xml,
    ".geojson": _geojson,
}

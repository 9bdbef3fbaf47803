"""From the JSON of a catalogue to its objects and back; whatever is wrong is named with its place."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Final, cast

from inspector_app.domain.canonical import Json
from inspector_app.domain.catalogue.model import (
    CHARACTERISTICS,
    CHECKED,
    SECTORS,
    Area,
    Catalogue,
    Checked,
    ChecklistVersion,
    Scheme,
    Standard,
)
from inspector_app.domain.definition.reader import Reader, check_unique, content_sha256
from inspector_app.domain.definition.words import NO_WORDS, Words
from inspector_app.errors import DataError

FORMAT: Final = 1


def read_catalogue(data: Json) -> Catalogue:
    """Read a catalogue.

    Raises:
        DataError: "checklist.expected" or "checklist.duplicate_id" with the place, "checklist.newer_format",
            "catalogue.no_day" for a day that is none, "catalogue.unknown_parent" for an area in no area.
    """
    reader = Reader(data)
    if reader.whole("format", least=1) > FORMAT:
        raise DataError("checklist.newer_format", found=reader.whole("format"), known=FORMAT)
    found = Catalogue(
        id=reader.text("id"),
        version=reader.text("version"),
        title=reader.words("title"),
        notes=reader.text("notes", ""),
        standards=tuple(map(_read_standard, reader.objects("standards"))),
        schemes=tuple(map(_read_scheme, reader.objects("schemes"))),
        areas=tuple(map(_read_area, reader.objects("areas"))),
    )
    check_unique("standards", (standard.number for standard in found.standards))
    check_unique("schemes", (scheme.id for scheme in found.schemes))
    check_unique("areas", (area.code for area in found.areas))
    check_parents(found.areas)
    return found


def catalogue_json(catalogue: Catalogue) -> dict[str, Json]:
    """The catalogue as `read_catalogue` reads it."""
    return {
        "format": FORMAT,
        "id": catalogue.id,
        "version": catalogue.version,
        "title": _words_json(catalogue.title),
        "notes": catalogue.notes,
        "standards": [_standard_json(standard) for standard in catalogue.standards],
        "schemes": [_scheme_json(scheme) for scheme in catalogue.schemes],
        "areas": [
            {"code": area.code, "name": _words_json(area.name), "parent": area.parent}
            for area in catalogue.areas
        ],
    }


def catalogue_sha256(catalogue: Catalogue) -> str:
    """What pins this version: SHA-256 of its canonical JSON."""
    return content_sha256(catalogue_json(catalogue))


def is_day(text: str) -> bool:
    """Whether a text is an ISO day of the calendar, written in full: 2026-11-25."""
    try:
        return date.fromisoformat(text).isoformat() == text
    except ValueError:
        return False


def _read_standard(reader: Reader) -> Standard:
    return Standard(
        number=reader.text("number"),
        title=reader.words("title"),
        issued=_day(reader, "issued"),
        in_force=_day(reader, "in_force"),
        ended=_day(reader, "ended"),
        replaced_by=reader.text("replaced_by", ""),
        source=_source(reader),
        checked=cast(Checked, reader.one_of("checked", CHECKED, "unchecked")),
    )


def _read_scheme(reader: Reader) -> Scheme:
    characteristics = reader.texts("characteristics")
    for name in characteristics:
        if name not in CHARACTERISTICS:
            raise DataError(
                "checklist.expected",
                place=reader.at("characteristics"),
                wanted=" | ".join(CHARACTERISTICS),
                found=name,
            )
    return Scheme(
        id=reader.text("id"),
        title=reader.words("title"),
        sector=reader.one_of("sector", SECTORS),
        characteristics=characteristics,
        checklists=tuple(
            ChecklistVersion(entry.text("id"), entry.text("version"))
            for entry in reader.objects("checklists")
        ),
        rule=reader.words("rule") if reader.has("rule") else NO_WORDS,
        standards=reader.texts("standards"),
        source=_source(reader),
    )


def _read_area(reader: Reader) -> Area:
    return Area(reader.text("code"), reader.words("name"), reader.text("parent", ""))


def check_parents(areas: Iterable[Area]) -> None:
    """Every area lies in one that is there, and none in itself.

    Raises:
        DataError: "catalogue.unknown_parent".
    """
    by_code = {area.code: area for area in areas}
    for area in by_code.values():
        above = {area.code}
        parent = area.parent
        while parent:
            if parent not in by_code or parent in above:
                raise DataError("catalogue.unknown_parent", place=f"areas.{area.code}", parent=parent)
            above.add(parent)
            parent = by_code[parent].parent


def _day(reader: Reader, name: str) -> str:
    text = reader.text(name, "")
    if text and not is_day(text):
        raise DataError("catalogue.no_day", place=reader.at(name), given=text)
    return text


def _source(reader: Reader) -> Words:
    return reader.words("source") if reader.has("source") else NO_WORDS


def _words_json(words: Words) -> dict[str, Json]:
    return {"zh": words.zh, "en": words.en}


def _with_words(data: dict[str, Json], **words: Words) -> dict[str, Json]:
    return data | {name: _words_json(value) for name, value in words.items() if value.zh}


def _standard_json(standard: Standard) -> dict[str, Json]:
    plain: dict[str, Json] = {
        "number": standard.number,
        "title": _words_json(standard.title),
        "issued": standard.issued,
        "in_force": standard.in_force,
        "ended": standard.ended,
        "replaced_by": standard.replaced_by,
        "checked": standard.checked,
    }
    return _with_words(plain, source=standard.source)


def _scheme_json(scheme: Scheme) -> dict[str, Json]:
    plain: dict[str, Json] = {
        "id": scheme.id,
        "title": _words_json(scheme.title),
        "sector": scheme.sector,
        "characteristics": list(scheme.characteristics),
        "checklists": [{"id": entry.id, "version": entry.version} for entry in scheme.checklists],
        "standards": list(scheme.standards),
    }
    return _with_words(plain, rule=scheme.rule, source=scheme.source)

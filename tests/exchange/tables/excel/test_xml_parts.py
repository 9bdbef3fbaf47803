"""exchange.tables.excel.xml_parts"""

from __future__ import annotations

import struct
from io import BytesIO

import pytest

from inspector_app.errors import DataError
from inspector_app.exchange.tables.excel.xml_parts import open_package
from tests.exchange.tables.workbooks import packed


def events(text: str) -> list[str]:
    package = open_package(BytesIO(packed({"a.xml": text})), "a.xlsx")
    seen: list[str] = []
    package.parse("a.xml", lambda tag, _: seen.append(tag), lambda tag: seen.append("/" + tag), seen.append)
    return seen


def test_names_come_without_prefix() -> None:
    """Some programs write <x:row>, most write <row>."""
    assert events('<x:a xmlns:x="y"><x:b>t</x:b></x:a>') == ["a", "b", "t", "/b", "/a"]


@pytest.mark.parametrize(
    "entity",
    ['<!ENTITY e "eee">', '<!ENTITY e SYSTEM "secret.txt">', '<!ENTITY % e SYSTEM "https://example.org">'],
)
def test_entities_are_refused(entity: str) -> None:
    """They can read files of this computer or grow without end."""
    with pytest.raises(DataError, match=r"table\.entity"):
        events(f"<!DOCTYPE a [{entity}]><a>&e;</a>")


def test_a_definition_outside_the_file_is_refused() -> None:
    """Nothing is fetched for it; but no spreadsheet program writes one."""
    with pytest.raises(DataError, match=r"table\.entity"):
        events('<!DOCTYPE a SYSTEM "https://example.org/a.dtd"><a/>')
    assert events("<!DOCTYPE a><a/>") == ["a", "/a"]


def test_a_part_that_opens_with_a_password_only_is_no_damage() -> None:
    content = bytearray(packed({"a.xml": "<a/>"}))
    content[content.find(b"PK\x01\x02") + 8] |= 1
    package = open_package(BytesIO(bytes(content)), "a.xlsx")
    with pytest.raises(DataError, match=r"table\.protected"):
        package.parse("a.xml", lambda *_: None, lambda _: None, lambda _: None)


@pytest.mark.parametrize("text", ["<a>", "<a>&nothing;</a>", "no xml", ""])
def test_what_is_no_xml_is_named(text: str) -> None:
    with pytest.raises(DataError, match=r"table\.damaged") as caught:
        events(text)
    assert caught.value.details == {"file": "a.xlsx", "part": "a.xml"}


def test_a_bomb_is_stopped_while_it_unpacks() -> None:
    """Sizes that a zip file states may be lies: what counts is what comes out."""
    with pytest.raises(DataError, match=r"table\.bomb"):
        events("<a>" + " " * 130_000_000 + "</a>")


def test_a_table_of_contents_beyond_measure_is_not_read() -> None:
    end = b"PK\x05\x06" + struct.pack("<HHHHIIH", 0, 0, 0, 0, 9_000_000, 0, 0)
    with pytest.raises(DataError, match=r"table\.bomb"):
        open_package(BytesIO(end), "a.xlsx")
    long = b"PK\x06\x06" + bytes(36) + struct.pack("<Q", 9_000_000) + b"PK\x05\x06" + b"\xff" * 18
    with pytest.raises(DataError, match=r"table\.bomb"):
        open_package(BytesIO(long), "a.xlsx")


def test_a_part_that_is_not_there_is_damage() -> None:
    package = open_package(BytesIO(packed({"a.xml": "<a/>"})), "a.xlsx")
    assert package.has("a.xml")
    with pytest.raises(DataError, match=r"table\.damaged"):
        package.parse("b.xml", lambda *_: None, lambda _: None, lambda _: None)

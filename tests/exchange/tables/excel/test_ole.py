"""exchange.tables.excel.ole"""

from __future__ import annotations

import struct
from pathlib import Path

import pytest

from inspector_app.errors import DataError
from inspector_app.exchange.tables.excel.ole import CompoundFile, check_old_workbook

FORM = Path(__file__).parents[3] / "forms" / "ODK_PreFlight_Multirotor_CL.xls"


def compound(name: str, stream: bytes) -> bytes:
    """A compound file with one stream: header, table of sectors, directory, content."""
    stream = stream.ljust(4096, b"\0")
    count = len(stream) // 512
    chain = [0xFFFFFFFD, 0xFFFFFFFE, *range(3, count + 2), 0xFFFFFFFE]
    header = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(16) + struct.pack("<HHHHH", 62, 3, 0xFFFE, 9, 6)
    header = header.ljust(48, b"\0") + struct.pack("<IIIIIIII", 1, 0, 4096, 0xFFFFFFFE, 0, 0xFFFFFFFE, 0, 0)
    header += b"\xff" * (512 - len(header))
    table = struct.pack(f"<{len(chain)}I", *chain).ljust(512, b"\xff")
    title = name.encode("utf-16-le").ljust(64, b"\0")
    entry = title + struct.pack("<HB", 2 * len(name) + 2, 2) + bytes(49) + struct.pack("<II", 2, len(stream))
    return header + table + entry.ljust(512, b"\0") + stream


def record(kind: int, content: bytes) -> bytes:
    return struct.pack("<HH", kind, len(content)) + content


def test_a_real_workbook_passes() -> None:
    check_old_workbook(FORM.read_bytes(), "a.xls")
    assert "Workbook" in CompoundFile(FORM.read_bytes(), "a.xls").names()


@pytest.mark.parametrize(
    ("name", "stream", "code"),
    [
        ("EncryptedPackage", b"", "table.protected"),
        ("Workbook", record(0x2F, bytes(6)), "table.protected"),
        ("EncryptionInfo", b"", "table.protected"),
        ("\tDRMContent", b"", "table.protected"),
        ("WordDocument", b"", "table.not_excel"),
        ("Workbook", record(0x200, struct.pack("<IIHHH", 0, 0x10000000, 0, 256, 0)), "table.damaged"),
        ("Workbook", record(0x200, struct.pack("<IIHHH", 0x7F7F00, 2, 0, 2, 0)), "table.damaged"),
        ("Workbook", record(0x200, struct.pack("<HHHHH", 0, 65535, 0, 256, 0)), "table.damaged"),
        ("Workbook", record(0xFC, struct.pack("<II", 1, 0x7FFFFFFF)), "table.damaged"),
        (
            "Book",
            record(0x809, bytes(8)) + record(0x203, struct.pack("<HHH", 65535, 250, 0)),
            "table.too_large",
        ),
        (
            "Workbook",
            record(0x203, struct.pack("<HHH", 0, 65535, 0)) + record(0x203, b"x"),
            "table.too_large",
        ),
    ],
)
def test_what_no_reader_should_be_given_is_refused(name: str, stream: bytes, code: str) -> None:
    """A reader lays out a full rectangle: one cell in the last corner takes gigabytes."""
    with pytest.raises(DataError) as caught:
        check_old_workbook(compound(name, stream), "a.xls")
    assert caught.value.code == code


def test_an_encrypted_file_that_was_cut_off_is_still_called_encrypted() -> None:
    """Whoever is told of damage looks for a better copy and meets the password then."""
    with pytest.raises(DataError) as caught:
        check_old_workbook(compound("EncryptedPackage", b"x" * 9000)[:2000], "a.xlsx")
    assert caught.value.code == "table.protected"


def test_a_small_stream_is_found_in_its_small_sectors() -> None:
    """What is checked must be what a reader will read."""
    content = bytearray(compound("Workbook", b"a" * 64 + b"b" * 64))
    content[60:64] = struct.pack("<I", 9)  # the last sector holds the table of small sectors
    content[1024 + 116 : 1024 + 124] = struct.pack("<II", 1, 100)
    root = "Root Entry".encode("utf-16-le").ljust(64, b"\0") + struct.pack("<HB", 22, 5) + bytes(49)
    content[1024 + 128 : 1024 + 256] = root + struct.pack("<III", 2, 128, 0)
    content[-512:] = struct.pack("<3I", 0xFFFFFFFE, 0, 0xFFFFFFFE).ljust(512, b"\xff")
    assert CompoundFile(bytes(content), "a").stream("Workbook") == b"b" * 64 + b"a" * 36


@pytest.mark.parametrize("at", [30, 40, 44, 48, 64, 72, 76, 512 + 8, 1024 + 120])
def test_a_broken_structure_is_damage_and_no_endless_ring(at: int) -> None:
    content = bytearray(compound("Workbook", b"x"))
    content[at : at + 4] = struct.pack("<I", 2 if at == 520 else 0x00FFFFFF)
    with pytest.raises(DataError, match="damaged"):
        check_old_workbook(bytes(content), "a.xls")


def test_further_tables_of_a_large_file_are_followed() -> None:
    content = bytearray(compound("Workbook", b"x"))
    content[68:72] = struct.pack("<I", 9)  # the last sector of the content: all its numbers are sectors 0
    check_old_workbook(bytes(content), "a.xls")

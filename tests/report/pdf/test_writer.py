"""report.pdf.writer: whole files, read back by another program's eyes."""

from __future__ import annotations

import errno
import hashlib
import io
import os
from datetime import timedelta
from pathlib import Path
from typing import BinaryIO

import pypdfium2
import pytest
from PIL import Image

from inspector_app.errors import UnavailableError
from inspector_app.report.blocks import (
    Block,
    Column,
    Contents,
    Document,
    Heading,
    PageBreak,
    Paragraph,
    Photo,
    Photos,
    Row,
    Run,
    Table,
)
from inspector_app.report.faces import FontSet
from inspector_app.report.layout.document import lay_out
from inspector_app.report.layout.operations import Text
from inspector_app.report.pdf.writer import PdfFacts, write_pdf
from inspector_app.report.qr import qr_rows
from inspector_app.report.theme import standard_theme
from tests.report.conftest import Written
from tests.report.gallery import PHOTO_MISSING, PHOTO_TALL, PHOTO_WIDE, gallery
from tests.report.pdf.reading import pixels, text_of, text_of_page
from tests.report.samples import ISSUED, jpeg, landscape, no_photo

PHOTOS = {PHOTO_WIDE: jpeg(800, 600), PHOTO_TALL: jpeg(600, 800, "blue")}


def small(*blocks: Block) -> Document:
    return Document("试验", blocks or (Heading(1, "一、概况"), Paragraph("绿色服务")))


def write(document: Document, path: Path, fonts: FontSet, **options: object) -> PdfFacts:
    settings: dict[str, object] = {"open_rendition": PHOTOS.get, "issued_at": ISSUED, **options}
    return write_pdf(document, path, fonts=fonts, **settings)  # type: ignore[arg-type]  # options of write_pdf


def test_the_gallery_says_all_its_words_in_order(fonts: FontSet, tmp_path: Path) -> None:
    """What a viewer copies out of the file is what was laid out, page by page."""
    path = tmp_path / "gallery.pdf"
    facts = write(gallery(), path, fonts)
    sizes = {PHOTO_WIDE: (800, 600), PHOTO_TALL: (600, 800)}
    pages = lay_out(gallery(), fonts, standard_theme(), sizes.get, qr_rows)
    assert facts.pages == len(pages.sheets) > 5
    for index, sheet in enumerate(pages.sheets):
        laid = "".join(each.text for each in sheet.operations() if isinstance(each, Text))
        assert "".join(text_of_page(path, index).split()) == "".join(laid.split())


def test_the_facts_are_those_of_the_file(fonts: FontSet, tmp_path: Path) -> None:
    path = tmp_path / "a.pdf"
    facts = write(gallery(), path, fonts)
    data = path.read_bytes()
    assert facts.size == len(data)
    assert facts.sha256 == hashlib.sha256(data).hexdigest()
    assert facts.missing_photos == (PHOTO_MISSING,)
    assert [each.name for each in tmp_path.iterdir()] == ["a.pdf"]


def test_the_same_arguments_give_the_same_bytes(fonts: FontSet, tmp_path: Path) -> None:
    """A report can be proved by writing it again; its date is an argument too."""
    one, two = (write(gallery(), tmp_path / name, fonts) for name in ("1.pdf", "2.pdf"))
    other = write(gallery(), tmp_path / "3.pdf", fonts, issued_at=ISSUED + timedelta(seconds=1))
    assert one.sha256 == two.sha256 != other.sha256


def test_the_file_says_what_it_is(fonts: FontSet, tmp_path: Path) -> None:
    path = tmp_path / "a.pdf"
    write(gallery(), path, fonts)
    with pypdfium2.PdfDocument(path) as document:
        facts = document.get_metadata_dict()
        titles = [bookmark.get_title() for bookmark in document.get_toc()]
    assert (facts["Title"], facts["Author"]) == ("绿色服务评价报告（示例）", "示例认证机构")
    assert facts["CreationDate"] == "D:20261122173000+08'00'"
    assert titles[:2] == ["一、正文排版", "（一）中西文混排"]
    assert b"/Lang (zh-CN)" in path.read_bytes()


def test_only_used_glyphs_are_embedded_and_all_fonts_are(fonts: FontSet, tmp_path: Path) -> None:
    path = tmp_path / "a.pdf"
    facts = write(small(), path, fonts)
    data = path.read_bytes()
    assert facts.size < 20_000
    assert data.count(b"/FontFile2") == data.count(b"/Type /FontDescriptor") > 1
    assert b"Helvetica" not in data


def test_markup_and_entities_are_printed_as_typed(written: Written) -> None:
    words = "<b>&amp;</b> <img src='http://example.org'/> %s {page} \\n (1)"
    path = written(Paragraph(words, indent=0), Table((Column(),), (Row((words,)),)))
    assert text_of_page(path, 0).count(words) == 2


def test_twenty_thousand_characters_in_one_cell_are_all_printed(written: Written) -> None:
    words = "节能降耗责任人与年度目标" * 1667
    path = written(Table((Column(), Column(3)), (Row(("A1", words)),), (Row(("编号", "说明")),)))
    found = "".join(text_of(path).split())
    pages = found.count("编号说明")
    for page in range(1, pages + 1):
        found = found.replace(f"第{page}页/共{pages}页", "")
    assert found.replace("编号说明", "").replace("R-1", "").replace("A1", "") == words
    assert pages > 10


def test_control_characters_do_no_harm(written: Written) -> None:
    path = written(Paragraph("甲\x00\x07乙\x1b丙\ud800\u202e丁", indent=0))
    assert "甲乙丙" in text_of_page(path, 0)


def test_right_to_left_and_emoji_are_printed_somehow(written: Written) -> None:
    """They are named before issue; if issued all the same, the page is whole."""
    path = written(Paragraph("甲 سلام 😀 乙", indent=0))
    assert "乙" in text_of_page(path, 0)


def test_a_missing_photo_leaves_its_words(written: Written) -> None:
    block = Photos((Photo("gone", "照片 1", "大堂"), Photo("broken"), Photo("whole")), "照片缺失")
    path = written(block, photos={"broken": b"\xff\xd8 no", "whole": jpeg()})
    assert text_of_page(path, 0).count("照片缺失") == 2
    assert path.read_bytes().count(b"/DCTDecode") == 1


def test_a_rendition_that_cannot_be_opened_is_missing(fonts: FontSet, tmp_path: Path) -> None:
    def denied(_sha256: str) -> BinaryIO:
        raise PermissionError

    document = small(Photos((Photo("a"),), "照片缺失"))
    assert write(document, tmp_path / "a.pdf", fonts, open_rendition=denied).missing_photos == ("a",)


def test_a_photo_shown_twice_is_stored_once(written: Written) -> None:
    path = written(*(Photos((Photo("a"), Photo("a")), "缺") for _ in range(9)), photos={"a": jpeg()})
    assert path.read_bytes().count(b"/DCTDecode") == 1


def test_grey_photos_stay_grey(written: Written) -> None:
    file = io.BytesIO()
    Image.new("L", (40, 30), 128).save(file, "JPEG")
    assert b"/DeviceGray" in written(Photos((Photo("a"),), "缺"), photos={"a": file.getvalue()}).read_bytes()


def test_photos_are_read_one_at_a_time_and_closed(fonts: FontSet, tmp_path: Path) -> None:
    opened: list[BinaryIO] = []

    def rendition(_sha256: str) -> BinaryIO:
        assert all(file.closed for file in opened)
        opened.append(io.BytesIO(jpeg()))
        return opened[-1]

    document = small(Photos(tuple(Photo(str(number)) for number in range(20)), "缺"))
    write(document, tmp_path / "a.pdf", fonts, open_rendition=rendition)
    assert len(opened) == 40  # once for its size, once for its bytes
    assert all(file.closed for file in opened)


def test_a_photo_that_goes_while_writing_stops_the_report(fonts: FontSet, tmp_path: Path) -> None:
    answers = iter([jpeg(), None])
    document = small(Photos((Photo("a"),), "缺"))
    with pytest.raises(UnavailableError) as caught:
        write(document, tmp_path / "a.pdf", fonts, open_rendition=lambda _: next(answers))
    assert (caught.value.code, caught.value.place) == ("report.photo_gone", "a")
    assert not list(tmp_path.iterdir())


def test_links_of_the_contents_and_of_runs_jump_to_their_page(written: Written) -> None:
    link = Paragraph((Run("见"), Run("发现", link="finding"), Run("与"), Run("别处", link="nowhere")))
    path = written(Contents("目录"), link, PageBreak(), Heading(1, "审查发现", anchor="finding"))
    data = path.read_bytes()
    assert data.count(b"/Subtype /Link") == 2
    assert data.count(b"/XYZ") == 3  # two links and the bookmark


def test_progress_is_told_page_by_page(fonts: FontSet, tmp_path: Path) -> None:
    seen: list[tuple[int, int]] = []
    blocks = (Paragraph("一"), PageBreak(), Paragraph("二"))
    write(small(*blocks), tmp_path / "a.pdf", fonts, progress=lambda done, pages: seen.append((done, pages)))
    assert seen == [(1, 2), (2, 2)]


def test_a_cancelled_report_leaves_nothing(fonts: FontSet, tmp_path: Path) -> None:
    def stop(_done: int, _pages: int) -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        write(small(), tmp_path / "a.pdf", fonts, progress=stop)
    assert not list(tmp_path.iterdir())


def test_an_existing_file_is_never_overwritten(fonts: FontSet, tmp_path: Path) -> None:
    path = tmp_path / "a.pdf"
    path.write_bytes(b"signed")
    with pytest.raises(UnavailableError) as caught:
        write(small(), path, fonts)
    assert (caught.value.code, caught.value.place) == ("report.exists", str(path))
    assert path.read_bytes() == b"signed"


def test_a_file_that_appears_meanwhile_is_not_overwritten(fonts: FontSet, tmp_path: Path) -> None:
    path = tmp_path / "a.pdf"
    with pytest.raises(UnavailableError) as caught:
        write(small(), path, fonts, progress=lambda _done, _pages: path.write_bytes(b"signed"))
    assert caught.value.code == "report.exists"
    assert [each.read_bytes() for each in tmp_path.iterdir()] == [b"signed"]


@pytest.mark.parametrize("appears", [False, True])
def test_a_disk_without_hard_links_is_no_obstacle(
    fonts: FontSet, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, appears: bool
) -> None:
    """FAT and some shares have none."""
    path = tmp_path / "a.pdf"

    def no_links(*_paths: Path) -> None:
        if appears:
            path.write_bytes(b"signed")
        raise OSError(errno.EPERM, "no hard links here")

    monkeypatch.setattr(os, "link", no_links)
    if appears:
        with pytest.raises(UnavailableError, match=r"report\.exists"):
            write(small(), path, fonts)
        assert path.read_bytes() == b"signed"
    else:
        write(small(), path, fonts)
        assert path.read_bytes().startswith(b"%PDF")
    assert len(list(tmp_path.iterdir())) == 1


class _FullDisk(io.FileIO):
    """Takes so many bytes and no more."""

    room = 0

    def write(self, data: object) -> int:
        assert isinstance(data, bytes)
        if self.tell() + len(data) > self.room:
            super().write(data[: max(0, self.room - self.tell())])
            raise OSError(errno.ENOSPC, "No space left on device")
        return super().write(data)


@pytest.mark.parametrize("room", [0, 1, 1000, 5000])
def test_a_full_disk_leaves_nothing_half_written(
    fonts: FontSet, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, room: int
) -> None:
    opened = Path.open

    def full(path: Path, mode: str) -> object:
        if not path.name.endswith(".part"):
            return opened(path, mode)  # the fonts are read meanwhile
        file = _FullDisk(path, mode.replace("b", ""))
        file.room = room
        return file

    monkeypatch.setattr(Path, "open", full)
    with pytest.raises(UnavailableError) as caught:
        write(small(), tmp_path / "a.pdf", fonts)
    assert caught.value.code == "report.disk_full"
    assert not list(tmp_path.iterdir())


def test_a_folder_that_is_not_there_says_so(fonts: FontSet, tmp_path: Path) -> None:
    with pytest.raises(UnavailableError) as caught:
        write(small(), tmp_path / "gone" / "a.pdf", fonts)
    assert caught.value.code == "report.not_written"


def test_dark_text_is_really_on_the_page(written: Written) -> None:
    """A page of empty boxes would pass every test of its text."""
    full = written(Paragraph("绿色服务评价" * 40))
    dark = sum(value < 100 for value in pixels(full))
    full.unlink()
    empty = written(Paragraph(""))
    assert dark > sum(value < 100 for value in pixels(empty)) + 500


def test_bold_is_darker_than_regular(written: Written) -> None:
    def ink(*runs: Run) -> int:
        path = written(Paragraph(runs, "cell"))
        dark = sum(255 - value for value in pixels(path, scale=2))
        path.unlink()
        return dark

    assert ink(Run("绿色服务评价" * 9, bold=True)) > 1.2 * ink(Run("绿色服务评价" * 9))


def test_memory_of_the_layout_does_not_hold_photographs(fonts: FontSet) -> None:
    """The layout knows photographs by their hash and size only."""
    document = small(Photos(tuple(Photo(str(number)) for number in range(50)), "缺"))
    pages = lay_out(document, fonts, standard_theme(), landscape, qr_rows)
    assert len(pages.sheets) > 5
    assert lay_out(small(), fonts, standard_theme(), no_photo, qr_rows).sheets

"""ui.widgets.help.reader"""

from __future__ import annotations

import pytest
from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from pytestqt.qtbot import QtBot

from inspector_app.ui.theme import Theme
from inspector_app.ui.widgets.help.book import Chapter
from inspector_app.ui.widgets.help.reader import Reader

LONG = "\n\n".join(f"### Part {number}\n\n{'words ' * 200} needle {number}" for number in range(10))


@pytest.fixture
def reader(qtbot: QtBot, theme: Theme) -> Reader:
    made = Reader(theme)
    qtbot.addWidget(made)
    made.resize(600, 400)
    made.show()
    made.show_chapter(Chapter("long", "Title", LONG))
    return made


def test_a_chapter_has_its_title_and_its_headings(reader: Reader) -> None:
    assert reader.toPlainText().startswith("Title\nPart 0\nwords")
    assert reader.headings() == [f"Part {number}" for number in range(10)]


def test_a_heading_is_brought_to_the_top(reader: Reader) -> None:
    reader.show_heading(5)
    assert reader.textCursor().block().text() == "Part 5"
    top = reader.cursorRect().top()
    assert -5 <= top <= 60
    where = reader.verticalScrollBar().value()
    reader.show_heading(99)
    assert reader.verticalScrollBar().value() == where


def test_words_are_found_one_after_the_other_in_both_directions(reader: Reader) -> None:
    def line() -> str:
        return reader.textCursor().block().text()[-1]

    assert reader.find_next("NEEDLE")
    assert line() == "0"
    assert reader.find_next("needle")
    assert line() == "1"
    assert reader.find_next("needle", again=False)  # what is typed goes on where it is
    assert line() == "1"
    assert reader.find_next("needle", backward=True)
    assert line() == "0"
    assert not reader.find_next("needle", backward=True)
    reader.go_to_edge(end=True)
    assert not reader.find_next("needle")


@pytest.mark.parametrize(
    "address",
    "https://example.org/a.md file:/etc/a.md //host/a.md ../secret.md a.txt mailto:a@b.md #part".split(),
)
def test_a_link_outside_the_help_opens_nothing(
    reader: Reader, monkeypatch: pytest.MonkeyPatch, address: str
) -> None:
    """A help file that was tampered with must not start anything."""
    opened: list[QUrl] = []
    wanted: list[str] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", opened.append)
    reader.chapter_wanted.connect(wanted.append)
    reader.anchorClicked.emit(QUrl(address))
    assert (opened, wanted) == ([], [])
    assert reader.toPlainText().startswith("Title")


def test_a_link_within_the_help_names_its_chapter(qtbot: QtBot, reader: Reader) -> None:
    with qtbot.waitSignal(reader.chapter_wanted) as wanted:
        reader.anchorClicked.emit(QUrl("photos.md"))
    assert wanted.args == ["photos"]


def test_nothing_is_loaded_from_outside_and_markup_of_pages_is_plain_text(reader: Reader) -> None:
    reader.show_chapter(Chapter("a", "A", "![x](/etc/passwd) <img src='http://example.org/x.png'> end"))
    assert "end" in reader.toPlainText()
    assert reader.loadResource(2, QUrl("http://example.org/x.png")) is None


def test_a_table_has_lines_in_the_colour_of_the_theme(reader: Reader, theme: Theme) -> None:
    reader.show_chapter(Chapter("a", "A", "| key | does |\n|---|---|\n| A | B |"))
    table = reader.document().rootFrame().childFrames()[0]
    assert table.frameFormat().borderBrush().color() == theme.colour("border")


def test_text_is_never_wider_than_a_line_is_read_with_ease(qtbot: QtBot, reader: Reader) -> None:
    reader.resize(1800, 400)
    qtbot.waitUntil(lambda: reader.viewport().width() <= 830)
    assert reader.horizontalScrollBar().maximum() == 0

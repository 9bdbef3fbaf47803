"""Shows a chapter of the help in the look of the program; a link leads to a chapter or nowhere."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QUrl, Signal
from PySide6.QtGui import (
    QBrush,
    QResizeEvent,
    QTextBlock,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFrameFormat,
    QTextOption,
    QTextTable,
    QTextTableFormat,
)
from PySide6.QtWidgets import QTextBrowser

from inspector_app.ui.theme import TextSize, Theme
from inspector_app.ui.widgets.help.book import Chapter

_WIDEST: Final = 820
_LINE: Final = 118  # percent: Chinese is read with more room between lines
_SIZES: Final[dict[int, TextSize]] = {1: "heading", 2: "title", 3: "large"}


class Reader(QTextBrowser):
    """Signals:
    chapter_wanted: the name of the chapter that a link leads to.
    """

    chapter_wanted = Signal(str)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.setOpenLinks(False)
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.setFrameShape(QTextBrowser.Shape.NoFrame)
        self.setStyleSheet("QTextBrowser { border: none; border-radius: 0; }")
        self.anchorClicked.connect(self._follow)

    def show_chapter(self, chapter: Chapter) -> None:
        """Show a chapter from its beginning."""
        document = self.document()
        document.setDefaultFont(self._theme.font())
        features = QTextDocument.MarkdownFeature
        document.setMarkdown(
            f"# {chapter.title}\n\n{chapter.text}",
            features.MarkdownDialectGitHub | features.MarkdownNoHTML,
        )
        self._dress(document)
        self.go_to_edge()

    def headings(self) -> list[str]:
        """The headings of the chapter below its title, as they stand in it."""
        return [block.text() for block in self._blocks() if block.blockFormat().headingLevel() > 1]

    def show_heading(self, number: int) -> None:
        """Bring one of `headings` to the top."""
        found = [block for block in self._blocks() if block.blockFormat().headingLevel() > 1]
        if number < len(found):
            self.setTextCursor(QTextCursor(found[number]))
            top = self.document().documentLayout().blockBoundingRect(found[number]).top()
            self.verticalScrollBar().setValue(round(top) - self._theme.space(2))

    def go_to_edge(self, *, end: bool = False) -> None:
        """To the beginning of the chapter, or to its end."""
        self.moveCursor(QTextCursor.MoveOperation.End if end else QTextCursor.MoveOperation.Start)

    def find_next(self, words: str, *, backward: bool = False, again: bool = True) -> bool:
        """Mark the next place with the words; `again`: not the marked one itself."""
        cursor = self.textCursor()
        if not again or backward:
            cursor.setPosition(cursor.selectionStart())
            self.setTextCursor(cursor)
        flags = QTextDocument.FindFlag.FindBackward if backward else QTextDocument.FindFlag(0)
        return self.find(words, flags)

    def _follow(self, url: QUrl) -> None:
        """A link outside the help opens nothing: the program is used without a connection."""
        if not url.scheme() and url.path().endswith(".md") and "/" not in url.path():
            self.chapter_wanted.emit(url.path().removesuffix(".md"))

    def _blocks(self) -> list[QTextBlock]:
        blocks, block = [], self.document().begin()
        while block.isValid():
            blocks.append(block)
            block = block.next()
        return blocks

    def _dress(self, document: QTextDocument) -> None:
        """Sizes and distances of the theme instead of Qt's own for Markdown."""
        for block in self._blocks():
            level = block.blockFormat().headingLevel()
            cursor = QTextCursor(block)
            form = QTextBlockFormat()
            form.setLineHeight(_LINE, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
            form.setTopMargin(self._theme.space(5 if level else 0))
            form.setBottomMargin(self._theme.space(1 if level or block.textList() else 2))
            if cursor.currentTable() is not None:
                form.setTopMargin(0)
                form.setBottomMargin(0)
            cursor.mergeBlockFormat(form)
            if level:
                cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock, QTextCursor.MoveMode.KeepAnchor)
                letters = QTextCharFormat()
                letters.setFont(self._theme.font(_SIZES.get(level, "body"), bold=True))
                cursor.mergeCharFormat(letters)
        for frame in document.rootFrame().childFrames():
            if isinstance(frame, QTextTable):
                self._dress_table(frame)

    def _dress_table(self, table: QTextTable) -> None:
        form = QTextTableFormat(table.format())
        form.setBorder(1)
        form.setBorderCollapse(True)
        form.setBorderStyle(QTextFrameFormat.BorderStyle.BorderStyle_Solid)
        form.setBorderBrush(QBrush(self._theme.colour("border")))
        form.setCellPadding(self._theme.space(2))
        form.setCellSpacing(0)
        form.setBottomMargin(self._theme.space(3))
        table.setFormat(form)

    # Qt's own names from here on.

    def loadResource(self, _kind: int, _name: QUrl | str) -> object:
        """Nothing is loaded: a chapter is text alone."""
        return None

    def resizeEvent(self, event: QResizeEvent) -> None:
        side = max(self._theme.space(6), (self.width() - self._theme.pixels(_WIDEST)) // 2)
        self.setViewportMargins(side, self._theme.space(2), side, 0)
        super().resizeEvent(event)

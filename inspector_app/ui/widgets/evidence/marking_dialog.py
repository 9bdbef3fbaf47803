"""Draw arrows, boxes and notes over a photograph that stays untouched."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, Signal
from PySide6.QtGui import QImage, QKeySequence, QPainter, QShortcut, QTransform
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget

from inspector_app.domain.evidence.drawn import turned
from inspector_app.domain.evidence.marks import MOST_CHARACTERS, SHAPES, Mark, Shape
from inspector_app.texts import Texts
from inspector_app.ui.theme import Theme, look
from inspector_app.ui.widgets.evidence.drawing import paint_mark
from inspector_app.ui.widgets.evidence.picture_canvas import PictureCanvas
from inspector_app.ui.widgets.forms.flow import FlowLayout


class MarkingDialog(QDialog):
    """Signals:
    told: the marks as they stand now. The owner saves them and calls `accept` or `show_problem`.
    """

    told = Signal(object)

    def __init__(
        self,
        image: QImage,
        no: str,
        marks: Sequence[Mark],
        turn: int,
        theme: Theme,
        texts: Texts,
        parent: QWidget | None = None,
    ) -> None:
        """`image`: upright as the camera had it; `turn`: degrees by which a person turned it."""
        super().__init__(parent)
        self._theme = theme
        self._texts = texts
        self.marks = list(marks)
        self._turn = turn
        self.shape: Shape = "arrow"
        self.setWindowTitle(texts.say("Mark {no}", no=no))
        self.resize(theme.pixels(900), theme.pixels(680))
        box = QVBoxLayout(self)
        pad = theme.space(4)
        box.setContentsMargins(pad, pad, pad, pad)
        box.setSpacing(theme.space(3))
        box.addWidget(self._tools())
        self.canvas = PictureCanvas(image.transformed(QTransform().rotate(turn)), theme, self._paint)
        self.canvas.setAccessibleName(texts.say("Picture to mark"))
        self.canvas.drawn.connect(self._draw)
        self.canvas.tapped.connect(self._write)
        box.addWidget(self.canvas, 1)
        self.problem = QLabel()
        self.problem.setWordWrap(True)
        look(self.problem, "small", tone="bad")
        self.problem.hide()
        box.addWidget(self.problem)
        box.addLayout(self._buttons())
        QShortcut(QKeySequence.StandardKey.Undo, self).activated.connect(self.take_back)
        self.pick("arrow")

    def _tools(self) -> QWidget:
        holder = QWidget()
        flow = FlowLayout(holder, self._theme.space(2))
        self.tools: dict[Shape, QPushButton] = {}
        for shape in SHAPES:
            button = QPushButton(self._texts.word("mark_shape", shape))
            button.setCheckable(True)
            button.setAutoExclusive(True)
            look(button, "segment")
            button.clicked.connect(lambda _on=False, shape=shape: self.pick(shape))
            flow.addWidget(button)
            self.tools[shape] = button
        self.note = QLineEdit()
        self.note.setMaxLength(MOST_CHARACTERS)
        self.note.setMinimumWidth(self._theme.pixels(260))
        self.note.setPlaceholderText(self._texts.say("Write the note, then tap where it stands"))
        self.note.setAccessibleName(self._texts.say("Note"))
        flow.addWidget(self.note)
        return holder

    def _buttons(self) -> QHBoxLayout:
        say = self._texts.say
        row = QHBoxLayout()
        undo = QPushButton(say("Take back the last"))
        undo.clicked.connect(self.take_back)
        back = QPushButton(say("Cancel"))
        look(back, "quiet")
        back.clicked.connect(self.reject)
        self.save = QPushButton(say("Save"))
        look(self.save, "primary")
        self.save.clicked.connect(lambda: self.told.emit(list(self.marks)))
        row.addWidget(undo)
        row.addStretch(1)
        row.addWidget(back)
        row.addWidget(self.save)
        return row

    def pick(self, shape: Shape) -> None:
        """Draw this from now on."""
        self.shape = shape
        self.tools[shape].setChecked(True)
        self.note.setVisible(shape == "text")
        if shape == "text":
            self.note.setFocus()

    def take_back(self) -> None:
        """The last mark was a mistake."""
        if self.marks:
            self.marks.pop()
            self.canvas.update()

    def show_problem(self, words: str) -> None:
        """Say what went wrong; what was drawn stays."""
        self.problem.setText(words)
        self.problem.setVisible(bool(words))

    def _draw(self, begin: tuple[int, int], end: tuple[int, int]) -> None:
        if self.shape == "text":
            self._write(begin)
            return
        self.marks.append(Mark(self.shape, self._upright(begin), self._upright(end)))
        self.canvas.update()

    def _write(self, at: tuple[int, int]) -> None:
        text = self.note.text().strip()
        if self.shape == "text" and text:
            self.marks.append(Mark("text", self._upright(at), self._upright(at), text))
            self.note.clear()
            self.canvas.update()
        elif self.shape == "text":
            self.note.setFocus()

    def _upright(self, point: tuple[int, int]) -> tuple[int, int]:
        """Where a point of the turned picture is on the one before it was turned."""
        return turned(point, (360 - self._turn) % 360)

    def _paint(self, painter: QPainter, area: QRectF) -> None:
        painter.translate(area.topLeft())
        inside = QRectF(0, 0, area.width(), area.height())
        shown = list(self.marks)
        begun, now = self.canvas.begun, self.canvas.now
        if begun is not None and now is not None and self.shape != "text":
            shown.append(Mark(self.shape, self._upright(begun), self._upright(now)))
        for mark in shown:
            paint_mark(painter, mark, self._turn, inside, self._theme)

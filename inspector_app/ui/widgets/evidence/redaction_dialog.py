"""Paint over what nobody may see, then look at what is left before the original goes."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QImage, QKeySequence, QPainter, QShortcut
from PySide6.QtWidgets import QCheckBox, QDialog, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from inspector_app.domain.evidence.marks import WHOLE
from inspector_app.texts import Texts
from inspector_app.ui.theme import Theme, look
from inspector_app.ui.widgets.evidence.picture_canvas import PictureCanvas

Area = tuple[int, int, int, int]


class RedactionDialog(QDialog):
    """Two steps: draw rectangles; look at the result and confirm it.

    Signals:
        areas_drawn: left, top, right, bottom of each: make what would be kept, then call `show_result`.
        confirmed: the result was looked at; the original may go.
    """

    areas_drawn = Signal(object)
    confirmed = Signal()

    def __init__(
        self, image: QImage, name: str, theme: Theme, texts: Texts, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._image = image
        self._texts = texts
        self.areas: list[Area] = []
        self._looking = False
        self.setWindowTitle(texts.say("Paint over {name}", name=name))
        self.resize(theme.pixels(900), theme.pixels(680))
        box = QVBoxLayout(self)
        pad = theme.space(4)
        box.setContentsMargins(pad, pad, pad, pad)
        box.setSpacing(theme.space(3))
        self.words = QLabel()
        self.words.setWordWrap(True)
        box.addWidget(self.words)
        self.canvas = PictureCanvas(image, theme, self._paint)
        self.canvas.setAccessibleName(texts.say("Picture to paint over"))
        self.canvas.drawn.connect(self._draw)
        box.addWidget(self.canvas, 1)
        self.seen = QCheckBox(texts.say("I have looked: no face, name or number can be recognised."))
        self.seen.toggled.connect(self._refresh)
        box.addWidget(self.seen)
        self.problem = QLabel()
        self.problem.setWordWrap(True)
        look(self.problem, "small", tone="bad")
        self.problem.hide()
        box.addWidget(self.problem)
        box.addLayout(self._buttons())
        QShortcut(QKeySequence.StandardKey.Undo, self).activated.connect(self.take_back)
        self._refresh()

    def _buttons(self) -> QHBoxLayout:
        say = self._texts.say
        row = QHBoxLayout()
        self.undo = QPushButton(say("Take back the last"))
        self.undo.clicked.connect(self.take_back)
        self.again = QPushButton(say("Paint over more"))
        self.again.clicked.connect(self._paint_more)
        self.back = QPushButton(say("Cancel"))
        look(self.back, "quiet")
        self.back.clicked.connect(self.reject)
        self.on = QPushButton(say("Show the result"))
        self.on.clicked.connect(self._go_on)
        row.addWidget(self.undo)
        row.addWidget(self.again)
        row.addStretch(1)
        row.addWidget(self.back)
        row.addWidget(self.on)
        return row

    def show_result(self, data: bytes) -> None:
        """Show what would be kept, for a person to look at."""
        self._looking = True
        self.seen.setChecked(False)
        self.canvas.show_image(QImage.fromData(data))
        self._refresh()

    def show_problem(self, words: str) -> None:
        """Say what went wrong; what was drawn stays."""
        self.problem.setText(words)
        self.problem.setVisible(bool(words))
        self.on.setEnabled(True)

    def take_back(self) -> None:
        """The last rectangle was a mistake."""
        if self.areas and not self._looking:
            self.areas.pop()
            self._refresh()

    def _draw(self, begin: tuple[int, int], end: tuple[int, int]) -> None:
        if not self._looking:
            (x1, y1), (x2, y2) = begin, end
            self.areas.append((min(x1, x2), min(y1, y2), max(x1, x2), max(y1, y2)))
            self._refresh()

    def _paint_more(self) -> None:
        self._looking = False
        self.canvas.show_image(self._image)
        self._refresh()

    def _go_on(self) -> None:
        self.show_problem("")
        self.on.setEnabled(False)
        if self._looking:
            self.confirmed.emit()
        else:
            self.areas_drawn.emit(list(self.areas))

    def _refresh(self) -> None:
        say, looking = self._texts.say, self._looking
        self.words.setText(
            say("This is all that will be kept. The original goes for good, only its fingerprint stays.")
            if looking
            else say("Draw a rectangle over every face, name, number and care note.")
        )
        self.seen.setVisible(looking)
        self.again.setVisible(looking)
        self.undo.setVisible(not looking)
        self.undo.setEnabled(bool(self.areas))
        self.on.setText(say("Keep this") if looking else say("Show the result"))
        look(self.on, "danger" if looking else "primary")
        self.on.setEnabled(self.seen.isChecked() if looking else bool(self.areas))
        self.canvas.update()

    def _paint(self, painter: QPainter, area: QRectF) -> None:
        if self._looking:
            return
        shown = list(self.areas)
        if self.canvas.begun is not None and self.canvas.now is not None:
            shown.append((*self.canvas.begun, *self.canvas.now))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(Qt.GlobalColor.black)  # as what is kept will be, in any look
        for left, top, right, bottom in shown:
            across, down = area.width() / WHOLE, area.height() / WHOLE
            place = QRectF(left * across, top * down, (right - left) * across, (bottom - top) * down)
            painter.drawRect(place.normalized().translated(area.topLeft()))

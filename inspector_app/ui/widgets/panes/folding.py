"""A pane beside the main one; on a narrow screen it lies below it, or in a drawer over it."""

from __future__ import annotations

from typing import Final, Literal

from PySide6.QtCore import QPoint, QRect, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QBoxLayout, QFrame, QHBoxLayout, QWidget

from inspector_app.ui.theme import Theme, look

Where = Literal["beside", "below", "drawer"]
Edge = Literal["left", "right"]
_GRIP: Final = 14
_PULL: Final = 24  # pixels that a finger moves inwards to open the drawer
_SCRIM: Final = 110  # of 255
_FREE: Final = 16_777_215


class Drawer(QWidget):
    """Covers the main pane; a tap beside the pane in it or Escape closes it.

    Signals:
        left: the person wants it closed.
    """

    left = Signal()

    def __init__(self, edge: Edge, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        self.frame = QFrame()
        look(self.frame, "panel")
        self.inner = QHBoxLayout(self.frame)
        self.inner.setContentsMargins(0, 0, 0, 0)
        if edge == "right":
            row.addStretch(1)
        row.addWidget(self.frame)
        if edge == "left":
            row.addStretch(1)
        self.hide()

    # Qt's own names from here on.

    def paintEvent(self, _event: QPaintEvent) -> None:
        scrim = QColor(0, 0, 0, _SCRIM)
        QPainter(self).fillRect(self.rect(), scrim)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if not self.frame.geometry().contains(event.position().toPoint()):
            self.left.emit()
        event.accept()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)


class Grip(QWidget):
    """A narrow strip at the left edge: a finger pulls the drawer out of it, a tap opens it too.

    Signals:
        pulled: the drawer shall open.
    """

    pulled = Signal()

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._from: QPoint | None = None
        self.setCursor(Qt.CursorShape.SplitHCursor)
        self.hide()

    def _pull(self, point: QPoint) -> None:
        if self._from is None:
            return
        if point.x() - self._from.x() >= _PULL:
            self._from = None
            self.pulled.emit()

    # Qt's own names from here on.

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, theme = QPainter(self), self._theme
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour("scroll"))
        bar = QRect(0, 0, 4, theme.target)
        bar.moveCenter(self.rect().center())
        painter.drawRoundedRect(bar, 2, 2)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._from = event.position().toPoint()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._pull(event.position().toPoint())

    def mouseReleaseEvent(self, _event: QMouseEvent) -> None:
        if self._from is not None:
            self._from = None
            self.pulled.emit()


class FoldingPane(QWidget):
    """Holds both panes. `place` says where the side pane goes; in a drawer it is closed at first.

    Signals:
        folded: the side pane went into a drawer (True) or came out of it.
    """

    folded = Signal(bool)

    def __init__(
        self, main: QWidget, side: QWidget, edge: Edge, theme: Theme, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._main, self._side, self._edge = main, side, edge
        self.where: Where = "beside"
        self._box = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(0)
        self._box.addWidget(main, 1)
        self.drawer = Drawer(edge, theme, self)
        self.drawer.left.connect(self.close_drawer)
        self.grip = Grip(theme, self)
        self.grip.pulled.connect(self.open_drawer)
        self._dock()
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        application.focusChanged.connect(self._follow_focus)

    @property
    def open(self) -> bool:
        """Whether the drawer is open."""
        return not self.drawer.isHidden()

    def place(self, where: Where, extent: int) -> None:
        """Put the side pane beside or below the main one, or into the drawer.

        Args:
            extent: its width in pixels; its height where it lies below.
        """
        if where != self.where:
            before, self.where = self.where, where
            self.drawer.hide()
            if where == "drawer":
                self.drawer.inner.addWidget(self._side)
            elif before == "drawer":
                self._dock()
            self._side.show()
            down = where == "below"
            self._box.setDirection(
                QBoxLayout.Direction.TopToBottom if down else QBoxLayout.Direction.LeftToRight
            )
            self.grip.setVisible(where == "drawer" and self._edge == "left")  # at the right lists scroll
            if (where == "drawer") != (before == "drawer"):
                self.folded.emit(where == "drawer")
        self._size(extent)
        self._cover()

    def open_drawer(self) -> None:
        """Show the side pane where it has folded away, and give it the keyboard."""
        if self.where == "drawer":
            self._cover()
            self.drawer.show()
            self.drawer.raise_()
        self._side.setFocus()

    def close_drawer(self) -> None:
        """Fold the side pane away again; the keyboard goes back to the main one."""
        if self.open:
            self._main.setFocus()
            self.drawer.hide()

    def _dock(self) -> None:
        self._box.insertWidget(0 if self._edge == "left" else 1, self._side)

    def _size(self, extent: int) -> None:
        wide = self.where != "below"
        self._side.setMinimumSize(extent if wide else 0, 0 if wide else extent)
        self._side.setMaximumSize(extent if wide else _FREE, _FREE if wide else extent)

    def _cover(self) -> None:
        self.drawer.setGeometry(self.rect())
        self.grip.setGeometry(0, 0, _GRIP, self.height())
        self.grip.raise_()
        self.drawer.raise_()

    def _follow_focus(self, _before: QWidget | None, now: QWidget | None) -> None:
        """Nobody types into something that the drawer covers."""
        if self.open and now is not None and self._main.isAncestorOf(now):
            self.drawer.hide()

    # Qt's own names from here on.

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._cover()

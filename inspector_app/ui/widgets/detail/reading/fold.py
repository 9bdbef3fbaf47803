"""A heading that shows and hides what stands below it."""

from __future__ import annotations

from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from inspector_app.ui.theme import Theme, look


class Fold(QWidget):
    """Closed at first."""

    def __init__(self, title: str, content: QWidget, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = title
        self.content = content
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(theme.space(1))
        self.head = QPushButton()
        self.head.setCheckable(True)
        look(self.head, "link")
        self.head.toggled.connect(self._follow)
        box.addWidget(self.head)
        box.addWidget(content)
        self._follow(False)

    def open(self, shown: bool = True) -> None:
        """Show or hide the content."""
        self.head.setChecked(shown)

    def _follow(self, shown: bool) -> None:
        self.head.setText(f"{'▾' if shown else '▸'}  {self._title}")
        self.head.setAccessibleName(self._title)
        self.content.setVisible(shown)

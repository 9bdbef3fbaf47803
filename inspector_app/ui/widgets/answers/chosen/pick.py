"""The editor of one choice among many: a list that is searched by typing."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QCompleter, QWidget

from inspector_app.domain.canonical import Json
from inspector_app.texts import Texts
from inspector_app.ui.models.options import Choosable
from inspector_app.ui.theme import Theme
from inspector_app.ui.widgets.answers.editor import AnswerEditor
from inspector_app.ui.widgets.forms.drop_down import DropDown


class PickEditor(AnswerEditor):
    """A drop-down of options; what is typed finds every option that holds it."""

    def __init__(
        self, options: Sequence[Choosable], theme: Theme, texts: Texts, parent: QWidget | None = None
    ) -> None:
        super().__init__(theme, texts, parent)
        self._options = tuple(options)
        self.box = search_box([option.words for option in self._options], texts)
        line = self.box.lineEdit()
        assert line is not None  # the box is editable
        line.editingFinished.connect(self.commit)
        self.box.activated.connect(lambda _index: self.commit())
        self.form.addWidget(self.box)
        self._fill(None)

    def typed(self) -> Json:
        """The chosen value; words that are no option as they stand, so that nothing typed is lost."""
        words = self.box.currentText().strip()
        found = next((option.value for option in self._options if option.words == words), None)
        return found if found is not None else (words or None)

    def _fill(self, value: Json) -> None:
        at = next((n for n, option in enumerate(self._options) if option.value == value), -1)
        self.box.setCurrentIndex(at)
        if at < 0:
            self.box.setEditText(value if isinstance(value, str) else "")


def search_box(words: Sequence[str], texts: Texts) -> QComboBox:
    """A drop-down that is searched by typing."""
    box = DropDown()
    box.setEditable(True)
    box.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
    box.setAccessibleName(texts.say("Choose from the list"))
    box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    box.addItems([*words])
    completer = QCompleter(box.model(), box)
    completer.setFilterMode(Qt.MatchFlag.MatchContains)
    completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
    box.setCompleter(completer)
    line = box.lineEdit()
    assert line is not None  # the box is editable
    line.setPlaceholderText(texts.say("Type to search {n} choices", n=len(words)))
    return box

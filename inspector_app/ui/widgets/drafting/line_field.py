"""One value of a part as a field: typed, ticked, or put together from what the checklist has."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import Final, NamedTuple

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QBoxLayout,
    QCheckBox,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from inspector_app.domain.canonical import Json
from inspector_app.domain.versions.outline import words_of
from inspector_app.texts import Texts
from inspector_app.ui.icons import Icons
from inspector_app.ui.models.checklists.field_words import row_label, value_text
from inspector_app.ui.theme import Theme, look
from inspector_app.ui.widgets.forms.drop_down import DropDown
from inspector_app.ui.widgets.forms.field import FormField
from inspector_app.ui.widgets.leaving_edit import LeavingEdit
from inspector_app.usecases.drafting.rows import Line, bound_text, bound_value

_LONG: Final = ("text", "guidance", "rule", "phrases", "notice")
_ARROW: Final = "→"


class Name(NamedTuple):
    """A name that expressions read, as it is written there, and what it is in words."""

    written: str
    words: str


class LineField(QWidget):
    """What a person types is told once, when they leave the field.

    Signals:
        edited: place, value; None takes the value away.
        identified: the part is to have this id.
        names_wanted: the Line for which parts are to be chosen.
    """

    edited = Signal(object, object)
    identified = Signal(str)
    names_wanted = Signal(object)

    def __init__(
        self, line: Line, theme: Theme, icons: Icons, texts: Texts, names: Callable[[], Sequence[Name]]
    ) -> None:
        """`names`: what expressions can read, asked for when the list is opened first."""
        super().__init__()
        self._line = line
        self._theme = theme
        self._icons = icons
        self._texts = texts
        self.fields: list[FormField] = []
        self.long_edits: list[LeavingEdit] = []
        self.add: QPushButton | DropDown | None = None
        label = row_label(texts, line.key)
        if line.fixed:
            self._put([QLabel(value_text(texts, line.key, line.value))], [label])
        elif line.kind == "words":
            self._add_words(label)
        elif line.kind == "flag":
            self._add_flag(label)
        else:
            self._add_text(label, names)

    def leave(self) -> None:
        """Tell what was typed and not told yet."""
        for edit in self.long_edits:
            edit.leave()

    def _add_flag(self, label: str) -> None:
        box = QCheckBox(label)
        box.setChecked(self._line.value is True)
        box.toggled.connect(lambda on: self.edited.emit(self._line.place, on))
        self._put([box], [label])
        self.fields[0].label.hide()

    def _add_text(self, label: str, names: Callable[[], Sequence[Name]]) -> None:
        self._told = _as_text(self._line)
        self._edit = QLineEdit(self._told)
        self._edit.editingFinished.connect(self._tell_text)
        self._put([self._edit], [label])
        texts, line = self._texts, self._line
        if line.names:
            button = QPushButton(texts.say("Choose…"))
            look(button, "quiet")
            button.clicked.connect(partial(self.names_wanted.emit, line))
            self.add = button
        elif line.codes[0]:
            space, codes = line.codes
            self.add = self._list([Name(code, texts.name(space, code)) for code in codes])
        elif line.expression:
            self.add = self._list(names())
        if self.add is not None:
            beside = FormField(" ", self.add, self._theme, self._icons)  # as high as the label of the line
            self.add.setAccessibleName(f"{texts.say('Choose…')} {label}")
            self.add.setMinimumHeight(self._theme.target)
            self._row.addWidget(beside)

    def _list(self, names: Sequence[Name]) -> DropDown:
        """What can be chosen, put where the text stands."""
        chosen = DropDown()
        chosen.addItem(self._texts.say("Choose…"))
        for name in names:
            chosen.addItem(name.words, name.written)
        chosen.setFixedWidth(self._theme.pixels(150))
        chosen.view().setMinimumWidth(self._theme.pixels(360))
        chosen.activated.connect(partial(self._take, chosen))
        return chosen

    def _take(self, chosen: DropDown, index: int) -> None:
        chosen.setCurrentIndex(0)
        written = chosen.itemData(index)
        if not written:
            return
        if self._line.kind == "texts":
            self.take([*_parts(self._edit.text()), written])
            return
        if self._line.codes[0]:
            self.take([written])
            return
        self._edit.insert(written)
        self._edit.setFocus()

    def take(self, entries: Sequence[str]) -> None:
        """Other entries of a list, or another word."""
        self._edit.setText(f" {_ARROW} ".join(dict.fromkeys(entries)))
        self._tell_text()

    @property
    def entries(self) -> list[str]:
        """The entries of a list as they are typed."""
        return _parts(self._edit.text())

    def _tell_text(self) -> None:
        text = self._edit.text().strip()
        if text == self._told:
            return
        self._told = text
        if self._line.identity:
            self.identified.emit(text)
        else:
            self.edited.emit(self._line.place, _from_text(self._line, text))

    def _add_words(self, label: str) -> None:
        words = words_of(self._line.value)
        long = self._line.key[0] in _LONG
        self._words = (words.zh, words.en)
        edits: list[LeavingEdit | QLineEdit] = []
        for text in self._words:
            if long:
                edit = LeavingEdit(label, lines=2, theme=self._theme)
                edit.show_text(text)
                self.long_edits.append(edit)
                edits.append(edit)
            else:
                edits.append(QLineEdit(text))
        for one in edits:
            signal = one.left if isinstance(one, LeavingEdit) else one.editingFinished
            signal.connect(partial(self._tell_words, edits))
        names = [f"{label} · {name}" for name in ("中文", "English")]
        self._put([*edits], names, beside=not long)

    def _tell_words(self, edits: Sequence[LeavingEdit | QLineEdit]) -> None:
        zh, en = (
            (edit.toPlainText() if isinstance(edit, LeavingEdit) else edit.text()).strip() for edit in edits
        )
        if (zh, en) == self._words:
            return
        self._words = (zh, en)
        value: Json = {"zh": zh, "en": en} if zh or en or self._line.value is not None else None
        self.edited.emit(self._line.place, value)

    def _put(self, widgets: Sequence[QWidget], labels: Sequence[str], *, beside: bool = True) -> None:
        self._row: QBoxLayout = QHBoxLayout(self) if beside else QVBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(self._theme.space(3))
        for widget, label in zip(widgets, labels, strict=True):
            field = FormField(label, widget, self._theme, self._icons)
            self.fields.append(field)
            self._row.addWidget(field, 1)


def _parts(text: str) -> list[str]:
    parts = text.replace(",", _ARROW).replace("，", _ARROW).split(_ARROW)
    return [entry.strip() for entry in parts if entry.strip()]


def _as_text(line: Line) -> str:
    if line.kind == "bound":
        return bound_text(line.value)
    if isinstance(line.value, list):
        return f" {_ARROW} ".join(str(entry) for entry in line.value)
    return "" if line.value is None else str(line.value)


def _from_text(line: Line, text: str) -> Json:
    """What was typed as it is stored; an empty field has no value, an empty number is still asked for."""
    if line.kind == "bound":
        return bound_value(text)
    if not text:
        return None
    if line.kind == "texts":
        return [*_parts(text)]
    return int(text) if line.kind == "number" and text.isdecimal() and len(text) < 16 else text

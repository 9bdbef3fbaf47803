"""The right pane of a draft: every value of one part as a field, its trouble beside it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QScrollArea,
    QScroller,
    QVBoxLayout,
    QWidget,
)

from inspector_app.domain.canonical import Json
from inspector_app.domain.versions.edits import another_entry
from inspector_app.domain.versions.leaves import Leaf, leaves
from inspector_app.domain.versions.outline import Part, Place, at_place, words_of
from inspector_app.texts import Texts
from inspector_app.ui.icons import Icons
from inspector_app.ui.models.checklists.field_words import field_label, part_title, value_text
from inspector_app.ui.theme import Theme, look
from inspector_app.ui.widgets.forms.field import FormField
from inspector_app.ui.widgets.leaving_edit import LeavingEdit

_LONG: Final = ("text", "guidance", "rule", "phrases", "notice")
_FIXED: Final = ("id", "kind")
"""Never changed in place: another id or kind is another item."""
_NO_PHRASE: Final[Json] = {"zh": "", "en": ""}
_ARROW: Final = "→"
_LANGUAGES: Final[tuple[Place, Place]] = (("zh",), ("en",))


class PartForm(QScrollArea):
    """Shows one part with its values as fields; what a person types is told when they leave the field.

    Signals:
        edited: place, value; None takes the value away.
        reshaped: the same, where entries came or went and the form has to be made anew.
        kind_wanted: the item is to be answered in another way.
    """

    edited = Signal(object, object)
    reshaped = Signal(object, object)
    kind_wanted = Signal()

    def __init__(self, theme: Theme, icons: Icons, texts: Texts) -> None:
        super().__init__()
        self._theme = theme
        self._icons = icons
        self._texts = texts
        self.fields: dict[Place, list[FormField]] = {}
        self.long_edits: list[LeavingEdit] = []
        self.buttons: dict[Place, QPushButton] = {}
        self._scored = True
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setAccessibleName(texts.say("Details"))
        QScroller.grabGesture(self.viewport(), QScroller.ScrollerGestureType.TouchGesture)

    def show_part(self, data: Json, part: Part, *, same: bool = False) -> None:
        """Show a part; what was typed in the one before is told first.

        Args:
            same: it is the part that is shown already: stay where it is scrolled.
        """
        self.leave()
        theme, texts = self._theme, self._texts
        scrolled = self.verticalScrollBar().value() if same else 0
        inside = QFrame()
        look(inside, "panel")
        self._box = QVBoxLayout(inside)
        self._box.setContentsMargins(theme.space(6), theme.space(5), theme.space(6), theme.space(5))
        self._box.setSpacing(theme.space(3))
        self.fields, self.long_edits, self.buttons = {}, [], {}
        self._scored = part.role == "scored"
        small = QLabel(texts.word("part", part.kind))
        look(small, "small")
        title = QLabel(part_title(texts, part))
        title.setWordWrap(True)
        look(title, "title")
        self.trouble = QLabel()
        self.trouble.setWordWrap(True)
        look(self.trouble, "small", tone="bad")
        for label in (small, title, self.trouble):
            self._box.addWidget(label)
        self._fill(data, part)
        self._box.addStretch(1)
        before = self.takeWidget()
        if before is not None:
            before.deleteLater()  # one of its buttons may have asked for this
        self.setWidget(inside)
        self.show_problems({})
        self.verticalScrollBar().setValue(scrolled)

    def show_problems(self, problems: Mapping[Place, str]) -> None:
        """Show each problem beside its field, and those without a field on top."""
        shown: set[Place] = set()
        for place, fields in self.fields.items():
            mine = [where for where in problems if where[: len(place)] == place]
            shown.update(mine)
            for language, field in zip(_LANGUAGES, fields, strict=False):
                own = [where for where in mine if len(fields) == 1 or where[len(place) :] in ((), language)]
                if own:
                    field.show_trouble(problems[own[0]])
                else:
                    field.clear()
        rest = [words for where, words in problems.items() if where not in shown]
        self.trouble.setText("\n".join(rest))
        self.trouble.setVisible(bool(rest))

    def go(self, place: Place) -> None:
        """Put the keyboard into the field at a place, the nearest one around it."""
        around = [where for where in self.fields if where == place[: len(where)]]
        if around:
            own = self.fields[max(around, key=len)]
            field = own[-1] if place[-1:] == ("en",) else own[0]
            field.input.setFocus()
            self.ensureWidgetVisible(field)

    def leave(self) -> None:
        """Tell what was typed and not told yet."""
        for edit in self.long_edits:
            edit.leave()

    def _fill(self, data: Json, part: Part) -> None:
        entry: Place = ()
        listed: Place = ()
        for leaf in leaves(data, part, usual=True):
            inside = leaf.place[: 1 + _first_number(leaf.place, part)]
            if inside[:-1] != listed and listed:
                self._add_button(data, listed)
            listed = inside[:-1]
            if inside and inside != entry:
                self._entry_head(leaf, inside)
            entry = inside
            self._add_leaf(leaf)
        if listed:
            self._add_button(data, listed)
        phrases: Place = ("phrases", part.id)
        if part.kind == "item" and listed != phrases:
            self._add_button(data, phrases)

    def _entry_head(self, leaf: Leaf, entry: Place) -> None:
        """The name of an entry of a list, and the button that takes it away."""
        row = QHBoxLayout()
        names = leaf.key[:2] if leaf.key[0] != "curve" else leaf.key[:3]
        name = QLabel(field_label(self._texts, names))
        look(name, "strong")
        remove = QPushButton(self._texts.say("Remove"))
        look(remove, "quiet")
        remove.setAccessibleName(f"{remove.text()}: {name.text()}")
        remove.clicked.connect(partial(self._reshape, entry, None))
        self.buttons[entry] = remove
        row.addWidget(name, 1)
        row.addWidget(remove)
        self._box.addLayout(row)

    def _add_button(self, data: Json, listed: Place) -> None:
        entries = at_place(data, listed)
        count = len(entries) if isinstance(entries, list) else 0
        name = field_label(self._texts, [str(listed[0] if listed[0] == "phrases" else listed[-1])])
        button = QPushButton(self._texts.say("Add: {name}", name=name))
        look(button, "quiet")
        more = _NO_PHRASE if listed[0] == "phrases" else another_entry(entries)
        button.clicked.connect(partial(self._reshape, (*listed, count), more))
        self.buttons[listed] = button
        self._box.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)

    def _add_leaf(self, leaf: Leaf) -> None:
        label = field_label(self._texts, leaf.key[-1:] if not leaf.key[-1].isdecimal() else leaf.key[:1])
        if leaf.key[-1] in _FIXED:
            fixed = QLabel(value_text(self._texts, leaf.key, leaf.value))
            self._put(leaf, [FormField(label, fixed, self._theme, self._icons)])
            if leaf.key == ("kind",):
                self._add_kind_button(leaf)
        elif leaf.kind == "words":
            self._add_words(leaf, label)
        elif leaf.kind == "flag":
            box = QCheckBox(label)
            usual = leaf.key == ("not_applicable",) and self._scored
            box.setChecked(usual if leaf.value is None else leaf.value is True)
            box.toggled.connect(lambda on, place=leaf.place: self.edited.emit(place, on))
            field = FormField(label, box, self._theme, self._icons)
            field.label.hide()
            self._put(leaf, [field])
        else:
            line = QLineEdit(_as_text(leaf.value))
            line.editingFinished.connect(partial(self._tell_line, leaf, line))
            self._put(leaf, [FormField(label, line, self._theme, self._icons)])

    def _add_kind_button(self, leaf: Leaf) -> None:
        button = QPushButton(self._texts.say("Change the kind…"))
        look(button, "quiet")
        button.clicked.connect(self.kind_wanted)
        self.buttons[leaf.place] = button
        self._box.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)

    def _add_words(self, leaf: Leaf, label: str) -> None:
        words = words_of(leaf.value)
        long = leaf.key[0] in _LONG
        edits: list[LeavingEdit | QLineEdit] = []
        fields: list[FormField] = []
        for name, text in (("中文", words.zh), ("English", words.en)):
            edit: LeavingEdit | QLineEdit
            if long:
                edit = LeavingEdit(label, lines=2, theme=self._theme)
                edit.show_text(text)
                self.long_edits.append(edit)
            else:
                edit = QLineEdit(text)
            edits.append(edit)
            fields.append(FormField(f"{label} · {name}", edit, self._theme, self._icons))
        tell = partial(self._tell_words, leaf, edits)
        for edit in edits:
            (edit.left if isinstance(edit, LeavingEdit) else edit.editingFinished).connect(tell)
        self._put(leaf, fields, beside=not long)

    def _put(self, leaf: Leaf, fields: list[FormField], *, beside: bool = False) -> None:
        self.fields[leaf.place] = fields
        row: QHBoxLayout | QVBoxLayout = QHBoxLayout() if beside else QVBoxLayout()
        row.setSpacing(self._theme.space(3))
        for field in fields:
            row.addWidget(field)
        self._box.addLayout(row)

    def _tell_line(self, leaf: Leaf, line: QLineEdit) -> None:
        text = line.text().strip()
        if text != line.property("told") and text != (
            _as_text(leaf.value) if line.property("told") is None else None
        ):
            line.setProperty("told", text)
            self.edited.emit(leaf.place, _from_text(leaf, text))

    def _tell_words(self, leaf: Leaf, edits: Sequence[LeavingEdit | QLineEdit]) -> None:
        zh, en = (
            (edit.toPlainText() if isinstance(edit, LeavingEdit) else edit.text()).strip() for edit in edits
        )
        value: Json = {"zh": zh, "en": en} if zh or en or leaf.value is not None else None
        told = f"{zh}\n{en}"
        before = words_of(leaf.value)
        first = f"{before.zh}\n{before.en}"
        widget: QWidget = edits[0]
        if told != (widget.property("told") or first):
            widget.setProperty("told", told)
            self.edited.emit(leaf.place, value)

    def _reshape(self, place: Place, value: Json, _checked: bool = False) -> None:
        self.leave()
        self.reshaped.emit(place, value)


def _first_number(place: Place, part: Part) -> int:
    """Where the first number stands behind the place of the part; -1 where there is none."""
    start = len(part.place) if place[: len(part.place)] == part.place else 0
    return next((at for at in range(start, len(place)) if isinstance(place[at], int)), -1)


def _as_text(value: Json) -> str:
    if isinstance(value, list):
        return f" {_ARROW} ".join(str(entry) for entry in value)
    return "" if value is None else str(value)


def _from_text(leaf: Leaf, text: str) -> Json:
    if not text:
        return None
    if leaf.kind == "texts":
        parts = text.replace(",", _ARROW).replace("，", _ARROW).split(_ARROW)
        return [entry.strip() for entry in parts]
    return int(text) if leaf.kind == "number" and text.isdecimal() and len(text) < 16 else text

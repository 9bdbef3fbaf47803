"""What a mapping makes of a workbook: title, answers, count, problems, sections with items."""

from __future__ import annotations

from typing import Literal

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFormLayout, QFrame, QLabel, QLineEdit, QScrollArea, QVBoxLayout, QWidget

from inspector_app.domain.checklist import Checklist, Item, Section
from inspector_app.domain.numbers import shown_short
from inspector_app.ui.desk import Desk
from inspector_app.ui.theme import Tone, look
from inspector_app.ui.widgets.forms.drop_down import DropDown
from inspector_app.ui.widgets.plain_label import plain_label
from inspector_app.usecases.checklists.plain import ANSWERS, Mapping, Preview

_MOST_PROBLEMS = 60
_MOST_ITEMS = 400
_TONES: dict[str, Tone] = {"error": "bad", "warning": "warn", "note": "neutral"}


class MappingSide(QScrollArea):
    """Shows what it is told.

    Signals:
        named: title and version as a person typed them.
        explained: a word of the drop-down and what it means.
        place_wanted: sheet and row of a problem.
    """

    named = Signal(str, str)
    explained = Signal(str, str)
    place_wanted = Signal(str, int)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        theme, texts = desk.theme, desk.texts
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(texts.say("Preview"))
        inside = QFrame()
        look(inside, "panel")
        self._box = QVBoxLayout(inside)
        self._box.setContentsMargins(theme.space(5), theme.space(4), theme.space(5), theme.space(5))
        self._box.setSpacing(theme.space(3))
        self.title, self.version = QLineEdit(), QLineEdit()
        form = QFormLayout()
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapAllRows)
        for words, line in ((texts.say("Title"), self.title), (texts.say("Version"), self.version)):
            line.setAccessibleName(words)
            line.setMinimumHeight(theme.target)
            line.editingFinished.connect(self._tell_name)
            form.addRow(words, line)
        self._box.addLayout(form)
        self.answers = QWidget()
        self._answer_form = QFormLayout(self.answers)
        self._answer_form.setContentsMargins(0, 0, 0, 0)
        self.lists: dict[str, DropDown] = {}
        self._box.addWidget(self.answers)
        self.count = plain_label("", "title")
        self._box.addWidget(self.count)
        self._lines = QVBoxLayout()
        self._lines.setSpacing(theme.space(2))
        self._box.addLayout(self._lines)
        self._box.addStretch(1)
        self.setWidget(inside)

    def show_mapping(self, mapping: Mapping, words: list[str]) -> None:
        """The title, the version and the words that answers have."""
        self.title.setText(mapping.title)
        self.version.setText(mapping.version)
        if list(self.lists) != words:
            while self._answer_form.rowCount():
                self._answer_form.removeRow(0)
            self.lists = {word: self._answer_list(word) for word in words}
        for word, chosen in self.lists.items():
            chosen.setCurrentIndex(max(chosen.findData(mapping.answers.get(word, "")), 0))
        self.answers.setVisible(bool(words))

    def show_preview(self, preview: Preview) -> None:
        """What would be installed."""
        texts = self._desk.texts
        while entry := self._lines.takeAt(0):
            if widget := entry.widget():
                widget.deleteLater()
        checklist = preview.checklist
        items = len(checklist.items) if checklist is not None else 0
        self.count.setText(texts.plural("{n} item", "{n} items", items))
        if preview.error is not None:
            self._add(texts.told(preview.error), tone="bad")
        for problem in preview.problems[:_MOST_PROBLEMS]:
            sentence, hint = texts.problem(problem.code, problem.details)
            sign = texts.word("problem", problem.level)
            place = f" · {problem.cell}" if problem.cell and problem.code != "workbook.unknown_answer" else ""
            line = self._add(f"{sign}{place}\n{sentence} {hint}".strip(), tone=_TONES[problem.level])
            if problem.row:
                link = _plain(f"{problem.sheet}\x00{problem.row}")
                line.setText(
                    f'<a href="{link}">{_plain(sign + place)}</a><br>{_plain(sentence)} {_plain(hint)}'
                )
                line.setTextFormat(Qt.TextFormat.RichText)
                line.setTextInteractionFlags(
                    Qt.TextInteractionFlag.LinksAccessibleByMouse
                    | Qt.TextInteractionFlag.LinksAccessibleByKeyboard
                )
                line.linkActivated.connect(self._go)
        if len(preview.problems) > _MOST_PROBLEMS:
            self._add(texts.say("… and {n} more", n=len(preview.problems) - _MOST_PROBLEMS))
        if checklist is not None:
            self._show_checklist(checklist)

    def _show_checklist(self, checklist: Checklist) -> None:
        left = _MOST_ITEMS
        gates = list(checklist.gates)
        if gates:
            self._add(self._desk.texts.say("Gates"), "strong")
            left = self._add_items(gates, 1, left)
        for section in checklist.root.sections:
            left = self._add_section(section, 0, left)
        if checklist.bonus:
            self._add(self._desk.texts.say("Bonus"), "strong")
            self._add_items(list(checklist.bonus), 1, left)

    def _add_section(self, section: Section, depth: int, left: int) -> int:
        title = section.title.in_language(self._desk.texts.language)
        weight = (
            ""
            if depth
            else f" · {self._desk.texts.say('weight {weight}', weight=shown_short(section.weight, 2))}"
        )
        self._add(f"{section.code}  {title}{weight}", "strong", depth=depth)
        left = self._add_items(list(section.items), depth + 1, left)
        for child in section.sections:
            left = self._add_section(child, depth + 1, left)
        return left

    def _add_items(self, items: list[Item], depth: int, left: int) -> int:
        texts = self._desk.texts
        for item in items[: max(left, 0)]:
            star = "★ " if item.key and not item.text.zh.startswith(("★", "☆")) else ""
            points = "" if item.role == "gate" else f" · {shown_short(item.points, 2)}"
            kind = texts.word("item_kind", item.kind.name)
            self._add(
                f"{item.code}  {star}{item.text.in_language(texts.language)}\n{kind}{points}", depth=depth
            )
        return left - len(items)

    def _add(self, words: str, name: str = "", *, tone: Tone | Literal[""] = "", depth: int = 0) -> QLabel:
        label = plain_label(words, name or "small", tone=tone)
        label.setContentsMargins(self._desk.theme.space(4 * depth), 0, 0, 0)
        self._lines.addWidget(label)
        return label

    def _answer_list(self, word: str) -> DropDown:
        chosen = DropDown()
        texts = self._desk.texts
        chosen.addItem(texts.say("not known"), "")
        for meaning in ANSWERS:
            chosen.addItem(texts.word("column_answer", meaning), meaning)
        chosen.setAccessibleName(texts.say("Meaning of the answer “{word}”", word=word))
        chosen.activated.connect(lambda at: self.explained.emit(word, str(chosen.itemData(at))))
        self._answer_form.addRow(word, chosen)
        return chosen

    def _tell_name(self) -> None:
        self.named.emit(self.title.text().strip(), self.version.text().strip())

    def _go(self, link: str) -> None:
        sheet, _, row = link.partition("\x00")
        self.place_wanted.emit(sheet, int(row))


def _plain(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;").replace('"', "&quot;")

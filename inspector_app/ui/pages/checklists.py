"""The installed checklists, to look at."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLabel

from inspector_app.domain.checklist import Checklist
from inspector_app.domain.numbers import shown_short
from inspector_app.ui.desk import Desk
from inspector_app.ui.theme import look
from inspector_app.ui.widgets.forms.scroll_page import ScrollPage
from inspector_app.ui.widgets.frame.window_frame import Notice
from inspector_app.usecases.evaluations import available_checklists


class ChecklistsPage(ScrollPage):
    """One card a checklist: title, version, notice, what it is made of. Nothing can be changed here."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk.theme)
        self._desk = desk
        self._checklists = available_checklists(desk.workspace)
        for checklist in self._checklists:
            self._add(checklist)
        self.column.addStretch()

    @property
    def notice(self) -> Notice:
        """The first notice among the checklists shown."""
        found = (checklist.notice for checklist in self._checklists)
        return Notice(next((words for words in found if words is not None), None))

    def _add(self, checklist: Checklist) -> None:
        texts = self._desk.texts
        layout = self.add_card(checklist.title.in_language(texts.language))
        version = texts.say("version {version}", version=checklist.version)
        line = QLabel(f"{checklist.id} · {version}")
        look(line, "muted")
        layout.addWidget(line)
        if checklist.notice is not None:
            chip = QLabel(checklist.notice.in_language(texts.language))
            look(chip, "chip", tone="warn")
            layout.addWidget(chip, 0, Qt.AlignmentFlag.AlignLeft)
        layout.addWidget(self._numbers(checklist))
        layout.addLayout(self._sections(checklist))

    def _numbers(self, checklist: Checklist) -> QLabel:
        texts = self._desk.texts
        keys = sum(item.key for item in checklist.items.values())
        parts = (
            texts.plural("{n} item", "{n} items", len(checklist.items)),
            texts.plural("{n} gate", "{n} gates", len(checklist.gates)),
            texts.plural("{n} key item ★", "{n} key items ★", keys),
            texts.say("grades: {grades}", grades=texts.say(", ").join(self._grades(checklist))),
        )
        label = QLabel(" · ".join(parts))
        label.setWordWrap(True)
        return label

    def _grades(self, checklist: Checklist) -> list[str]:
        return [grade.words.in_language(self._desk.texts.language) for grade in checklist.grades]

    def _sections(self, checklist: Checklist) -> QGridLayout:
        theme, texts = self._desk.theme, self._desk.texts
        grid = QGridLayout()
        grid.setHorizontalSpacing(theme.space(6))
        grid.setVerticalSpacing(theme.space(2))
        for place, section in enumerate(checklist.weighted):
            name = QLabel(f"{section.code}  {section.title.in_language(texts.language)}")
            items = len(list(section.all_items()))
            count = QLabel(texts.plural("{n} item", "{n} items", items))
            weight = QLabel(texts.say("weight {weight}", weight=shown_short(section.weight, 2)))
            for label in (count, weight):
                look(label, "muted")
            for across, label in enumerate((name, count, weight)):
                grid.addWidget(label, place, across)
        grid.setColumnStretch(3, 1)
        return grid

"""The strip above: grade now, total with its interval, the scores beside their floors, what is open."""

from __future__ import annotations

from fractions import Fraction

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from inspector_app.domain.checklist import Checklist, Condition, Section
from inspector_app.domain.scoring import Result
from inspector_app.texts import Texts
from inspector_app.ui.theme import Theme, look
from inspector_app.ui.widgets.evaluation.meter import Meter
from inspector_app.ui.widgets.panes.header_counts import HeaderCounts
from inspector_app.usecases.session.opened import OpenedEvaluation
from inspector_app.usecases.wording import outcome_words, rule_words


class GradeStrip(QFrame):
    """Signals:
    explanation_asked: why this grade.
    outline_asked: show the outline that has folded away.
    """

    explanation_asked = Signal()
    outline_asked = Signal()

    def __init__(
        self, opened: OpenedEvaluation, theme: Theme, texts: Texts, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._opened = opened
        self._theme = theme
        self._texts = texts
        look(self, "bar")
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.space(4), theme.space(1.5), theme.space(5), theme.space(1.5))
        row.setSpacing(theme.space(6))
        self.outline_door = QPushButton("☰")
        self.outline_door.setAccessibleName(texts.say("Outline"))
        self.outline_door.setToolTip(texts.say("Show the outline (O)"))
        self.outline_door.setFixedWidth(theme.target)
        look(self.outline_door, "filter")
        self.outline_door.clicked.connect(self.outline_asked)
        self.outline_door.hide()
        row.addWidget(self.outline_door)
        row.addWidget(self._grade())
        self.meters: dict[str, Meter] = {}
        for section in filter(_is_scored, opened.checklist.weighted):
            meter = Meter(
                f"{section.code} {section.title.in_language(texts.language)}",
                opened.checklist.rounding,
                theme,
                texts,
            )
            self.meters[section.id] = meter
            meter.setMaximumWidth(theme.pixels(300))
            row.addWidget(meter, 2)
        row.addStretch(1)
        self.undo = QPushButton(texts.say("Undo"))
        self.undo.setToolTip(texts.say("Take back what was done last (Ctrl+Z)"))
        look(self.undo, "quiet")
        self.counts = HeaderCounts(theme, texts)
        row.addWidget(self.undo)
        row.addWidget(self.counts)

    def _grade(self) -> QPushButton:
        button = QPushButton()
        button.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Expanding)
        button.setCursor(Qt.CursorShape.PointingHandCursor)
        button.setToolTip(self._texts.say("Why this grade"))
        button.clicked.connect(self.explanation_asked)
        inside = QVBoxLayout(button)
        inside.setContentsMargins(
            self._theme.space(3), self._theme.space(1), self._theme.space(3), self._theme.space(1)
        )
        inside.setSpacing(0)
        inside.setSizeConstraint(QVBoxLayout.SizeConstraint.SetMinimumSize)  # its words are never cut
        inside.addStrut(self._theme.pixels(126))  # so wide with short words, too
        self.grade, self.total = QLabel(), QLabel()
        look(self.grade, "title")
        look(self.total, "small")
        for label in (self.grade, self.total):
            label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
            label.setAlignment(Qt.AlignmentFlag.AlignCenter)
            inside.addWidget(label)
        self.button = button
        return button

    def refresh(self) -> None:
        """Show how things stand."""
        opened, texts = self._opened, self._texts
        result = opened.scoring.result()
        outcome = outcome_words(texts, opened.checklist, result.outcome)
        if result.outcome.grade and not result.complete:
            outcome = texts.say("So far: {grade}", grade=outcome)
        self.grade.setText(outcome)
        bad = result.outcome.kind in ("not_graded", "terminated")
        look(
            self.grade,
            "title",
            tone="bad" if bad else "warn" if result.outcome.kind == "withheld" else "accent",
        )
        self.total.setText(self._total(result))
        self.total.setVisible(result.total is not None or result.outcome.kind != "ungraded")
        rules = rule_words(texts, opened.checklist, result.outcome)
        self.button.setToolTip("\n".join([*rules, texts.say("Why this grade")]))
        self.button.setAccessibleName(f"{texts.say('Grade now')}: {outcome}, {self.total.text()}")
        lowest = opened.checklist.grades[-1].id if opened.checklist.grades else ""
        grade = result.outcome.grade or lowest
        for entry in result.sections:
            section = entry.section.id
            if section not in self.meters:
                continue
            floors = {
                entry.id: floor_of(opened.checklist, entry.id, section) for entry in opened.checklist.grades
            }
            bounds = [bound for bound in floors.values() if bound is not None]
            self.meters[section].show_rate(entry.rate, bounds, floors.get(grade))
        self.counts.show_answered(result)

    def show_door(self, shown: bool) -> None:
        """Whether the outline has folded away."""
        self.outline_door.setVisible(shown)
        self._fit()

    def _fit(self) -> None:
        """As many meters as have room, the first ones; the outline has the rate of every section.

        Where not even all counts have room, what is missing before leaving stands in the outline alone.
        """
        needed = (
            self.button.minimumWidth()
            + self.counts.full_width
            + self._theme.target
            + self._theme.space(30)
            + self.undo.sizeHint().width()
        )
        roomy = self.width() >= needed
        self.counts.show_all(roomy)
        taken = self.button.sizeHint().width() + self.counts.sizeHint().width() + self._theme.space(26)
        taken += self.undo.sizeHint().width()
        taken += 0 if self.outline_door.isHidden() else self._theme.target
        room = (self.width() - taken) // (self._theme.pixels(112) + self._theme.space(6))
        for place, meter in enumerate(self.meters.values()):
            meter.setVisible(roomy and place < room)

    def _total(self, result: Result) -> str:
        rounding = self._opened.checklist.rounding
        words = self._texts.say("Total {total}", total=rounding.shown(result.total))
        if result.complete or result.worst_total is None or result.best_total is None:
            return words
        low, high = rounding.shown(result.worst_total), rounding.shown(result.best_total)
        return f"{words}  ({low} – {high})"

    # Qt's own names from here on.

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()


def _is_scored(section: Section) -> bool:
    """Whether anything in it earns points; a section that only asks has no rate to show."""
    return any(item.points for item in section.all_items())


def floor_of(checklist: Checklist, grade: str, section: str) -> Fraction | None:
    """The least rate in percent that a grade asks of a section, None if it asks none."""
    bounds = [
        condition.bound
        for condition in checklist.grade_by_id[grade].conditions
        if isinstance(condition, Condition)
        and isinstance(condition.bound, Fraction)
        and condition.measure == "section_rate"
        and condition.comparator in ("at_least", "above")
        and (not condition.of or section in condition.of)
    ]
    return max(bounds, default=None)

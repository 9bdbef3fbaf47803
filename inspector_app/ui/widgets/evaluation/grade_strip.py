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
from inspector_app.usecases.session.opened import OpenedEvaluation
from inspector_app.usecases.wording import outcome_words, rule_words


class GradeStrip(QFrame):
    """Signals:
    explanation_asked: why this grade.
    gaps_asked: what is missing before leaving.
    """

    explanation_asked = Signal()
    gaps_asked = Signal()

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
        row.addLayout(self._counts())

    def _grade(self) -> QPushButton:
        button = QPushButton()
        button.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Expanding)
        button.setMinimumWidth(self._theme.pixels(196))
        button.setCursor(Qt.CursorShape.PointingHandCursor)
        button.setToolTip(self._texts.say("Why this grade"))
        button.clicked.connect(self.explanation_asked)
        inside = QVBoxLayout(button)
        inside.setContentsMargins(
            self._theme.space(3), self._theme.space(1), self._theme.space(3), self._theme.space(1)
        )
        inside.setSpacing(0)
        self.grade, self.total = QLabel(), QLabel()
        look(self.grade, "title")
        look(self.total, "small")
        for label in (self.grade, self.total):
            label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
            label.setAlignment(Qt.AlignmentFlag.AlignCenter)
            inside.addWidget(label)
        self.button = button
        return button

    def _counts(self) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(0)
        self.answered, self.open_findings, self.gaps = QLabel(), QLabel(), QLabel()
        look(self.answered, "strong")
        for label in (self.open_findings, self.gaps):
            look(label, "small")
        for label in (self.answered, self.open_findings, self.gaps):
            label.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            column.addWidget(label)
        return column

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
        self.answered.setText(
            texts.say("{done} of {all} answered", done=result.answered, all=result.relevant)
        )
        found = sum(finding.open for finding in opened.scoring.findings)
        self.open_findings.setText(texts.plural("{n} open finding", "{n} open findings", found))

    def _fit(self) -> None:
        """As many meters as have room, the first ones; the outline has the rate of every section."""
        taken = self.button.sizeHint().width() + self._theme.pixels(220)
        room = (self.width() - taken) // (self._theme.pixels(112) + self._theme.space(6))
        for place, meter in enumerate(self.meters.values()):
            meter.setVisible(place < room)

    def show_gaps(self, gaps: int) -> None:
        """Show how many points of the leaving check block completion."""
        self.gaps.setText(self._texts.plural("{n} gap before leaving", "{n} gaps before leaving", gaps))
        look(self.gaps, "small", tone="warn" if gaps else "good")

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

"""The right pane of a draft: every value of one part as a field, its trouble beside it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QLabel, QPushButton, QScrollArea, QScroller, QVBoxLayout, QWidget

from inspector_app.domain.canonical import Json
from inspector_app.domain.versions.outline import Part, Place
from inspector_app.texts import Texts
from inspector_app.ui.icons import Icons
from inspector_app.ui.models.checklists.field_words import part_title
from inspector_app.ui.theme import Theme, look
from inspector_app.ui.widgets.drafting.adder import AdderField
from inspector_app.ui.widgets.drafting.entry_head import EntryHead
from inspector_app.ui.widgets.drafting.line_field import LineField, Name
from inspector_app.ui.widgets.drafting.pick_field import PickField
from inspector_app.ui.widgets.forms.field import FormField
from inspector_app.ui.widgets.leaving_edit import LeavingEdit
from inspector_app.usecases.drafting.form_rows import form_rows
from inspector_app.usecases.drafting.names import expression_names
from inspector_app.usecases.drafting.rows import Adder, Head, Line, Pick, Row

_LANGUAGES: Final[tuple[Place, Place]] = (("zh",), ("en",))
_STEP: Final = 5  # room by which what belongs to an entry is set in


class PartForm(QScrollArea):
    """Shows one part with its values as fields; what a person types is told when they leave the field.

    Signals:
        edited: place, value; None takes the value away.
        reshaped: the same and the place to go to, where rows came or went and the form has to be made anew.
        identified: the part is to be told apart by this id.
        names_wanted: the Line for which parts are to be chosen.
        kind_wanted: the item is to be answered in another way.
    """

    edited = Signal(object, object)
    reshaped = Signal(object, object, object)
    identified = Signal(str)
    names_wanted = Signal(object)
    kind_wanted = Signal()

    def __init__(self, theme: Theme, icons: Icons, texts: Texts) -> None:
        super().__init__()
        self._theme = theme
        self._icons = icons
        self._texts = texts
        self.fields: dict[Place, list[FormField]] = {}
        self.lines: dict[Place, LineField] = {}
        self.picks: dict[Place, PickField] = {}
        self.heads: dict[Place, EntryHead] = {}
        self.adders: dict[Place, AdderField] = {}
        self.more: dict[Place, AdderField] = {}
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setAccessibleName(texts.say("Details"))
        QScroller.grabGesture(self.viewport(), QScroller.ScrollerGestureType.TouchGesture)

    def show_part(self, data: Json, part: Part, base: Json = None, *, same: bool = False) -> None:
        """Show a part; what was typed in the one before is told first.

        Args:
            base: the version before, whose ids stay.
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
        self.fields, self.lines, self.picks, self.heads, self.adders, self.more = {}, {}, {}, {}, {}, {}
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
        self._names = cache(lambda: _names(data, texts))
        for row in form_rows(data, part, base):
            self._add(row)
        self._box.addStretch(1)
        before = self.takeWidget()
        if before is not None:
            before.deleteLater()  # one of its buttons may have asked for this
        self.setWidget(inside)
        self.show_problems({})
        self.verticalScrollBar().setValue(scrolled)

    def renew(self, data: Json, part: Part, base: Json = None) -> None:
        """A value of the shown part is another: what the buttons do follows, the fields stay."""
        for row in form_rows(data, part, base):
            match row:
                case Pick() if row.field in self.picks:
                    self.picks[row.field].renew(row)
                case Head() if row.place in self.heads:
                    self.heads[row.place].renew(row)
                case Adder():
                    adders = self.adders if row.entry else self.more
                    if row.place in adders:
                        adders[row.place].renew(row)

    @property
    def long_edits(self) -> list[LeavingEdit]:
        """The texts of several lines, from the top."""
        return [edit for line in self.lines.values() for edit in line.long_edits]

    def show_problems(self, problems: Mapping[Place, str]) -> None:
        """Show each problem beside its field, and those without a field on top."""
        shown: set[Place] = set()
        for place, fields in self.fields.items():
            mine = [
                where for where in problems if where[: len(place)] == place and self._nearest(where) == place
            ]
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
        """Put the keyboard into the field at a place, the nearest one around it, or the first one inside."""
        nearest = self._nearest(place)
        inside = [where for where in self.fields if where[: len(place)] == place]
        if nearest is None and inside:
            nearest = inside[0]
        if nearest is None:
            return
        own = self.fields[nearest]
        field = own[-1] if place[-1:] == ("en",) else own[0]
        field.input.setFocus()
        self.ensureWidgetVisible(field)

    def leave(self) -> None:
        """Tell what was typed and not told yet."""
        for line in self.lines.values():
            line.leave()

    def _nearest(self, place: Place) -> Place | None:
        """The place of the innermost field around a place."""
        around = [where for where in self.fields if where == place[: len(where)]]
        return max(around, key=len, default=None)

    def _add(self, row: Row) -> None:
        theme, icons, texts = self._theme, self._icons, self._texts
        match row:
            case Line():
                line = LineField(row, theme, icons, texts, self._names)
                line.edited.connect(self.edited)
                line.identified.connect(self.identified)
                line.names_wanted.connect(self.names_wanted)
                self.lines[row.place], self.fields[row.place] = line, line.fields
                self._put(line, row.depth)
                if row.key == ("kind",):
                    self._add_kind_button()
            case Pick():
                pick = PickField(row, theme, icons, texts)
                pick.edited.connect(self.edited)
                pick.reshaped.connect(self._reshape)
                pick.identified.connect(self.identified)
                self.picks[row.field], self.fields[row.field] = pick, pick.fields
                self._put(pick, row.depth)
            case Head():
                head = EntryHead(row, theme, icons, texts)
                head.reshaped.connect(self._reshape)
                self.heads[row.place] = head
                self._put(head, row.depth)
            case Adder():
                adder = AdderField(row, theme, texts)
                adder.added.connect(self._reshape)
                (self.adders if row.entry else self.more)[row.place] = adder
                self._put(adder, row.depth)

    def _put(self, widget: QWidget, depth: int) -> None:
        widget.setContentsMargins(self._theme.space(_STEP * depth), 0, 0, 0)
        self._box.addWidget(widget)

    def _add_kind_button(self) -> None:
        self.kind = QPushButton(self._texts.say("Change the kind…"))
        look(self.kind, "quiet")
        self.kind.clicked.connect(self.kind_wanted)
        self._box.addWidget(self.kind, 0, Qt.AlignmentFlag.AlignLeft)

    def _reshape(self, place: Place, value: Json, there: Place | None = None) -> None:
        self.leave()
        self.reshaped.emit(place, value, there or place)


def _names(data: Json, texts: Texts) -> Sequence[Name]:
    """What expressions of a checklist can read, with words."""
    return [
        Name(f"${{{name}}}", " · ".join(word for word in (words.in_language(texts.language), name) if word))
        for name, words in expression_names(data)
    ]

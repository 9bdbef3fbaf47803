"""Where each answer goes when an evaluation moves to another version: proposed, chosen, refused."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final, Literal, NamedTuple

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from inspector_app.domain.checklist import Checklist, Item
from inspector_app.domain.versions.mapping import Match
from inspector_app.texts import Texts
from inspector_app.ui.models.item_words import value_words
from inspector_app.ui.theme import Tone
from inspector_app.usecases.checklists.move_fit import said_items, unfit
from inspector_app.usecases.session.opened import OpenedEvaluation

Index = QModelIndex | QPersistentModelIndex
Filter = Literal["decide", "said", "all"]
ROW_ROLE: Final = Qt.ItemDataRole.UserRole + 1
_NO_PARENT: Final = QModelIndex()


class MoveWords(NamedTuple):
    """One row in words.

    Attributes:
        item: the item of the older version; answer what was said of it, shortened.
        goes: where that goes, with its tone; why: who says so.
        problem: why something does not fit, "" for nothing.
    """

    item: str
    answer: str
    goes: str
    tone: Tone | Literal["text", "text_muted"]
    why: str
    problem: str


class MoveRows(QAbstractListModel):
    """The items of the older version in its order, those that the filter shows."""

    def __init__(self, opened: OpenedEvaluation, texts: Texts, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._opened = opened
        self._texts = texts
        self._said = said_items(opened)
        self._to: Checklist | None = None
        self._matches: dict[str, Match] = {}
        self._choices: dict[str, str | None] = {}
        self._waiting: dict[str, str] = {}  # proposals that nobody confirmed yet
        self._refused: dict[str, str] = {}
        self._chosen: set[str] = set()
        self._asked: set[str] = set()  # a person looks at these first
        self._filter: Filter = "decide"
        self._shown: list[str] = []

    def show_matches(self, matches: tuple[Match, ...], to: Checklist) -> None:
        """Begin with what is proposed; what is not sure waits for a person, what does not fit is refused."""
        self._to = to
        self._matches = {match.old.id: match for match in matches}
        self._choices, self._waiting, self._refused = {}, {}, {}
        self._chosen = set()
        for identity, match in self._matches.items():
            new = match.new.id if match.new is not None else None
            self._choices[identity] = new if match.sure else None
            if new is not None and not match.sure:
                reason = self.reason(identity, new)
                if reason:
                    self._refused[identity] = reason
                else:
                    self._waiting[identity] = new
        self._asked = {
            identity
            for identity, match in self._matches.items()
            if match.why != "same" or self._again(identity)
        }
        self._arrange()

    @property
    def choices(self) -> Mapping[str, str | None]:
        """Id of each item of the older version → id in the newer one, None: nowhere."""
        return self._choices

    @property
    def waiting(self) -> int:
        """How many proposals nobody confirmed yet."""
        return len(self._waiting)

    def count(self, which: Filter) -> int:
        """How many rows a filter shows."""
        return len(self._members(which))

    def choose_filter(self, which: Filter) -> None:
        """Show other rows."""
        self._filter = which
        self._arrange()

    def proposal(self, identity: str) -> str:
        """The id that is chosen or proposed for an item, "" for none."""
        return self._choices[identity] or self._waiting.get(identity, "")

    def reason(self, identity: str, new: str) -> str:
        """Why the answer to an item cannot go to another, in words; "" if it can."""
        assert self._to is not None
        error = unfit(self._opened, self._opened.checklist.items[identity], self._to.items[new])
        return self._texts.told(error) if error is not None else ""

    def choose(self, identity: str, new: str | None) -> bool:
        """Send the answer to another item, or nowhere; what does not fit is refused and said in the row."""
        reason = self.reason(identity, new) if new is not None else ""
        if reason:
            self._refused[identity] = reason
        else:
            self._choices[identity] = new
            self._chosen.add(identity)
            self._waiting.pop(identity, None)
            self._refused.pop(identity, None)
        self._repaint()
        return not reason

    def take_all(self) -> None:
        """Confirm every proposal."""
        self._choices |= self._waiting
        self._waiting = {}
        self._repaint()

    def item_at(self, row: int) -> str:
        """The id of the item in a row."""
        return self._shown[row]

    def words(self, identity: str) -> MoveWords:
        """One row."""
        texts, own = self._texts, self._opened.checklist.items[identity]
        new = self._choices[identity]
        goes, tone = self._goes(identity, new)
        problem = self._refused.get(identity, "")
        if not problem and self._again(identity):
            problem = texts.say("To be answered again: {reason}", reason=self._again(identity))
        return MoveWords(_name(texts, own), self._answer(own), goes, tone, self._why(identity), problem)

    def _goes(self, identity: str, new: str | None) -> tuple[str, Tone | Literal["text", "text_muted"]]:
        texts, to = self._texts, self._to
        assert to is not None
        if new is not None:
            return f"→ {_name(texts, to.items[new])}", "text"
        if identity in self._waiting:
            name = _name(texts, to.items[self._waiting[identity]])
            return texts.say("Confirm or choose: {name}", name=name), "warn"
        if identity in self._said:
            return texts.say("→ nowhere: what was said here is lost"), "bad"
        return texts.say("→ nowhere; nothing was said here"), "text_muted"

    def _why(self, identity: str) -> str:
        texts, match = self._texts, self._matches[identity]
        if identity in self._chosen:
            return texts.say("chosen here")
        if match.why == "same":
            return texts.say("same id")
        if match.why == "told":
            return texts.say("told by the version")
        if match.new is None or not self.proposal(identity):
            return ""
        alike = texts.say("{n} % alike", n=round(100 * match.alike))
        return texts.say("same code, {alike}", alike=alike) if match.why == "code" else alike

    def _answer(self, own: Item) -> str:
        if own.id not in self._said:
            return ""
        answer = self._opened.evaluation.answer(f"item/{own.id}")
        if answer is None:
            return self._texts.say("with remarks or photos")
        return " ".join(value_words(self._texts, own, answer).split())

    def _again(self, identity: str) -> str:
        """Why what goes to its own id or where the version tells has to be said again; "" if it has not."""
        new = self._choices[identity]
        return self.reason(identity, new) if new is not None and identity in self._said else ""

    def _members(self, which: Filter) -> list[str]:
        if which == "decide":
            return [name for name in self._matches if name in self._asked or name in self._chosen]
        return [name for name in self._matches if which == "all" or name in self._said]

    def _arrange(self) -> None:
        self.beginResetModel()
        self._shown = self._members(self._filter)
        self.endResetModel()

    def _repaint(self) -> None:
        if self._shown:
            self.dataChanged.emit(self.index(0), self.index(len(self._shown) - 1))

    # Qt's own names from here on.

    def rowCount(self, parent: Index = _NO_PARENT) -> int:
        return 0 if parent.isValid() else len(self._shown)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid() or role not in (ROW_ROLE, Qt.ItemDataRole.AccessibleTextRole):
            return None
        words = self.words(self._shown[index.row()])
        return words if role == ROW_ROLE else " ".join(word for word in words if word)


def _name(texts: Texts, item: Item) -> str:
    return f"{item.code}  {item.text.in_language(texts.language)}"

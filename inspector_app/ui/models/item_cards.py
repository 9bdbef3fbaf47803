"""What the card of one item says, with the ids of the values it shows."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from fractions import Fraction
from typing import Final, Literal, cast

from inspector_app.domain.canonical import Json
from inspector_app.domain.checklist import Item
from inspector_app.domain.checklist.conditions import Rounding
from inspector_app.domain.item_kinds.chosen.multi_choice import MultiChoice
from inspector_app.domain.item_kinds.chosen.ranking import Ranking
from inspector_app.domain.item_kinds.counted.occurrences import Occurrences
from inspector_app.domain.numbers import shown_short, shown_signed
from inspector_app.domain.scoring import ItemResult
from inspector_app.texts import Texts
from inspector_app.ui.models.item_attention import Attention
from inspector_app.ui.models.item_words import op_words
from inspector_app.ui.models.options import offered_now
from inspector_app.usecases.session.opened import OpenedEvaluation
from inspector_app.usecases.wording import (
    answer_words,
    asks_nobody,
    carried_mark,
    carried_words,
    guidance_words,
    item_words,
)

MOST_SEGMENTS: Final = 6
NOT_APPLICABLE: Final = "not_applicable"
SCORE_DECIMALS: Final = 2
_KEPT: Final = 256  # cards: many times what a screen shows

Tone = Literal["good", "warn", "bad", "neutral", "accent"]
Mark = Literal["open", "full", "part", "zero", "contested", "data", "aside", "gate"]


@dataclass(frozen=True, slots=True)
class Segment:
    """One quick answer painted in the card.

    Attributes:
        value: what a tap stores; NOT_APPLICABLE asks for a reason first.
        hint: a line that explains it, such as the anchor of a level.
    """

    value: Json
    words: str
    chosen: bool
    tone: Tone = "accent"
    hint: str = ""


@dataclass(frozen=True, slots=True)
class Side:
    """One of several values of a contested item: who said what, when."""

    op: str
    who: str
    when: str
    words: str


@dataclass(frozen=True, slots=True)
class Card:
    """One item as the list shows it.

    Attributes:
        seen: ids of the values shown: what a tap hands to the use case.
        several: segments are ticked one by one.
        mark, state: how it stands, as a shape and as a word; `tone` only colours both.
        score: "3.67 / 5", "" for gates.
        answer: in words; "" where the segments say it.
        flags: short words of what needs attention, such as a missing photo.
        carried, origin: mark of a value carried from an earlier evaluation, and from where it comes; "" for
            an answer of this visit.
        spoken: all of it in one sentence for a screen reader.
        asked: False for what the form says itself: nothing can be filled in.
    """

    id: str
    code: str
    key: bool
    gate: bool
    text: str
    rule: str
    guidance: str
    mark: Mark
    state: str
    tone: Tone
    score: str
    segments: tuple[Segment, ...]
    several: bool
    answer: str
    anchor: str
    remark: str
    photos: tuple[str, ...]
    flags: tuple[str, ...]
    sides: tuple[Side, ...]
    seen: tuple[str, ...]
    spoken: str
    carried: str = ""
    origin: str = ""
    asked: bool = True


class Cards:
    """Cards by item id, made when asked for; the latest ones are kept until they change."""

    def __init__(self, opened: OpenedEvaluation, texts: Texts, attention: Attention) -> None:
        self._opened = opened
        self._texts = texts
        self._attention = attention
        self._cards: dict[str, Card] = {}
        self._results: dict[str, ItemResult] = {}  # what the cards were made of

    def card(self, identity: str) -> Card:
        """The card of an item as things stand."""
        card = self._cards.get(identity)
        if card is None:
            if len(self._cards) >= _KEPT:
                del self._cards[next(iter(self._cards))]
            card = self._cards[identity] = self._make(identity)
        return card

    def forget(self, identities: Iterable[str]) -> None:
        """These items changed."""
        for identity in identities:
            self._cards.pop(identity, None)

    def rated_otherwise(self, identities: Iterable[str]) -> frozenset[str]:
        """Those of these items whose result is another than their card was made of."""
        now, before = self._opened.scoring.items, self._results
        return frozenset(name for name in identities if name in before and now[name] != before[name])

    def _make(self, identity: str) -> Card:
        texts = self._texts
        result = self._results[identity] = self._opened.scoring.items[identity]
        item = result.item
        mark, state, tone = standing(texts, result, self._opened.checklist.rounding)
        silent = asks_nobody(self._opened, identity)
        if silent:
            mark, state, tone = "aside", texts.say("For information"), "neutral"
        segments = () if silent else self._segments(result)
        photos = tuple(photo.blob for photo in self._attention.photos.get(identity, ()))
        words = answer_words(texts, self._opened, identity)
        words = "" if silent and words == "—" else " · ".join(words.splitlines())
        answer = "" if segments and result.state in ("rated", "unanswered") else words
        score = score_words(result)
        flags = flag_words(texts, self._attention, identity)
        carried = carried_mark(texts, result.carried)
        asked = item_words(texts, self._opened, item)
        spoken = [item.code, texts.say("key item") if item.key else "", asked]
        spoken += [state, "" if words == "—" else words, score, carried, *flags]
        return Card(
            id=identity,
            code=item.code,
            key=item.key,
            gate=item.role == "gate",
            text=asked,
            rule=_rule(texts, item),
            guidance=guidance_words(texts, self._opened, item),
            mark=mark,
            state=state,
            tone=tone,
            score=score,
            segments=segments,
            several=isinstance(item.kind, MultiChoice),
            answer=answer,
            anchor=next((f"{s.words} · {s.hint}" for s in segments if s.chosen and s.hint), ""),
            remark=_text(self._opened.evaluation.value(f"item/{identity}/note")),
            photos=photos,
            flags=flags,
            sides=sides(texts, self._opened, item),
            seen=self._opened.seen(f"item/{identity}"),
            spoken=", ".join(part for part in spoken if part),
            carried=carried,
            origin=carried_words(texts, result.carried) if result.carried is not None else "",
            asked=not silent,
        )

    def _segments(self, result: ItemResult) -> tuple[Segment, ...]:
        value = self._opened.evaluation.answer(f"item/{result.item.id}")
        chosen = value if isinstance(value, list) else [value]
        found = [
            Segment(option.value, option.words, option.value in chosen, option.tone, hint=option.hint)
            for option in offered_now(self._opened, result.item, self._texts)
        ]
        ordered = isinstance(result.item.kind, Ranking)
        if result.item.repeat or ordered or not found or len(found) > MOST_SEGMENTS:
            return ()
        if result.item.not_applicable:
            words = self._texts.word("answer", NOT_APPLICABLE)
            found.append(Segment(NOT_APPLICABLE, words, result.state == NOT_APPLICABLE, "neutral"))
        return tuple(found)


def _rule(texts: Texts, item: Item) -> str:
    rule = item.rule.in_language(texts.language)
    return f"{rule} · {texts.say('photo required')}" if item.photo else rule


def standing(texts: Texts, result: ItemResult, rounding: Rounding) -> tuple[Mark, str, Tone]:
    """How an item stands: shape, word, colour."""
    if result.state != "rated":
        marks: dict[str, tuple[Mark, Tone]] = {
            "unanswered": ("open", "neutral"),
            "contested": ("contested", "warn"),
            "not_computable": ("data", "warn"),
        }
        mark, tone = marks.get(result.state, ("aside", "neutral"))
        return mark, texts.word("state", result.state), tone
    if not result.item.points:
        return "full", texts.say("Answered"), "neutral"
    rate = cast(Fraction, result.rate)
    if result.item.role == "gate":
        if rate == 0:
            return "gate", texts.say("Gate failed"), "bad"
        return "full", texts.word("answer", "pass"), "good"
    if isinstance(result.item.kind, Occurrences):
        return _special(texts, cast(Fraction, result.earned))
    if rate == 1:
        return "full", texts.say("Full points"), "good"
    if rate == 0:
        return "zero", texts.say("No points"), "bad"
    return "part", texts.say("{percent} %", percent=rounding.shown_rate(rate)), "accent"


def _special(texts: Texts, earned: Fraction) -> tuple[Mark, str, Tone]:
    """Special points add or deduct; none of them is no fault."""
    if earned == 0:
        return "aside", texts.say("Does not occur"), "neutral"
    return ("full", texts.say("Added"), "good") if earned > 0 else ("part", texts.say("Deducted"), "warn")


def score_words(result: ItemResult) -> str:
    """ "3.67 / 5", "— / 5" without points, "" for what scores nothing or does not count."""
    if result.item.role == "gate" or not result.counts or not result.item.points:
        return ""
    if isinstance(result.item.kind, Occurrences):
        return "—" if result.earned is None else shown_signed(result.earned, SCORE_DECIMALS)
    full = shown_short(result.item.points, SCORE_DECIMALS)
    earned = "—" if result.earned is None else shown_short(result.earned, SCORE_DECIMALS)
    return f"{earned} / {full}"


def flag_words(texts: Texts, attention: Attention, identity: str) -> tuple[str, ...]:
    """What needs attention at an item, in short words."""
    found = [texts.say("Photo missing")] if attention.evidence_missing(identity) else []
    for finding in attention.findings.get(identity, ()):
        found.append(f"{finding.no} {texts.word('finding', finding.finding_class)}")
    proposal = attention.proposals.get(identity)
    if proposal is not None:
        found.append(texts.say("Proposed: {what}", what=texts.word("finding", proposal.finding_class)))
    return tuple(found)


def sides(texts: Texts, opened: OpenedEvaluation, item: Item) -> tuple[Side, ...]:
    """The values of a contested item, in id order; none if it is settled."""
    field = opened.evaluation.field(f"item/{item.id}")
    if field is None or not field.contested:
        return ()
    return tuple(
        Side(op.id, person_name(opened, op.actor), when(op.at), op_words(texts, item, op)) for op in field.ops
    )


def person_name(opened: OpenedEvaluation, actor: str) -> str:
    """The name of a team member by id; the id of anybody else."""
    member = opened.evaluation.value(f"team/{actor}")
    name = member.get("name") if isinstance(member, dict) else None
    return name if isinstance(name, str) and name else actor


def team_names(opened: OpenedEvaluation) -> dict[str, str]:
    """The names of the team by id."""
    return {person: person_name(opened, person) for person in opened.evaluation.names("team")}


def when(at: str) -> str:
    """ "10-21 11:05" of an RFC 3339 time."""
    return f"{at[5:10]} {at[11:16]}" if len(at) >= 16 else at


def _text(value: Json) -> str:
    return value if isinstance(value, str) else ""

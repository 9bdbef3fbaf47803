"""Reads how many points a scoring rule gives for what: 优秀得5分，良好得3分 · 符合得2分，否则不得分."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Final, NamedTuple

_PART: Final = re.compile(
    r"[;；\n。]|[,，、](?=[^,，、;；\n。]{0,60}?(?:\d+(?:\.\d+)?\s*分|不得分|不给分|得零分))"
)
_EARNS: Final = re.compile(
    r"^(?P<what>.*?)[\s,，:：(（]*(?:的?\s*(?:可得|得|计|给|赋|评)\s*)?(?P<points>\d+(?:\.\d+)?)\s*(?:分|points?)\s*[)）]?$",
    re.IGNORECASE,
)
_NOTHING: Final = re.compile(
    r"^(?P<what>.*?)[\s,，:：]*(?:的?\s*)?(?:不得分|不给分|得零分|no points?)$", re.IGNORECASE
)
_NOT_ABSOLUTE: Final = re.compile(
    r"每|最多|最高|累计|扣|以上每|not more than|each|per |deduct|至|~|～|\d\s*-\s*\d+\s*分"
)
_NUMBERED: Final = re.compile(r"^[\s(（]*(?:\d{1,2}|[a-zA-Z①-⑩])[.、)）:：]\s*")
MOST_TIERS: Final = 12


class Tier(NamedTuple):
    """What earns how many points."""

    text: str
    points: str


def read_tiers(rule: str, points: str) -> tuple[Tier, ...]:
    """The levels of a rule, best first; () where it is no list of exclusive levels up to the full points.

    Only rules whose best level earns exactly `points` are taken: all others need a person's judgement.
    """
    if not rule.strip() or _NOT_ABSOLUTE.search(rule):
        return ()
    tiers: dict[str, Tier] = {}
    for part in _PART.split(rule):
        said = _NUMBERED.sub("", part.strip())
        if not said:
            continue
        found = _EARNS.match(said)
        nothing = _NOTHING.match(said)
        if found is not None:
            earned = _plain(found["points"])
        elif nothing is not None:
            earned = "0"
        else:
            return ()
        if earned in tiers:
            return ()
        tiers[earned] = Tier(said, earned)
    best = sorted(tiers.values(), key=lambda tier: Decimal(tier.points), reverse=True)
    if not 2 <= len(best) <= MOST_TIERS or best[0].points != points:
        return ()
    return tuple(best)


def _plain(number: str) -> str:
    return number.rstrip("0").rstrip(".") if "." in number else str(int(number))

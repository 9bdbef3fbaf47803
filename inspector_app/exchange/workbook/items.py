"""How an item of a workbook is answered: by its drop-down, scoring rule or points, or yes and no."""

from __future__ import annotations

from fractions import Fraction
from typing import Final

from inspector_app.domain.canonical import Json
from inspector_app.exchange.workbook.entries import Entry, Problems
from inspector_app.exchange.workbook.mapping import Mapping
from inspector_app.exchange.workbook.scoring_rules import read_tiers

_SHARES: Final = {"yes": "1", "partly": "0.5", "no": "0"}
_MOST_STEPS: Final = 20
_YES_NO: Final[Json] = {"zh": "是：得全部分值；否：0 分", "en": "Yes earns all points, no earns none."}
_GRADED: Final[Json] = {"zh": "按符合程度给分", "en": "Points by how far it is met."}
_GATE: Final[Json] = {"zh": "不通过则不予评级", "en": "Without it there is no grade."}


def decimal_of(number: Fraction) -> str:
    """A decimal with at most six places, without trailing zeros."""
    text = f"{float(number):.6f}".rstrip("0").rstrip(".")
    return text or "0"


def words(text: str, *, chinese: bool) -> dict[str, Json]:
    """A text of the workbook in the languages of a checklist: what is written in English stands for both."""
    said = "\n".join(" ".join(line.split()) for line in text.splitlines() if line.strip()) or "—"
    return {"zh": said} if chinese else {"zh": said, "en": said}


class Kinds:
    """Chooses the kind of each item of one workbook."""

    def __init__(self, mapping: Mapping, problems: Problems) -> None:
        self._chinese = mapping.chinese
        self._problems = problems
        known = {word: meaning for word, meaning in mapping.answers.items() if meaning}
        self._offers_na = "not_applicable" in known.values()
        self._options = {
            word: _SHARES.get(meaning, meaning)
            for word, meaning in known.items()
            if meaning not in ("not_applicable", "unanswered")
        }
        self._listed = any(sheet.of("answer") for sheet in mapping.used) and bool(known)
        if any(sheet.of("answer") for sheet in mapping.used):
            for word, meaning in mapping.answers.items():
                if not meaning and word.strip():
                    problems.tell("warning", "workbook.unknown_answer", column=word[:40], word=word)

    def item(self, entry: Entry, points: str, role: str) -> dict[str, Json]:
        """Kind, settings, rule and whether it may be not applicable."""
        if role == "gate":
            return {"kind": "pass_fail", "rule": self._rule(entry, _GATE)}
        data = self._answered(entry, points)
        allowed = entry.not_applicable
        if allowed is None:
            allowed = self._offers_na or not self._listed
        return {**data, "not_applicable": allowed}

    def _answered(self, entry: Entry, points: str) -> dict[str, Json]:
        shares = set(self._options.values())
        if shares - {"0", "1"} or len(self._options) > 3:
            return self._choice(entry, points or "1")
        if shares or not points:
            return {"kind": "yes_no", "rule": self._rule(entry, _YES_NO)}
        return self._by_rule(entry, points)

    def _choice(self, entry: Entry, points: str) -> dict[str, Json]:
        """The words of the drop-down, each with its share of the points."""
        options: list[Json] = [
            {
                "id": f"o{number}",
                "text": words(word, chinese=self._chinese),
                "points": decimal_of(Fraction(points) * Fraction(share)),
            }
            for number, (word, share) in enumerate(self._options.items(), start=1)
        ]
        return {"kind": "choice", "options": options, "rule": self._rule(entry, _GRADED)}

    def _by_rule(self, entry: Entry, points: str) -> dict[str, Json]:
        tiers = read_tiers("\n".join(entry.rule), points)
        if [tier.points for tier in tiers] == [points, "0"]:
            return {"kind": "yes_no", "rule": self._rule(entry, _YES_NO)}
        if tiers:
            options: list[Json] = [
                {
                    "id": f"p{tier.points}",
                    "text": words(tier.text, chinese=self._chinese),
                    "points": tier.points,
                }
                for tier in tiers
            ]
            if tiers[-1].points != "0":
                none: Json = {"zh": "均不符合：0 分", "en": "None of these: 0 points"}
                options.append({"id": "p0", "text": none, "points": "0"})
            return {"kind": "choice", "options": options, "rule": self._rule(entry, _GRADED)}
        return {**_graded(Fraction(points)), "rule": self._rule(entry, _GRADED)}

    def _rule(self, entry: Entry, usual: Json) -> Json:
        return words("\n".join(entry.rule), chinese=self._chinese) if entry.rule else usual


def _graded(points: Fraction) -> dict[str, Json]:
    """Points that the inspector judges, from none to full, in whole points where that is possible."""
    steps = points if points.denominator == 1 else points * 2
    count = int(steps) if steps.denominator == 1 and 1 <= steps <= _MOST_STEPS else 10
    if count == 1:
        count = 2
    anchors: list[Json] = []
    for level in range(count + 1):
        earned = decimal_of(points * level / count)
        anchors.append({"zh": f"{earned} 分", "en": f"{earned} points"})
    return {"kind": "scale", "anchors": anchors}

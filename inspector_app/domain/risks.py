"""Immediate risks (a locked exit, suspected abuse): who was told when, and what they did.

A risk stands apart from findings and is never scored. Its registers are "risk/ID" and "risk/ID/FIELD" with
the fields of `TEXTS`, `MOMENTS`, "present" and "items".
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final, Literal

from inspector_app.domain.entries import Entry, object_of
from inspector_app.domain.evaluation import Evaluation
from inspector_app.domain.findings import Finding

Lacking = Literal["told", "done", "present"]
Present = Literal["", "yes", "no"]

TEXTS: Final = ("no", "what", "place", "told", "untold", "done")
MOMENTS: Final = ("seen", "told_at")
PRESENT: Final = ("yes", "no")

_ID_NUMBER: Final = re.compile(r"(?<!\d)\d{17}[\dXx](?![\dXx])")  # of a person, GB 11643
_MOMENT: Final = re.compile(r"(?:(\d{4}-\d{2}-\d{2})[T\s]\s*)?(\d{1,2})\s*[:：时点.]\s*(\d{2})分?")


@dataclass(frozen=True, slots=True)
class Risk:
    """One immediate risk. Of a contested field all values stand beside each other: none is left out.

    Attributes:
        no: what people see ("R-01").
        seen, told_at: RFC 3339 to the minute, "" while not said.
        told: whom, by position; `untold`: why nobody could be told.
        done: what they did.
        present: whether it was still there when the team left.
        contested: names of its fields with several values, "" for the risk itself
            (withdrawn by one, edited by another who had not seen that).
    """

    id: str
    no: str
    what: str
    place: str
    seen: str
    told: str
    told_at: str
    untold: str
    done: str
    present: Present
    items: tuple[str, ...]
    withdrawn: bool
    reason: str
    contested: tuple[str, ...]

    @property
    def lacking(self) -> tuple[Lacking, ...]:
        """What has to be said of it before the team leaves."""
        if self.withdrawn:
            return ()
        nobody = not (self.told and self.told_at) and not self.untold
        undone = not self.done and not self.untold
        found: list[Lacking] = ["told"] if nobody else []
        found += ["done"] if undone else []
        return (*found, "present") if not self.present else tuple(found)

    @property
    def told_before_seen(self) -> bool:
        """The times cannot both be right."""
        try:
            return datetime.fromisoformat(self.told_at) < datetime.fromisoformat(self.seen)
        except (ValueError, TypeError):
            return False


def risks(evaluation: Evaluation) -> list[Risk]:
    """All risks, withdrawn ones last, by number."""
    found = [_risk(evaluation, identity) for identity in evaluation.names("risk")]
    return sorted(found, key=lambda risk: (risk.withdrawn, risk.no, risk.id))


def standing(all_risks: Iterable[Risk]) -> list[Risk]:
    """Those that are not withdrawn."""
    return [risk for risk in all_risks if not risk.withdrawn]


def unrecorded(all_findings: Iterable[Finding], all_risks: Iterable[Risk]) -> list[Finding]:
    """Open findings that name an immediate risk while none is recorded for any of their items."""
    recorded = {item for risk in standing(all_risks) for item in risk.items}
    return [
        finding
        for finding in all_findings
        if finding.immediate and finding.open and recorded.isdisjoint(finding.items)
    ]


def names_a_person(text: str) -> bool:
    """Whether the text holds the number of an identity card."""
    return _ID_NUMBER.search(text) is not None


def moment_of(text: str, now: str) -> str:
    """What a person types as a time, to the minute: "10:42", "2026-10-22 10:42" or RFC 3339.

    A time alone is the last time that the clock showed it.

    Args:
        now: RFC 3339 with offset; its offset holds where none is typed.

    Raises:
        ValueError: no time.
    """
    current, typed = datetime.fromisoformat(now), text.strip()
    said = _MOMENT.fullmatch(typed)
    if said is None:
        moment = datetime.fromisoformat(typed if "T" in typed else "")  # a day alone is no time
        return (moment if moment.tzinfo else moment.replace(tzinfo=current.tzinfo)).isoformat("T", "minutes")
    day = current if said[1] is None else datetime.fromisoformat(said[1]).replace(tzinfo=current.tzinfo)
    moment = day.replace(hour=int(said[2]), minute=int(said[3]), second=0, microsecond=0)
    if said[1] is None and moment > current:
        moment -= timedelta(days=1)
    return moment.isoformat("T", "minutes")


def _risk(evaluation: Evaluation, identity: str) -> Risk:
    entry = Entry(evaluation, "risk", identity)
    withdrawn, disagreed = entry.withdrawn("risk.withdrawn")
    own = object_of(entry.own.ops[0].value) if entry.own is not None else {}
    said = entry.value("present")
    present: Present = "yes" if said == "yes" else "no" if said == "no" else ""
    return Risk(
        id=identity,
        no=entry.beside("no") or identity,
        what=entry.beside("what"),
        place=entry.beside("place"),
        seen=entry.beside("seen"),
        told=entry.beside("told"),
        told_at=entry.beside("told_at"),
        untold=entry.beside("untold"),
        done=entry.beside("done"),
        present=present,
        items=entry.items(),
        withdrawn=withdrawn,
        reason=str(own.get("reason") or "") if withdrawn else "",
        contested=entry.contested(itself=disagreed),
    )

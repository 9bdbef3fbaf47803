"""What a person does with an immediate risk: record it, say who was told and what they did, withdraw it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from inspector_app.domain.canonical import Json
from inspector_app.domain.risks import MOMENTS, PRESENT, TEXTS, Risk, moment_of, names_a_person
from inspector_app.domain.risks import risks as risks_of
from inspector_app.errors import InputError
from inspector_app.usecases.findings import Seen, check_items, keep, next_number, withdraw
from inspector_app.usecases.session.changes import Changes
from inspector_app.usecases.session.opened import OpenedEvaluation, Said

_PREFIX: Final = "R"


def risks(opened: OpenedEvaluation) -> list[Risk]:
    """All risks by number, withdrawn ones last."""
    return risks_of(opened.evaluation)


def record_risk(
    opened: OpenedEvaluation,
    *,
    what: str,
    place: str = "",
    seen: str = "",
    told: str = "",
    told_at: str = "",
    done: str = "",
    items: Sequence[str] = (),
    at: str = "",
) -> Changes:
    """Record a risk at once; who was told can follow.

    Args:
        seen: when, as a person types it; "" for now.
        told: whom, by position; `told_at`: when, "" for now if somebody was told.
        done: what they did.

    Raises:
        InputError: "risk.what_missing", "risk.no_time", "risk.names_a_person", "answer.unknown_item".
    """
    now = at or opened.now()
    said = {"what": what, "place": place, "seen": seen or now, "told": told, "done": done}
    if told.strip():
        said["told_at"] = told_at or now
    fields: dict[str, Json] = {
        name: checked for name, text in said.items() if (checked := _checked(name, text, now))
    }
    check_items(opened, items)
    if items:
        fields["items"] = list(items)
    base = f"risk/{opened.new_id()}"
    fields["no"] = next_number(_PREFIX, {risk.no for risk in risks(opened)})
    sayings = [Said("risk.recorded", base, {}, (), at)]
    sayings += [Said("risk.edited", f"{base}/{name}", value, (), at) for name, value in fields.items()]
    return opened.say_all(sayings)


def edit_risk(
    opened: OpenedEvaluation, risk: str, name: str, value: Json, seen: Sequence[str], at: str = ""
) -> Changes:
    """Change one field: what, place, seen, told, told_at, untold, done, no, present, items.

    Whoever says who was told without a time says that it was now.

    Raises:
        InputError: as `record_risk`; "risk.unknown_field".
    """
    base, now = f"risk/{risk}", at or opened.now()
    if name == "items":
        items = [str(entry) for entry in value] if isinstance(value, list) else []
        check_items(opened, items)
        value = list[Json](items)
    elif name == "present":
        if value not in ("", *PRESENT):
            raise InputError("risk.unknown_field", place=name)
    elif name in (*TEXTS, *MOMENTS):
        value = _checked(name, value if isinstance(value, str) else "", now)
    else:
        raise InputError("risk.unknown_field", place=name)
    sayings = [Said("risk.edited", f"{base}/{name}", value, seen, at)]
    if name == "told" and value and not opened.seen(f"{base}/told_at"):
        sayings.append(Said("risk.edited", f"{base}/told_at", moment_of(now, now), (), at))
    return opened.say_all(sayings)


def withdraw_risk(
    opened: OpenedEvaluation, risk: str, reason: str, at: str = "", seen: Seen = None
) -> Changes:
    """It was none; it stays on record with the reason. An edit that was not seen makes it contested.

    Args:
        seen: of all its registers, `opened.seen_below("risk/ID")` when it was painted.

    Raises:
        InputError: "answer.reason_missing".
    """
    return withdraw(opened, "risk.withdrawn", f"risk/{risk}", reason, seen, at)


def keep_risk(opened: OpenedEvaluation, risk: str, at: str = "", seen: Seen = None) -> Changes:
    """It stands, whoever withdrew it."""
    return keep(opened, "risk.recorded", f"risk/{risk}", seen, at)


def _checked(name: str, text: str, now: str) -> str:
    """The text as it is stored: without blanks around it, times as RFC 3339."""
    said = text.strip()
    if name == "what" and not said:
        raise InputError("risk.what_missing", place=name)
    if names_a_person(said):
        raise InputError("risk.names_a_person", place=name)
    if name in MOMENTS and said:
        try:
            return moment_of(said, now)
        except ValueError as error:
            raise InputError("risk.no_time", place=name, given=said) from error
    return said

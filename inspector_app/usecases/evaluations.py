"""Evaluations as a whole: start one, open one."""

from __future__ import annotations

import json
import logging
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from functools import partial
from time import perf_counter
from typing import Final

from inspector_app.domain.canonical import Json
from inspector_app.domain.checklist import Checklist, Fact
from inspector_app.domain.definition.dates import read_date
from inspector_app.domain.evaluation import Evaluation
from inspector_app.domain.forms.fold import LAST_SAVED_TARGET
from inspector_app.domain.indicators import FactorTable, months_between
from inspector_app.domain.moves import MOVED, read_pin
from inspector_app.domain.numbers import decimal_text, whole_number
from inspector_app.domain.ops import Op
from inspector_app.domain.venue import uscc_trouble
from inspector_app.errors import DataError, InputError
from inspector_app.store.database import saving
from inspector_app.store.venues import VenueRow
from inspector_app.usecases.forms import fill_defaults
from inspector_app.usecases.session.installed import (
    factor_table,
    factor_tables,
    installed_checklist,
    pinned_checklist,
)
from inspector_app.usecases.session.opened import OpenedEvaluation, Said, Saver
from inspector_app.usecases.session.previous import carried_forward, last_saved
from inspector_app.usecases.session.saving import FolderSaver
from inspector_app.usecases.session.workspace import Workspace

_log = logging.getLogger(__name__)
ENGINE: Final = "1"  # raised when the same ops and checklist could give another grade
VISIT_KINDS: Final = ("initial", "surveillance", "recertification", "verification", "special")
ROLES: Final = ("lead", "member", "trainee", "expert")
VENUE_FIELDS: Final = (
    "name", "client", "uscc", "area_code", "address", "phone", "representative", "opened", "buildings",
)  # fmt: skip
VISIT_FIELDS: Final = (
    "first_day", "assessed_on", "data_from", "data_to", "base_from", "base_to", "scope", "person_days",
    "modes", "sampling", "deviations", "year", "renewals", "first",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Member:
    """One of the team; `id` is a person's id."""

    id: str
    name: str
    role: str
    registration: str


@dataclass(frozen=True, slots=True)
class NewEvaluation:
    """What a person fills in to start.

    Attributes:
        facts, profile: by id of the checklist's facts; numbers as text, flags "yes" or "no".
        visit: by name of VISIT_FIELDS; dates ISO, months "2025-10".
        started_at: RFC 3339, "" for now.
        previous: id of the evaluation before, "" for none.
    """

    checklist: Checklist
    visit_kind: str
    venue: Mapping[str, str]
    facts: Mapping[str, str] = field(default_factory=dict)
    profile: Mapping[str, str] = field(default_factory=dict)
    team: tuple[Member, ...] = ()
    visit: Mapping[str, str] = field(default_factory=dict)
    started_at: str = ""
    previous: str = ""


def available_checklists(workspace: Workspace) -> list[Checklist]:
    """Every installed checklist, newest version of each."""
    newest: dict[str, str] = {}
    for identity, version in workspace.checklists.versions():
        if identity not in newest or _version(version) > _version(newest[identity]):
            newest[identity] = version
    found = [installed_checklist(workspace, identity, version) for identity, version in newest.items()]
    return [checklist for checklist in found if checklist is not None]


def known_venues(workspace: Workspace, text: str = "", limit: int = 20) -> list[dict[str, str]]:
    """Venues visited before whose name holds the text."""
    return [dict(json.loads(row.json)) for row in workspace.venues.find(text, limit)]


def venue_warnings(venue: Mapping[str, str], known_areas: frozenset[str] = frozenset()) -> list[str]:
    """What looks wrong but never blocks: "uscc.length", "uscc.character", "uscc.check", "area.unknown"."""
    found: list[str] = []
    uscc = venue.get("uscc", "")
    if uscc and (trouble := uscc_trouble(uscc)):
        found.append(f"uscc.{trouble}")
    if venue.get("area_code") and known_areas and venue["area_code"] not in known_areas:
        found.append("area.unknown")
    return found


def start_evaluation(
    workspace: Workspace, new: NewEvaluation, saver: Saver | None = None
) -> OpenedEvaluation:
    """Start an evaluation: its first ops pin checklist, factor tables and engine.

    Args:
        saver: where its ops go, the workspace by default.

    Raises:
        InputError: "evaluation.…" or "answer.…", its place the field ("venue.name", "visit.assessed_on").
    """
    checked = _checked(new)
    before = open_evaluation(workspace, new.previous, signed=True) if new.previous else None
    day = str(checked["visit/assessed_on"])
    carried = carried_forward(new.checklist, new.visit_kind, before, new.venue, day)
    tables = factor_tables(workspace)
    identity = workspace.identity.new_id()
    opened = _opened(workspace, identity, new.checklist, tables, [], saver)
    pins: dict[str, Json] = {
        "checklist": {
            "id": new.checklist.id,
            "version": new.checklist.version,
            "sha256": new.checklist.sha256,
        },
        "factors": [{"id": table.id, "version": table.version, "sha256": table.sha256} for table in tables],
        "engine": ENGINE,
        "visit_kind": new.visit_kind,
    }
    sayings = [Said("evaluation.started", "status", pins, (), new.started_at)]
    sayings += [Said("profile.set", target, value, (), new.started_at) for target, value in checked.items()]
    for member in new.team:
        value: Json = {"name": member.name, "role": member.role, "registration": member.registration}
        sayings.append(Said("team.set", f"team/{member.id}", value, (), new.started_at))
    sayings += [replace(said, at=new.started_at) for said in (*carried, *_recalled(workspace, opened))]
    _remember_venue(workspace, new.venue)  # before, so that an error means: nothing was started
    opened.say_all(sayings)
    fill_defaults(opened, new.started_at)
    return opened


def _recalled(workspace: Workspace, opened: OpenedEvaluation) -> list[Said]:
    """What the form asks of the last evaluation by the same checklist that was saved here."""
    form = opened.form
    last = last_saved(workspace, opened.checklist) if form is not None and form.recalls else None
    if form is None or last is None:
        return []
    try:
        before = open_evaluation(workspace, last.id).form
    except DataError:  # its checklist is not here any more
        return []
    answers = form.recalled(before) if before is not None else {}
    return [Said("profile.set", LAST_SAVED_TARGET, answers, ())] if answers else []


def open_evaluation(workspace: Workspace, identity: str, *, signed: bool = False) -> OpenedEvaluation:
    """Open an evaluation that is stored here.

    Args:
        signed: as it was completed, without what came later; to look at, not to go on.

    Raises:
        DataError: "evaluation.unknown", "evaluation.no_checklist" with the version that is missing.
    """
    began = perf_counter()
    ops = workspace.journal.ops(f"evaluation/{identity}")
    started = next((op for op in ops if op.kind == "evaluation.started"), None)
    if started is None or not isinstance(started.value, dict):
        raise DataError("evaluation.unknown", id=identity)
    factors, pin = started.value.get("factors"), read_pin(started.value.get("checklist"))
    if signed:
        ops = list(Evaluation(ops).signed.ops)
    if any(op.kind == MOVED for op in ops):
        pin = Evaluation(ops).pin
    if pin is None or not isinstance(factors, list):
        raise DataError("evaluation.unknown", id=identity)
    checklist = pinned_checklist(workspace, pin)
    tables = [_factor_table(workspace, entry) for entry in factors]
    opened = _opened(workspace, identity, checklist, tables, ops)
    told = {"evaluation": identity, "ops": len(ops), "ms": (perf_counter() - began) * 1000}
    _log.info("evaluation.opened", told)
    return opened


def _opened(
    workspace: Workspace,
    identity: str,
    checklist: Checklist,
    tables: list[FactorTable],
    ops: list[Op],
    saver: Saver | None = None,
) -> OpenedEvaluation:
    person = workspace.person
    return OpenedEvaluation(
        identity,
        checklist,
        tables,
        ops,
        actor=person.id if person is not None else "",
        device=workspace.device,
        source=workspace.identity,
        saver=saver or FolderSaver(workspace),
        find=partial(pinned_checklist, workspace),
    )


def _factor_table(workspace: Workspace, pinned: Json) -> FactorTable:
    entry = pinned if isinstance(pinned, dict) else {}
    table = factor_table(workspace, str(entry.get("id")), str(entry.get("version")))
    if table is None or table.sha256 != entry.get("sha256"):
        raise DataError("evaluation.no_factors", table=entry.get("id"), version=entry.get("version"))
    return table


def _checked(new: NewEvaluation) -> dict[str, Json]:
    """The registers of profile, facts, venue and visit with their values."""
    if new.visit_kind not in VISIT_KINDS:
        raise InputError("evaluation.visit_kind", place="visit_kind", given=new.visit_kind)
    for name in ("name", "area_code"):
        if not new.venue.get(name, "").strip():
            raise InputError("evaluation.field_empty", place=f"venue.{name}")
    said: dict[str, Json] = {
        f"venue/{name}": value.strip()
        for name, value in new.venue.items()
        if name in VENUE_FIELDS and value.strip()
    }
    for fact in new.checklist.facts:
        if fact.type == "flag":
            given = new.profile.get(fact.id, "yes" if fact.default else "no")
            said[f"profile/{fact.id}"] = "yes" if given == "yes" else "no"
        elif new.facts.get(fact.id, "").strip():
            said[f"fact/{fact.id}"] = checked_fact(fact, new.facts[fact.id])
    said |= {f"visit/{name}": value for name, value in _checked_visit(new.visit).items()}
    return said


def checked_fact(fact: Fact, value: str) -> str:
    """The stored form of a fact.

    Raises:
        InputError: "answer.no_number", "answer.not_offered", "answer.out_of_bounds", its place "facts.ID".
    """
    place = f"facts.{fact.id}"
    if fact.type == "choice":
        offered = [option.id for option in fact.options]
        if value not in offered:
            raise InputError("answer.not_offered", place=place, given=value, offered=", ".join(offered))
        return value
    text = decimal_text(value, place=place)
    if text.startswith("-"):
        raise InputError("answer.out_of_bounds", place=place, given=text, least=0, most="")
    return text


def _checked_visit(visit: Mapping[str, str]) -> dict[str, str]:
    said = {name: value.strip() for name, value in visit.items() if name in VISIT_FIELDS and value.strip()}
    if "assessed_on" not in said:
        raise InputError("evaluation.field_empty", place="visit.assessed_on")
    for name in ("first_day", "assessed_on"):
        if name in said:
            read_date(said[name], f"visit.{name}")
    if "first_day" in said and date.fromisoformat(said["first_day"]) > date.fromisoformat(
        said["assessed_on"]
    ):
        raise InputError("evaluation.dates_order", place="visit.assessed_on")
    if "data_from" in said or "data_to" in said:
        _check_months(said.get("data_from", ""), said.get("data_to", ""))
    if "person_days" in said:
        said["person_days"] = decimal_text(said["person_days"], place="visit.person_days")
    for name, least in (("year", 1), ("renewals", 0)):
        if name in said:
            said[name] = str(whole_number(said[name], place=f"visit.{name}", least=least, most=1000))
    return said


def _check_months(first: str, last: str) -> None:
    for name, month in (("data_from", first), ("data_to", last)):
        try:
            months_between(month, month)
        except InputError as error:
            raise InputError(error.code, place=f"visit.{name}", **error.details) from error
    try:
        months_between(first, last)
    except InputError as error:
        raise InputError(error.code, place="visit.data_to", **error.details) from error


def _remember_venue(workspace: Workspace, venue: Mapping[str, str]) -> None:
    kept = {name: value for name, value in venue.items() if name in VENUE_FIELDS}
    key = kept.get("uscc") or kept["name"]
    with saving(workspace.db):
        workspace.venues.put(
            VenueRow(
                key,
                kept["name"],
                kept.get("uscc", ""),
                kept.get("area_code", ""),
                json.dumps(kept, ensure_ascii=False),
            )
        )


def _version(text: str) -> tuple[int, ...]:
    return tuple(int(part) if part.isdecimal() else 0 for part in text.split("."))

"""The demo: a whole made-up visit of three people, played as ops through the same use cases as the screen.

Each person works on a device of their own; what they said is exchanged when the story says that they met,
so what two of them answered apart is contested until the lead decides.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, field
from multiprocessing import get_context
from typing import Any, Final

from inspector_app.domain.canonical import Json
from inspector_app.domain.checklist import Checklist
from inspector_app.domain.ops import Op
from inspector_app.errors import DataError, InputError
from inspector_app.store.database import saving
from inspector_app.usecases import completion, conduct, findings, readings
from inspector_app.usecases.demonstration.pictures import draw_photo
from inspector_app.usecases.evaluations import Member, NewEvaluation, open_evaluation, start_evaluation
from inspector_app.usecases.evidence import files, pieces
from inspector_app.usecases.evidence.records import record_evidence
from inspector_app.usecases.session.installed import installed_checklist
from inspector_app.usecases.session.listed import listed, put_listed
from inspector_app.usecases.session.opened import OpenedEvaluation
from inspector_app.usecases.session.workspace import Workspace, introduce

Progress = Callable[[int, int], None]
Story = Mapping[str, Any]
Act = Callable[[], object]

_TOGETHER: Final = ("2026-10-21T12:10", "2026-10-21T19:30", "2026-10-22T12:05", "2026-10-22T13:30")
_WORKERS: Final = 2


@dataclass(frozen=True)
class _Told:
    """The ops of the story until all of it is told: whoever is interrupted leaves no half evaluation."""

    ops: list[Op] = field(default_factory=list)

    def save(self, ops: Sequence[Op], opened: OpenedEvaluation) -> None:  # noqa: ARG002 - a Saver
        self.ops.extend(ops)

    def next_n(self, stream: str, device: str) -> int:
        return 1 + sum((op.stream, op.device) == (stream, device) for op in self.ops)


@dataclass(frozen=True)
class _Team:
    """The devices of the story: each person's view of the one evaluation."""

    views: dict[str, OpenedEvaluation]

    def meet(self) -> None:
        """Everybody takes in what the others said."""
        for view in self.views.values():
            known = {op.id for op in view.evaluation.ops}
            others = [
                op for other in self.views.values() for op in other.evaluation.ops if op.id not in known
            ]
            view.take({op.id: op for op in others}.values())


def play_demo(workspace: Workspace, progress: Progress | None = None) -> OpenedEvaluation:
    """Play the story into the workspace; returns the lead's view of the completed evaluation.

    The evaluation is stored whole when the story ends, or not at all.

    Args:
        progress: counts the photographs drawn, then what people said.

    Raises:
        InputError: "demo.exists" if it was played here before.
        DataError: "evaluation.no_checklist".
        UnavailableError: disk full; no evaluation is stored.
    """
    if workspace.settings.get("demo") is not None:
        raise InputError("demo.exists")
    story: Story = json.loads((workspace.resources / "demo" / "anji-hotel.json").read_text("utf-8"))
    checklist = _checklist(workspace, story)
    pictures = _pictures(workspace, story, progress)  # before the start: stopped here, nothing was started
    told = _Told()
    lead = _start(workspace, story, checklist, told)
    team = _Team({name: _view(workspace, lead, story, name, told) for name in story["people"]})
    acts = sorted(_acts(workspace, team, story, pictures), key=lambda act: act[0])
    for number, (at, act) in enumerate(acts):
        if number and any(acts[number - 1][0] < moment <= at for moment in _TOGETHER):
            team.meet()
        act()
        if at >= _TOGETHER[-1]:
            team.meet()
        if progress is not None:
            progress(number + 1, len(acts))
    _keep(workspace, lead, told)
    return open_evaluation(workspace, lead.id)


def _keep(workspace: Workspace, lead: OpenedEvaluation, told: _Told) -> None:
    rows = listed(lead, told.ops, workspace.identity.stamp())
    with saving(workspace.db):
        for op in told.ops:
            workspace.journal.append(op)
        put_listed(workspace, rows)
        workspace.settings.put("demo", lead.id)


def _checklist(workspace: Workspace, story: Story) -> Checklist:
    name, version = story["checklist"]
    checklist = installed_checklist(workspace, name, version)
    if checklist is None:
        raise DataError("evaluation.no_checklist", checklist=name, version=version)
    return checklist


def _start(workspace: Workspace, story: Story, checklist: Checklist, told: _Told) -> OpenedEvaluation:
    if workspace.person is None:
        leader = story["people"]["L"]
        body = story["body"]
        introduce(
            workspace,
            name=leader["name"],
            registration=leader["registration"],
            body=body["name"],
            body_code=body["code"],
        )
    visit = story["visit"]
    wanted = (
        "first_day",
        "assessed_on",
        "data_from",
        "data_to",
        "base_from",
        "base_to",
        "scope",
        "person_days",
        "sampling",
    )
    team = [
        Member(name, person["name"], person["role"], person["registration"])
        for name, person in story["people"].items()
        if person["role"] != "office"
    ]
    new = NewEvaluation(
        checklist=checklist,
        visit_kind=visit["kind"],
        venue=story["venue"],
        facts=story["facts"],
        profile=story["profile"],
        team=tuple(team),
        visit={**{name: visit[name] for name in wanted}, "modes": " ".join(visit["modes"])},
        started_at=visit["started_at"],
    )
    return start_evaluation(workspace, new, told)


def _view(
    workspace: Workspace, lead: OpenedEvaluation, story: Story, name: str, told: _Told
) -> OpenedEvaluation:
    """One person's laptop: own device id, own counter, nothing but what was exchanged."""
    if name == "L":
        return lead
    return OpenedEvaluation(
        lead.id,
        lead.checklist,
        lead.factors,
        lead.evaluation.ops,
        actor=name,
        device=story["devices"][name],
        source=workspace.identity,
        saver=told,
    )


def _acts(
    workspace: Workspace, team: _Team, story: Story, pictures: dict[str, files.Prepared]
) -> Iterator[tuple[str, Act]]:
    """Everything that happens, each with its time."""
    views = team.views
    yield from _answers(views, story)
    yield from _data(views, story)
    yield from _photos(workspace, views, story, pictures)
    yield from _records(views, story)
    for finding in story["findings"]:
        yield from _finding(views, finding)
    for meeting in story["meetings"]:
        value: dict[str, Json] = {
            "at": meeting["at"],
            "until": meeting["until"],
            "present": meeting["present"],
        }
        yield (
            meeting["at"],
            _later(completion.hold_meeting, views["L"], meeting["kind"], value, meeting["at"]),
        )
    for signature in story["signatures"]:
        person = story["people"].get(signature["who"])
        name = person["name"] if person else story["venue"]["representative"]
        objections = signature.get("with_objection", 0)
        arguments = (views["L"], signature["who"], signature["role"], name, objections, signature["at"])
        yield signature["at"], _later(completion.sign, *arguments)
    yield story["completed_at"], _later(completion.complete, views["L"], story["completed_at"])


def _answers(views: dict[str, OpenedEvaluation], story: Story) -> Iterator[tuple[str, Act]]:
    for entry in story["answers"]:
        item, view = entry["item"], views[entry["by"]]
        for before in entry.get("before", ()):
            yield before["at"], _later(_answer, views[before["by"]], item, before["value"], before["at"])
        if "not_applicable" in entry:
            yield entry["at"], _later(_not_applicable, view, item, entry["not_applicable"], entry["at"])
        elif "reason" in entry:
            yield entry["at"], _later(_decide, view, item, entry["value"], entry["reason"], entry["at"])
        else:
            yield entry["at"], _later(_answer, view, item, entry["value"], entry["at"])
        if "note" in entry:
            yield entry["at"], _later(conduct.set_note, view, item, entry["note"], (), entry["at"])


def _answer(view: OpenedEvaluation, item: str, value: Json, at: str) -> object:
    return conduct.answer_item(view, item, value, view.seen(f"item/{item}"), at)


def _not_applicable(view: OpenedEvaluation, item: str, reason: str, at: str) -> object:
    return conduct.say_not_applicable(view, item, reason, view.seen(f"item/{item}"), at)


def _decide(view: OpenedEvaluation, item: str, value: Json, reason: str, at: str) -> object:
    return conduct.decide(view, item, value, reason, view.seen(f"item/{item}"), at)


def _data(views: dict[str, OpenedEvaluation], story: Story) -> Iterator[tuple[str, Act]]:
    """The data sheet is filled from the venue's ledgers on the first day, corrected on the second."""
    view, at = views["N"], f"{story['visit']['first_day']}T11:00:00+08:00"
    wrong = {(entry["series"], entry["month"]): entry for entry in story["raw_corrections"]}
    for series, cells in story["raw"].items():
        for month, cell in cells.items():
            first = wrong.get((series, month), {}).get("before", cell)
            yield at, _later(readings.set_reading, view, series, month, first, (), at)
    for series, total in story["base"].items():
        yield at, _later(readings.set_reading, view, series, "base", {"value": total}, (), at)
    for entry in story["raw_corrections"]:
        yield entry["at"], _later(_correct, views[entry["by"]], entry)


def _correct(view: OpenedEvaluation, entry: Mapping[str, Any]) -> object:
    seen = view.seen(f"raw/{entry['series']}/{entry['month']}")
    return readings.set_reading(view, entry["series"], entry["month"], entry["value"], seen, entry["at"])


def _photos(
    workspace: Workspace,
    views: dict[str, OpenedEvaluation],
    story: Story,
    pictures: dict[str, files.Prepared],
) -> Iterator[tuple[str, Act]]:
    for photo in story["photos"]:
        view = views["M"]
        arguments = (
            workspace,
            view,
            pictures[photo["no"]],
            photo["items"],
            photo["caption"],
            photo["at"],
            photo["no"],
        )
        yield photo["at"], _later(files.add_file, *arguments)
    for photo in story["withdrawn_photos"]:
        at = f"{story['visit']['first_day']}T16:30:00+08:00"
        arguments = (workspace, views["M"], pictures[photo["no"]], (), "", at, photo["no"])
        yield at, _later(files.add_file, *arguments)
        yield at, _later(_withdraw, views["M"], photo["no"], photo["reason"], at)


def _records(views: dict[str, OpenedEvaluation], story: Story) -> Iterator[tuple[str, Act]]:
    for record in story["records"]:
        said = (record["kind"], record["details"], record["items"], record.get("place", ""), record["at"])
        yield record["at"], _later(record_evidence, views[record["by"]], *said)


def _withdraw(view: OpenedEvaluation, no: str, reason: str, at: str) -> object:
    identity = next(photo.id for photo in pieces.photos(view) if photo.no == no)
    return pieces.withdraw_evidence(view, identity, reason, at)


def _finding(views: dict[str, OpenedEvaluation], finding: Mapping[str, Any]) -> Iterator[tuple[str, Act]]:
    """Raised by whoever saw it; what happened to it afterwards is said by the lead."""
    no = finding["no"]
    yield finding["at"], _later(_raise, views[finding["by"]], finding)
    if "reclassified" in finding:
        yield finding["reclassified"]["at"], _later(_reclassify, views["L"], no, finding)
    at = "2026-10-22T16:05:00+08:00"
    if finding.get("venue") == "disputed":
        yield at, _later(_about, findings.dispute_finding, views["L"], no, finding["venue_reply"], at)
        yield (
            "2026-10-22T16:12:00+08:00",
            _later(_edit, views["L"], no, "team_reply", finding["team_reply"], "2026-10-22T16:12:00+08:00"),
        )
    elif finding.get("venue") == "accepted":
        yield at, _later(_about, findings.accept_finding, views["L"], no, "周望舒", at)
    if "correction" in finding:
        corrected = "2026-10-21T15:41:00+08:00"
        yield (
            corrected,
            _later(_about, findings.correct_finding, views["L"], no, finding["correction"], corrected),
        )
    if "verified" in finding:
        verified = "2026-10-22T09:15:30+08:00"
        yield (
            verified,
            _later(_about, findings.verify_finding, views["L"], no, finding["verified"], True, verified),
        )


def _raise(view: OpenedEvaluation, finding: Mapping[str, Any]) -> object:
    return findings.raise_finding(
        view,
        finding_class=finding.get("first_class", finding["class"]),
        items=finding["items"],
        text=finding["text"],
        due=finding.get("due", ""),
        evidence=finding.get("evidence", ()),
        no=finding["no"],
        at=finding["at"],
    )


def _reclassify(view: OpenedEvaluation, no: str, finding: Mapping[str, Any]) -> None:
    change = finding["reclassified"]
    _edit(view, no, "class", finding["class"], change["at"])
    _edit(view, no, "reason", change["reason"], change["at"])


def _edit(view: OpenedEvaluation, no: str, name: str, value: Json, at: str) -> None:
    identity = _identity(view, no)
    findings.edit_finding(view, identity, name, value, view.seen(f"finding/{identity}/{name}"), at)


def _about(say: Callable[..., object], view: OpenedEvaluation, no: str, *arguments: object) -> object:
    return say(view, _identity(view, no), *arguments)


def _identity(view: OpenedEvaluation, no: str) -> str:
    return next(finding.id for finding in view.scoring.findings if finding.no == no)


def _pictures(workspace: Workspace, story: Story, progress: Progress | None) -> dict[str, files.Prepared]:
    """Draw the stand-in photographs, several at a time, and keep each like any photograph from a file."""
    font = workspace.resources / "fonts" / "NotoSansSC-Regular.ttf"
    at = f"{story['visit']['first_day']}T16:30:00+08:00"
    wanted = [(p["no"], p["caption"], p["at"], p["orientation"], font) for p in story["photos"]]
    wanted += [(p["no"], p["reason"], at, p["orientation"], font) for p in story["withdrawn_photos"]]
    found: dict[str, files.Prepared] = {}
    with ProcessPoolExecutor(_WORKERS, mp_context=get_context("spawn")) as pool:
        drawn = pool.map(draw_photo, *zip(*wanted, strict=True))
        for entry, data in zip(wanted, drawn, strict=True):
            no = str(entry[0])
            found[no] = files.prepare_file(workspace, data, f"{no}.jpg")
            if progress is not None:
                progress(len(found), len(wanted))
    return found


def _later(act: Callable[..., object], *arguments: object) -> Act:
    return lambda: act(*arguments)

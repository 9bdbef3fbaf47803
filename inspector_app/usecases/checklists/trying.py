"""Trying a checklist out: an evaluation that lives in memory only, scored and explained like any other."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from inspector_app.domain.canonical import Json
from inspector_app.domain.checklist import Checklist
from inspector_app.domain.ops import Op
from inspector_app.usecases.checklists.moving import pin_of
from inspector_app.usecases.evaluations import checked_fact
from inspector_app.usecases.session.changes import Changes
from inspector_app.usecases.session.installed import factor_tables
from inspector_app.usecases.session.opened import OpenedEvaluation, Said
from inspector_app.usecases.session.workspace import Workspace

_RATERS: Final = ("1", "2", "3")


class Forgetful:
    """Takes what is said and stores nothing."""

    def save(self, ops: Sequence[Op], opened: OpenedEvaluation) -> None:
        """Forget it."""

    def next_n(self, stream: str, device: str) -> int:  # noqa: ARG002 - a Saver
        """Always the first."""
        return 1


def try_out(
    workspace: Workspace, checklist: Checklist, visit_kind: str = "initial", raters: Sequence[str] = _RATERS
) -> OpenedEvaluation:
    """A scratch evaluation of a checklist, also of one that is not installed.

    The profile stands as the checklist has it by default, the assessment is today, the data are those of the
    twelve months before.

    Args:
        raters: names of the team, for items that several people rate.
    """
    opened = OpenedEvaluation(
        workspace.identity.new_id(),
        checklist,
        factor_tables(workspace),
        [],
        actor="",
        device=workspace.device,
        source=workspace.identity,
        saver=Forgetful(),
    )
    today = workspace.identity.now()[:10]
    year, month = int(today[:4]), int(today[5:7])
    last = (year, month - 1) if month > 1 else (year - 1, 12)
    started: dict[str, Json] = {"checklist": pin_of(checklist).as_json(), "visit_kind": visit_kind}
    said = [
        Said("evaluation.started", "status", started, ()),
        Said("profile.set", "visit/assessed_on", today, ()),
        Said("profile.set", "visit/data_from", f"{last[0] - (last[1] < 12)}-{last[1] % 12 + 1:02}", ()),
        Said("profile.set", "visit/data_to", f"{last[0]}-{last[1]:02}", ()),
    ]
    for fact in checklist.facts:
        if fact.type == "flag":
            said.append(Said("profile.set", f"profile/{fact.id}", "yes" if fact.default else "no", ()))
    for number, name in enumerate(raters, start=1):
        member: Json = {"name": name, "role": "lead" if number == 1 else "member", "registration": ""}
        said.append(Said("team.set", f"team/{number}", member, ()))
    opened.say_all(said)
    return opened


def try_fact(opened: OpenedEvaluation, fact: str, value: str) -> Changes:
    """Say what the venue has; "" takes it back.

    Raises:
        InputError: as `checked_fact`.
    """
    asked = opened.checklist.fact_by_id[fact]
    if asked.type == "flag":
        return opened.say("profile.set", f"profile/{fact}", "yes" if value == "yes" else "no")
    said = checked_fact(asked, value) if value else None
    return opened.say("profile.set", f"fact/{fact}", said)

"""usecases.evaluations: start one, open it again, exactly as it was pinned."""

import json
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from inspector_app.domain.canonical import Json, sha256_hex
from inspector_app.errors import DataError, InputError
from inspector_app.store.checklists import Installed
from inspector_app.store.database import IntegrityError, saving
from inspector_app.usecases.evaluations import (
    available_checklists,
    known_venues,
    open_evaluation,
    start_evaluation,
    venue_warnings,
)
from inspector_app.usecases.session.installed import installed_checklist
from inspector_app.usecases.session.listing import list_evaluations
from inspector_app.usecases.session.opened import OpenedEvaluation
from inspector_app.usecases.session.workspace import Workspace, open_workspace
from tests.story import RESOURCES
from tests.usecases.stage import (
    DAY,
    VENUE,
    VISIT,
    HandClock,
    a_workspace,
    deliver,
    look,
    make_resources,
    new_evaluation,
    reopened,
    small_json,
    started,
)


def with_version(version: str) -> dict[str, Any]:
    """Another version of the small checklist."""
    return {**small_json(), "version": version}


def install(workspace: Workspace, data: dict[str, Any]) -> None:
    """A checklist that did not come with the program."""
    with saving(workspace.db):
        text = json.dumps(data, ensure_ascii=False)
        workspace.checklists.install(
            Installed(data["id"], data["version"], sha256_hex(data), text, "2026-11-23")
        )


def test_a_started_evaluation_pins_what_it_rests_on_and_holds_what_was_filled_in(
    workspace: Workspace,
) -> None:
    opened = started(workspace, profile={"pool": "yes"}, facts={"rooms": "1,200", "level": "four"})
    op = opened.evaluation.started
    assert op is not None
    small = installed_checklist(workspace, "SMALL", "1")
    assert small is not None
    assert op.value == {
        "checklist": {"id": "SMALL", "version": "1", "sha256": small.sha256},
        "factors": [],
        "engine": "1",
        "visit_kind": "initial",
    }
    value = opened.evaluation.value
    assert value("venue/name") == VENUE["name"]
    assert (value("fact/rooms"), value("fact/level"), value("profile/pool")) == ("1200", "four", "yes")
    assert value("visit/assessed_on") == DAY
    assert value("team/L") == {"name": "林知远", "role": "lead", "registration": "0001"}
    assert opened.scoring.items["C2"].state == "unanswered"
    assert opened.scoring.visit_kind == "initial"
    assert look(reopened(workspace, opened)) == look(opened)
    assert workspace.journal.verify(opened.stream) is None


def test_what_is_left_empty_is_not_said_and_a_flag_takes_its_default(workspace: Workspace) -> None:
    opened = started(workspace, venue={**VENUE, "phone": " ", "unknown": "x"}, facts={"rooms": ""})
    assert opened.evaluation.field("venue/phone") is None
    assert opened.evaluation.field("venue/unknown") is None
    assert opened.evaluation.field("fact/rooms") is None
    assert opened.evaluation.value("profile/pool") == "no"
    assert opened.scoring.items["C2"].state == "absent"


@pytest.mark.parametrize(
    ("changes", "code", "place"),
    [
        ({"visit_kind": "surprise"}, "evaluation.visit_kind", "visit_kind"),
        ({"venue": {**VENUE, "name": " "}}, "evaluation.field_empty", "venue.name"),
        ({"venue": {"name": "某酒店"}}, "evaluation.field_empty", "venue.area_code"),
        ({"facts": {"rooms": "many"}}, "answer.no_number", "facts.rooms"),
        ({"facts": {"rooms": "-1"}}, "answer.out_of_bounds", "facts.rooms"),
        ({"facts": {"level": "six"}}, "answer.not_offered", "facts.level"),
        ({"visit": {}}, "evaluation.field_empty", "visit.assessed_on"),
        ({"visit": {**VISIT, "assessed_on": "2026-13-01"}}, "answer.no_date", "visit.assessed_on"),
        ({"visit": {**VISIT, "first_day": "22.10.2026"}}, "answer.no_date", "visit.first_day"),
        ({"visit": {**VISIT, "first_day": "2026-10-23"}}, "evaluation.dates_order", "visit.assessed_on"),
        ({"visit": {**VISIT, "data_to": ""}}, "data.no_month", "visit.data_to"),
        ({"visit": {**VISIT, "data_from": "10/2025"}}, "data.no_month", "visit.data_from"),
        ({"visit": {**VISIT, "data_to": "2025-01"}}, "data.period", "visit.data_to"),
        ({"visit": {**VISIT, "person_days": "six"}}, "answer.no_number", "visit.person_days"),
    ],
)
def test_what_cannot_be_is_refused_at_its_field_and_nothing_is_started(
    workspace: Workspace, changes: dict[str, Any], code: str, place: str
) -> None:
    with pytest.raises(InputError) as error:
        start_evaluation(workspace, new_evaluation(workspace, **changes))
    assert (error.value.code, error.value.place) == (code, place)
    assert workspace.journal.streams() == []
    assert list_evaluations(workspace) == []
    assert known_venues(workspace) == []


def test_a_visit_without_a_data_period_and_with_half_days_can_be_started(workspace: Workspace) -> None:
    opened = started(
        workspace, visit={"assessed_on": DAY, "person_days": "1.50"}, started_at="2026-10-19T13:30:00+08:00"
    )
    assert opened.sheet.months == ()
    assert opened.evaluation.value("visit/person_days") == "1.5"
    assert {op.at for op in opened.evaluation.ops} == {"2026-10-19T13:30:00+08:00"}


def test_every_installed_checklist_is_offered_in_its_newest_version(workspace: Workspace) -> None:
    for version in ("1.10.0", "1.9.0", "1.x"):
        install(workspace, with_version(version))
    assert [(one.id, one.version) for one in available_checklists(workspace)] == [("SMALL", "1.10.0")]


def test_an_evaluation_keeps_its_version_when_a_newer_one_is_installed(workspace: Workspace) -> None:
    opened = started(workspace)
    install(workspace, with_version("2"))
    assert open_evaluation(workspace, opened.id).checklist.version == "1"


def test_a_checklist_that_is_not_installed_is_named_with_its_version(
    tmp_path: Path, workspace: Workspace
) -> None:
    install(workspace, with_version("2.0.0"))
    chosen = installed_checklist(workspace, "SMALL", "2.0.0")
    assert chosen is not None
    opened = started(workspace, checklist=chosen)
    with closing(a_workspace(tmp_path, "b")) as other:
        deliver(opened.evaluation.ops, other)
        with pytest.raises(DataError, match=r"evaluation\.no_checklist") as error:
            open_evaluation(other, opened.id)
        assert error.value.details == {"checklist": "SMALL", "version": "2.0.0"}
        install(other, {**with_version("2.0.0"), "sector": "elder_care"})
        with pytest.raises(DataError, match=r"evaluation\.no_checklist"):
            open_evaluation(other, opened.id)
        assert len(other.journal.ops(opened.stream)) == len(opened.evaluation)


def test_factor_tables_are_pinned_and_a_missing_one_is_named(tmp_path: Path) -> None:
    folder = make_resources(tmp_path / "with")
    table = (RESOURCES / "factors" / "cn-factors-2026.1.json").read_text("utf-8")
    (folder / "factors" / "cn-factors-2026.1.json").write_text(table, "utf-8")
    with closing(open_workspace(tmp_path / "one", folder, HandClock())) as first:
        opened = started(first)
        assert [one.id for one in opened.factors] == [json.loads(table)["id"]]
        assert [one.sha256 for one in open_evaluation(first, opened.id).factors] == [opened.factors[0].sha256]
        open_workspace(tmp_path / "one", folder, HandClock()).close()
        assert first.factor_tables.versions() == [(opened.factors[0].id, opened.factors[0].version)]
        with closing(a_workspace(tmp_path, "b")) as other:
            deliver(opened.evaluation.ops, other)
            with pytest.raises(DataError, match=r"evaluation\.no_factors") as error:
                open_evaluation(other, opened.id)
            assert error.value.details["version"] == opened.factors[0].version


@pytest.mark.parametrize(
    "value",
    [None, "x", {}, {"checklist": "SMALL", "factors": []}, {"checklist": {"id": "SMALL"}, "factors": []}],
)
def test_what_is_no_evaluation_is_not_opened(
    workspace: Workspace, opened: OpenedEvaluation, value: Json
) -> None:
    with pytest.raises(DataError, match=r"evaluation\.unknown"):
        open_evaluation(workspace, "nowhere")
    pinned = opened.evaluation.started
    assert pinned is not None
    foreign = replace(pinned, id="f1", stream="evaluation/9", device="z", value=value)
    deliver([foreign], workspace)
    with pytest.raises(DataError, match=r"evaluation\.(unknown|no_checklist)"):
        open_evaluation(workspace, "9")


def test_a_venue_is_remembered_and_found_by_part_of_its_name(workspace: Workspace) -> None:
    started(workspace)
    started(workspace, venue={"name": "竹苑（虚构）", "area_code": "330523"})
    assert [venue["name"] for venue in known_venues(workspace)] == [VENUE["name"], "竹苑（虚构）"]
    assert known_venues(workspace, "云栖") == [VENUE]
    assert known_venues(workspace, "不存在") == []


def test_a_venue_that_cannot_be_remembered_starts_nothing(workspace: Workspace) -> None:
    """Else a person who is told of an error, and tries again, has two evaluations."""
    workspace.db.execute("create trigger full before insert on venues begin select raise(abort, 'full'); end")
    with pytest.raises(IntegrityError):
        started(workspace)
    assert list_evaluations(workspace) == []


def test_a_doubtful_venue_is_warned_of_and_never_refused(workspace: Workspace) -> None:
    assert venue_warnings(VENUE) == []
    assert venue_warnings({}) == []
    assert venue_warnings({"uscc": "91330523"}) == ["uscc.length"]
    wrong = {"uscc": "91330523MA0000000C", "area_code": "999999"}
    assert venue_warnings(wrong, frozenset({"330523"})) == ["uscc.check", "area.unknown"]
    assert started(workspace, venue={**VENUE, **wrong}).evaluation.value("venue/uscc") == wrong["uscc"]


def test_the_award_year_and_renewals_of_a_visit_are_whole_numbers(workspace: Workspace) -> None:
    """Schemes ask more with every year in them."""
    opened = started(workspace, visit={**VISIT, "year": "３", "renewals": "0", "first": "no"})
    assert [opened.evaluation.value(f"visit/{name}") for name in ("year", "renewals", "first")] == [
        "3", "0", "no",
    ]  # fmt: skip
    for name, given in (("year", "0"), ("year", "2.5"), ("renewals", "-1")):
        with pytest.raises(InputError) as caught:
            started(workspace, visit={**VISIT, name: given})
        assert caught.value.place == f"visit.{name}"

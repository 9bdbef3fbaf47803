"""usecases.demonstration.play: the whole story by the same use cases as the screen, on four laptops."""

from collections import defaultdict
from contextlib import closing
from pathlib import Path

import pytest

from inspector_app.domain.numbers import shown
from inspector_app.errors import DataError, InputError
from inspector_app.usecases.completion import gaps
from inspector_app.usecases.demonstration import play
from inspector_app.usecases.demonstration.play import play_demo
from inspector_app.usecases.evidence.files import Prepared
from inspector_app.usecases.evidence.pieces import photos
from inspector_app.usecases.session.listing import list_evaluations
from inspector_app.usecases.session.workspace import open_workspace
from tests.story import RESOURCES, story_json
from tests.usecases.conftest import Demo
from tests.usecases.stage import HandClock, look, make_resources, reopened

_PICTURE = Prepared("P.jpg", "0" * 64, 1, "image/jpeg", "", "0" * 64)


def test_the_demo_ends_as_its_story_says(demo: Demo) -> None:
    result = demo.opened.scoring.result()
    assert result.total is not None
    assert shown(result.total, 6) == "82.637953"
    assert (result.outcome.kind, result.outcome.grade) == ("grade", "good")
    assert result.complete
    assert demo.opened.evaluation.status == "completed"
    assert [gap for gap in gaps(demo.opened) if gap.blocking] == []


def test_what_two_answered_apart_was_contested_until_the_lead_decided(demo: Demo) -> None:
    evaluation = demo.opened.evaluation
    *apart, decision = evaluation.history("item/A2.9")
    assert [(op.actor, op.value) for op in apart] == [("M", 2), ("N", 3)]
    assert [op.replaces for op in apart] == [(), ()]
    assert (decision.actor == demo.opened.actor, decision.value) == (True, 3)
    assert set(decision.replaces) == {op.id for op in apart}
    reason = evaluation.value("item/A2.9/decision")
    assert isinstance(reason, dict)
    assert str(reason["reason"]).startswith("M评2、N评3")
    assert evaluation.contested() == []


def test_every_laptop_s_chain_holds_and_none_was_copied(demo: Demo) -> None:
    journal, stream = demo.workspace.journal, demo.opened.stream
    assert journal.verify(stream) is None
    assert journal.clones(stream) == []
    counters = journal.counters(stream)
    assert set(counters) == {demo.workspace.device, "M1", "N1", "O1"}
    assert sum(counters.values()) == len(demo.opened.evaluation)
    assert look(reopened(demo.workspace, demo.opened))[2:] == look(demo.opened)[2:]


def test_each_person_speaks_on_their_own_laptop(demo: Demo) -> None:
    spoken = {(op.actor, op.device) for op in demo.opened.evaluation.ops}
    assert spoken == {(demo.opened.actor, demo.workspace.device), ("M", "M1"), ("N", "N1"), ("office", "O1")}


def test_its_photographs_are_kept_and_three_are_withdrawn(demo: Demo) -> None:
    kept = photos(demo.opened)
    withdrawn = {photo.no for photo in kept if photo.withdrawn}
    assert (len(kept), withdrawn) == (38, {"P03", "P12", "P13"})
    assert all(photo.taken_at for photo in kept if not photo.withdrawn)
    assert all(demo.workspace.evidence.has(photo.sha256, "rendition") for photo in kept)


def test_its_findings_and_signatures_stand_as_told(demo: Demo) -> None:
    told = {finding["no"]: finding for finding in story_json()["findings"]}
    found = {finding.no: finding for finding in demo.opened.scoring.findings}
    assert found.keys() == told.keys()
    for no, finding in found.items():
        assert finding.finding_class == told[no]["class"]
        assert finding.venue == told[no].get("venue", "")
        assert finding.closed == ("verified" in told[no])
        assert finding.contested == ()
    state = demo.opened.evaluation.state_sha256()
    signatures = [
        demo.opened.evaluation.value(f"signature/{who}") for who in demo.opened.evaluation.names("signature")
    ]
    assert len(signatures) == 4
    assert {one["state"] for one in signatures if isinstance(one, dict)} == {state}


def test_its_progress_is_told_to_the_end(demo: Demo) -> None:
    """First the pictures are drawn, then the story is played."""
    drawn = [told for told in demo.progress if told[1] == 38]
    played = demo.progress[len(drawn) :]
    assert drawn == [(done, 38) for done in range(1, 39)]
    assert played == [(done, len(played)) for done in range(1, len(played) + 1)]


def test_it_stands_in_the_list_once_and_is_not_played_twice(demo: Demo) -> None:
    assert [row.id for row in list_evaluations(demo.workspace)] == [demo.opened.id]
    with pytest.raises(InputError, match=r"demo\.exists"):
        play_demo(demo.workspace)
    assert len(list_evaluations(demo.workspace)) == 1


def test_a_photograph_that_cannot_be_drawn_leaves_no_half_visit(tmp_path: Path) -> None:
    """A second start would otherwise find the first one's half beside it."""
    resources = make_resources(tmp_path / "resources")
    for path in (Path(__file__).parents[3] / "resources" / "checklists").iterdir():
        (resources / "checklists" / path.name).symlink_to(path)
    (resources / "demo").symlink_to(Path(__file__).parents[3] / "resources" / "demo")
    with closing(open_workspace(tmp_path / "data", resources, HandClock())) as workspace:
        with pytest.raises(OSError, match="resource"):
            play_demo(workspace)
        assert list_evaluations(workspace) == []
        assert workspace.settings.get("demo") is None


def test_stopped_in_the_middle_of_the_story_it_leaves_nothing_in_the_way(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As a killed process does: the next start plays it whole, and it stands in the list once."""
    monkeypatch.setattr(play, "_pictures", lambda *_: defaultdict(lambda: _PICTURE))

    def stop(done: int, total: int) -> None:
        if done > total // 2:
            raise KeyboardInterrupt

    with closing(open_workspace(tmp_path, RESOURCES, HandClock())) as workspace:
        with pytest.raises(KeyboardInterrupt):
            play_demo(workspace, stop)
        assert list_evaluations(workspace) == []
        assert workspace.journal.streams() == []
        again = play_demo(workspace)
        assert [row.id for row in list_evaluations(workspace)] == [again.id]
        assert workspace.settings.get("demo") == again.id


def test_without_its_checklist_it_says_which_one_is_missing(tmp_path: Path) -> None:
    resources = make_resources(tmp_path / "resources")
    (resources / "demo").symlink_to(Path(__file__).parents[3] / "resources" / "demo")
    with closing(open_workspace(tmp_path / "data", resources, HandClock())) as workspace:
        with pytest.raises(DataError, match="TOUR-DEMO"):
            play_demo(workspace)
        assert workspace.settings.get("demo") is None
        assert list_evaluations(workspace) == []

"""usecases.reports: a number given once, a file never overwritten, and on paper what the evaluation says."""

import re
from contextlib import closing
from pathlib import Path

import pypdfium2
import pytest

from inspector_app.domain.numbers import shown
from inspector_app.errors import InputError, UnavailableError
from inspector_app.texts import Texts
from inspector_app.usecases.completion import complete, reopen
from inspector_app.usecases.conduct import answer_item, set_note
from inspector_app.usecases.reports import (
    IssuedReport,
    issue_report,
    prepare_report,
    print_report,
    record_report,
    signed_view,
)
from inspector_app.usecases.session.opened import OpenedEvaluation
from inspector_app.usecases.session.workspace import Workspace, introduce, open_workspace
from tests.story import RESOURCES
from tests.usecases.conftest import Demo
from tests.usecases.stage import (
    HandClock,
    answer_everything,
    deliver,
    elsewhere,
    look,
    make_resources,
    reopened,
    started,
)


def text_of(path: Path) -> str:
    """What can be read on all pages, without the breaks of its lines."""
    with closing(pypdfium2.PdfDocument(path)) as document:
        pages = [document[number].get_textpage().get_text_range() for number in range(len(document))]
    return re.sub(r"\s+", "", "".join(pages))


@pytest.fixture
def desk(tmp_path: Path) -> Workspace:
    """A laptop with fonts, whose person is known."""
    resources = make_resources(tmp_path / "printing")
    (resources / "fonts").symlink_to(RESOURCES / "fonts")
    workspace = open_workspace(tmp_path / "desk", resources, HandClock())
    introduce(workspace, name="林知远", registration="虚构-0001", body="示例认证机构", body_code="DEMO")
    return workspace


@pytest.fixture
def far_folder(tmp_path: Path) -> Path:
    """A folder that cannot be made, for a file stands in its way."""
    (tmp_path / "file").touch()
    return tmp_path / "file" / "reports"


@pytest.fixture
def answered(desk: Workspace) -> OpenedEvaluation:
    opened = started(desk)
    answer_everything(opened)
    return opened


def test_the_demo_s_report_holds_grade_total_number_and_hash(demo: Demo, printed: IssuedReport) -> None:
    said = text_of(printed.path)
    result = demo.opened.scoring.result()
    assert result.total is not None
    assert "良好级" in said
    assert shown(result.total) in said
    assert printed.number in said
    assert demo.opened.evaluation.state_sha256() in said
    assert demo.workspace.list.get(demo.opened.id) is not None
    assert printed.missing_photos == ()
    assert printed.pages > 10
    year = demo.workspace.identity.now()[:4]
    assert re.fullmatch(f"DEMO-{year}-{demo.workspace.device_code}-000[1-9]", printed.number)
    assert printed.path.name == f"{printed.number}.pdf"


def test_a_number_has_body_year_laptop_and_counter_and_an_edition_a_suffix(
    desk: Workspace, answered: OpenedEvaluation, tmp_path: Path, texts: dict[str, Texts]
) -> None:
    out = tmp_path / "out"
    first = issue_report(desk, answered, out, texts["zh_CN"])
    again = issue_report(desk, answered, out, texts["en"])
    third = issue_report(desk, answered, out, texts["en"])
    other = started(desk)
    fresh = issue_report(desk, other, out, texts["en"])
    base = f"DEMO-2026-{desk.device_code}-"
    numbers = [f"{base}0001", f"{base}0001-2", f"{base}0001-3", f"{base}0002"]
    assert [report.number for report in (first, again, third, fresh)] == numbers
    assert sorted(path.name for path in out.iterdir()) == sorted(f"{number}.pdf" for number in numbers)
    kept = answered.evaluation.value(f"report/{first.number}")
    assert isinstance(kept, dict)
    assert (kept["number"], kept["pages"], kept["language"]) == (first.number, first.pages, "zh-CN")
    assert kept["state"] == answered.evaluation.state_sha256()
    assert look(reopened(desk, answered)) == look(answered)


def test_a_file_that_is_there_is_never_overwritten(
    desk: Workspace, answered: OpenedEvaluation, tmp_path: Path, texts: dict[str, Texts]
) -> None:
    number = f"DEMO-2026-{desk.device_code}-0001"
    for name in (f"{number}.pdf", f"{number} (2).pdf"):
        (tmp_path / name).write_bytes(b"somebody's file")
    report = issue_report(desk, answered, tmp_path, texts["en"])
    assert report.path.name == f"{number} (3).pdf"
    assert (tmp_path / f"{number}.pdf").read_bytes() == b"somebody's file"


def test_a_character_in_no_font_is_named_before_anything_is_written(
    desk: Workspace, answered: OpenedEvaluation, tmp_path: Path, texts: dict[str, Texts]
) -> None:
    set_note(answered, "A1", "图\U00013000示", ())
    before, out = look(answered), tmp_path / "out"
    with pytest.raises(InputError, match=r"report\.no_glyph") as error:
        issue_report(desk, answered, out, texts["zh_CN"])
    assert error.value.details == {"characters": "\U00013000"}
    assert not out.exists()
    assert look(answered) == before


def test_a_folder_that_cannot_be_made_leaves_no_number_behind(
    desk: Workspace, answered: OpenedEvaluation, far_folder: Path, texts: dict[str, Texts]
) -> None:
    with pytest.raises(UnavailableError, match=r"report\.not_written"):
        issue_report(desk, answered, far_folder, texts["zh_CN"])
    assert answered.evaluation.names("report") == []


def test_nobody_is_named_on_a_report_before_the_first_start_is_done(
    workspace: Workspace, opened: OpenedEvaluation, texts: dict[str, Texts]
) -> None:
    with pytest.raises(InputError, match=r"report\.no_person"):
        prepare_report(workspace, opened, texts["zh_CN"])


def test_what_was_frozen_is_printed_whatever_is_answered_meanwhile(
    desk: Workspace, answered: OpenedEvaluation, tmp_path: Path, texts: dict[str, Texts]
) -> None:
    prepared = prepare_report(desk, answered, texts["zh_CN"])
    answer_item(answered, "A1", "no", answered.seen("item/A1"))
    told: list[tuple[int, int]] = []
    path, facts = print_report(prepared, tmp_path, lambda done, of: told.append((done, of)))
    report, changes = record_report(answered, prepared, path, facts)
    assert prepared.state in text_of(report.path)
    assert prepared.state != answered.evaluation.state_sha256()
    assert told[-1][0] == told[-1][1]
    assert changes.touches("report")


def test_while_it_is_open_everything_is_printed(answered: OpenedEvaluation) -> None:
    assert signed_view(answered) == (answered.evaluation, 0)


def test_what_came_after_the_signature_stays_out_and_is_counted(
    desk: Workspace, answered: OpenedEvaluation, tmp_path: Path, texts: dict[str, Texts]
) -> None:
    laptop, other = elsewhere(answered, tmp_path, "b")
    with closing(laptop):
        answer_item(other, "A1", "no", other.seen("item/A1"))
        answer_item(other, "B2", "y", other.seen("item/B2"))
        complete(answered)
        state = answered.evaluation.state_sha256()
        deliver(other.evaluation.ops, desk, answered)
        ours = list(answered.evaluation.ops)
        deliver(ours, laptop, other)
        for view in (answered, other):
            signed, late = signed_view(view)
            assert late == 2
            assert signed.state_sha256() == state
            assert signed.value("item/A1") == "yes"
    assert answered.evaluation.value("item/A1") == "no"
    report = issue_report(desk, answered, tmp_path / "out", texts["zh_CN"])
    said = text_of(report.path)
    assert state in said
    assert answered.evaluation.state_sha256() not in said
    reopen(answered, "吸收迟到的记录")
    assert signed_view(answered)[1] == 0


def test_a_photo_that_came_after_the_signature_is_not_printed(
    desk: Workspace, answered: OpenedEvaluation, tmp_path: Path, texts: dict[str, Texts]
) -> None:
    laptop, other = elsewhere(answered, tmp_path, "b")
    late = {"no": "P01", "sha256": "ab" * 32, "size": 1, "media_type": "image/jpeg", "class": "open"}
    with closing(laptop):
        other.say("evidence.attached", "evidence/1", late)  # type: ignore[arg-type]  # texts and a number
        complete(answered)
        deliver(other.evaluation.ops, desk, answered)
    assert signed_view(answered)[1] == 1
    assert issue_report(desk, answered, tmp_path / "out", texts["zh_CN"]).missing_photos == ()


def test_two_laptops_that_work_apart_never_give_one_number_twice(
    desk: Workspace, answered: OpenedEvaluation, tmp_path: Path, texts: dict[str, Texts]
) -> None:
    first = prepare_report(desk, answered, texts["en"])
    answered.say("report.issued", f"report/{first.number}", {"number": first.number})
    laptop, other = elsewhere(answered, tmp_path, "b")
    introduce(laptop, name="陈若溪", registration="虚构-0002", body="示例认证机构", body_code="DEMO")
    with closing(laptop):
        here = prepare_report(desk, answered, texts["en"]).number
        there = prepare_report(laptop, other, texts["en"]).number
        assert here == f"{first.number}-2"
        assert there == f"DEMO-2026-{laptop.device_code}-0001"
    assert here != there


def test_a_photo_that_is_not_on_this_laptop_is_named_in_its_place(
    desk: Workspace, answered: OpenedEvaluation, tmp_path: Path, texts: dict[str, Texts]
) -> None:
    from_elsewhere = "ab" * 32
    attached = {"no": "P01", "sha256": from_elsewhere, "size": 1, "media_type": "image/jpeg", "class": "open"}
    answered.say("evidence.attached", "evidence/1", attached)  # type: ignore[arg-type]  # text and a number
    report = issue_report(desk, answered, tmp_path, texts["zh_CN"])
    assert report.missing_photos == (from_elsewhere,)

"""One tap from the finger to the paper and to another laptop: the best introduction to the code.

Each step names the file to read next. Nothing here is pretended: a real window, a real database, a real PDF.
"""

import json
import re
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pypdfium2
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from inspector_app.domain.evaluation import Evaluation
from inspector_app.domain.ops import NO_HASH, Op, chain_hash, from_line, to_line
from inspector_app.domain.scoring import Scoring
from inspector_app.errors import InputError
from inspector_app.store.database import saving
from inspector_app.ui.theme import Theme
from inspector_app.usecases.conduct import answer_item
from inspector_app.usecases.evaluations import open_evaluation
from inspector_app.usecases.reports import issue_report
from inspector_app.usecases.session.changes import Changes
from inspector_app.usecases.session.identity import SystemIdentity
from inspector_app.usecases.session.workspace import open_workspace
from inspector_app.usecases.wording import outcome_words
from tests.story import RESOURCES
from tests.ui.conduct_stage import Stage, english, make_stage
from tests.ui.pages.conduct_page import Conduct

ITEM = "A1.1"  # "an energy manager is named": yes or no, 3 points
NO = 1  # the second of its two buttons


@pytest.fixture
def stage(tmp_path: Path) -> Iterator[Stage]:
    """A laptop on which an evaluation was just started."""
    made = make_stage(tmp_path / "this laptop")
    yield made
    made.workspace.close()


@pytest.mark.qt_log_ignore("This plugin does not support")  # the platform without a screen
def test_one_tap_travels(stage: Stage, qtbot: QtBot, tmp_path: Path) -> None:
    op = finger_to_op(stage, Conduct(stage, qtbot, Theme("light"), english()))
    op_to_disk_and_scores(stage, op)
    fold_to_paper(stage, tmp_path / "paper")
    line_to_another_laptop(stage, op, tmp_path / "other laptop")


def finger_to_op(stage: Stage, conduct: Conduct) -> Op:
    """Steps 1 to 4 of the journey, and 7, which the person sees."""
    opened, before = stage.opened, len(stage.opened.evaluation)
    told: list[Changes] = []
    conduct.hub.happened.connect(lambda changes, _initiator: told.append(changes))

    # 1  ui/widgets/cards/item_view.py: a finger comes down on 不符合, painted by the list's delegate.
    #    The view says `answered(item, "no", seen)`; `seen` are the ids of the values it shows: none yet.
    finger = conduct.segment(ITEM, NO)
    QTest.mouseClick(conduct.page.items.view.viewport(), Qt.MouseButton.LeftButton, pos=finger)

    # 2  ui/pages/conduct/saving.py, `answer`: the one line that joins the widget and the use case,
    #    answer_item(opened, item, value, seen). The tap said one thing, so it made one op.
    assert len(opened.evaluation) == before + 1

    # 3  usecases/conduct.py: the item kind checks the value and brings it into its one stored form. A bad
    #    value comes back as an error with the place of its field; nothing is stored.
    with pytest.raises(InputError, match=r"answer\.not_offered"):
        answer_item(opened, ITEM, "perhaps", opened.seen(f"item/{ITEM}"))
    assert len(opened.evaluation) == before + 1

    # 4  usecases/session/opened.py, `_op`: who said what about which register, and what they saw when
    #    they said it. `n` counts this laptop's ops without a gap; `at` is what the clock said, it orders
    #    nothing.
    op = max(opened.evaluation.ops, key=lambda one: one.n)
    assert (op.kind, op.target, op.value, op.replaces) == ("answer.set", f"item/{ITEM}", "no", ())
    assert (op.stream, op.device, op.n) == (f"evaluation/{opened.id}", stage.workspace.device, before + 1)
    assert (op.actor, op.critical, len(op.salt)) == (opened.actor, True, 32)

    # 7  ui/changes.py: one signal says what became stale, so that only this is painted again; "saved"
    #    appears with the time, after the commit.
    assert told[-1].targets == {f"item/{ITEM}"}
    assert told[-1].items == {ITEM}
    assert len(conduct.saved) == 1
    assert conduct.failed == []
    return op


def op_to_disk_and_scores(stage: Stage, op: Op) -> None:
    """Steps 5 and 6."""
    opened = stage.opened

    # 5  store/journal.py: before anything was shown as saved, the op stood in the database as one canonical
    #    line, chained by hash to the one before it, in one transaction with the row of the list.
    line, stored, answered = read_from_disk(stage.workspace.folder / "inspector.db", op)
    assert line == to_line(op)
    assert stored == chain_of(stage)
    assert answered == opened.scoring.result().answered

    # 6  domain/evaluation.py → scoring/: the fold takes the op in, the scorer rates what it touches.
    #    Step by step is the same as all at once.
    assert opened.evaluation.value(f"item/{ITEM}") == "no"
    assert opened.scoring.items[ITEM].earned == 0
    at_once = Scoring(opened.checklist, Evaluation(opened.evaluation.ops), opened.sheet)
    assert opened.scoring.result() == at_once.result()


def fold_to_paper(stage: Stage, folder: Path) -> None:
    """Step 8."""
    opened, texts = stage.opened, english()

    # 8  usecases/reports.py → report/: the same fold becomes content, pages and a PDF.
    report = issue_report(stage.workspace, opened, folder, texts)
    paper = read_paper(report.path)
    assert report.number in paper
    words = outcome_words(texts, opened.checklist, opened.scoring.result().outcome)
    assert "".join(words.split()) in paper
    assert opened.evaluation.state_sha256() in paper


def line_to_another_laptop(stage: Stage, op: Op, folder: Path) -> None:
    """Steps 9 and 11; 10, a hub between the two laptops, comes with synchronisation."""
    opened = stage.opened

    # 9  What travels is the line itself: the same fields in memory, on the disk and on the way.
    sent = stage.workspace.journal.lines(opened.stream)
    assert from_line(next(line for line in sent if json.loads(line)["id"] == op.id)) == op

    # 11 Another laptop takes the lines in, whatever their order, and says the same: state, scores, grade.
    with closing(open_workspace(folder, RESOURCES, SystemIdentity())) as other:
        with saving(other.db):
            other.journal.take(from_line(line) for line in reversed(sent))
        there = open_evaluation(other, opened.id)
        assert there.evaluation.state_sha256() == opened.evaluation.state_sha256()
        assert there.scoring.result().total == opened.scoring.result().total
        assert there.evaluation.history(f"item/{ITEM}") == [op]
        assert other.journal.verify(opened.stream) is None


def read_from_disk(path: Path, op: Op) -> tuple[str, bytes, int]:
    """What another program finds in the database: the op's line and hash, and how many are answered."""
    with closing(sqlite3.connect(path)) as db:
        line, stored = db.execute("select line, hash from ops where id = ?", (op.id,)).fetchone()
        (answered,) = db.execute("select answered from evaluations").fetchone()
    return line, stored, answered


def chain_of(stage: Stage) -> bytes:
    """The hash of this laptop's newest op, computed anew from its first."""
    current = NO_HASH
    for op in sorted(stage.opened.evaluation.ops, key=lambda op: op.n):
        current = chain_hash(current, op)
    return current


def read_paper(path: Path) -> str:
    """The words on all pages without spaces."""
    with closing(pypdfium2.PdfDocument(path)) as document:
        texts = [document[number].get_textpage().get_text_range() for number in range(len(document))]
    return re.sub(r"\s+", "", "".join(texts))

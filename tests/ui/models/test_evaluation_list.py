"""ui.models.evaluation_list"""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QModelIndex, Qt
from pytestqt.modeltest import ModelTester

from inspector_app.store.evaluations import EvaluationRow
from inspector_app.ui.models.evaluation_list import ROW_ROLE, WORDS_ROLE, EvaluationList
from inspector_app.ui.models.list_words import row_words
from inspector_app.usecases.session.listing import list_evaluations
from inspector_app.usecases.session.workspace import Workspace
from tests.ui.shell_stage import a_row, fill_list, texts_for

Make = Callable[[], EvaluationList]


@pytest.fixture
def make(workspace: Workspace) -> Make:
    """A model over the real database."""
    english = texts_for("en")
    return lambda: EvaluationList(
        lambda after, limit: list_evaluations(workspace, after, limit),
        lambda row: row_words(english, lambda _id, _version: None, row),
    )


def read_all(model: EvaluationList) -> None:
    while model.canFetchMore(QModelIndex()):
        model.fetchMore(QModelIndex())


def test_it_keeps_qts_rules(workspace: Workspace, make: Make, qtmodeltester: ModelTester) -> None:
    fill_list(workspace, [a_row(number) for number in range(250)])
    qtmodeltester.check(make())


def test_pages_follow_each_other_without_gap_or_repetition(workspace: Workspace, make: Make) -> None:
    """Newest change first, each row once, also where many changed in the same millisecond."""
    rows = [a_row(number, changed_at="2026-11-23T09:00:00.000Z") for number in range(350)]
    fill_list(workspace, rows)
    model = make()
    model.reload()
    assert model.rowCount() == EvaluationList.PAGE_SIZE
    read_all(model)
    shown = [model.index(place).data(ROW_ROLE).id for place in range(model.rowCount())]
    assert shown == sorted((row.id for row in rows), reverse=True)


def test_words_are_made_for_the_rows_that_are_shown_only(workspace: Workspace) -> None:
    """A hundred thousand rows open at once because nobody asks for their words."""
    fill_list(workspace, [a_row(number) for number in range(5)])
    asked: list[str] = []

    def words(row: EvaluationRow) -> object:
        asked.append(row.id)
        return row_words(texts_for("en"), lambda _id, _version: None, row)

    model = EvaluationList(lambda after, limit: list_evaluations(workspace, after, limit), words)  # type: ignore[arg-type]  # returns RowWords
    model.reload()
    model.index(2).data(WORDS_ROLE)
    model.index(2).data(Qt.ItemDataRole.AccessibleTextRole)
    assert asked == ["e000002"]


def test_a_screen_reader_hears_the_whole_row(workspace: Workspace, make: Make) -> None:
    fill_list(workspace, [a_row(1, open_findings=2)])
    model = make()
    model.reload()
    spoken = model.index(0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert "青筠谷酒店 1" in spoken
    assert "2 open nonconformities" in spoken


def test_a_reload_shows_what_changed(workspace: Workspace, make: Make) -> None:
    fill_list(workspace, [a_row(1), a_row(2)])
    model = make()
    model.reload()
    fill_list(workspace, [a_row(1, changed_at="2026-11-24T00:00:00.000Z", venue_name="renamed")])
    model.reload()
    assert model.index(0).data() == "renamed"
    assert model.position("e000002") == 1
    assert model.position("unknown") == -1

"""usecases.columns.comparing"""

from __future__ import annotations

from pathlib import Path

from inspector_app.domain.canonical import Json
from inspector_app.texts import Texts
from inspector_app.usecases.columns.answering import answer_in_column
from inspector_app.usecases.columns.comparing import column_lines, column_views, compare_columns, view_before
from inspector_app.usecases.conduct import answer_item
from inspector_app.usecases.evaluations import NewEvaluation, start_evaluation
from tests.usecases.columns.columned import columned
from tests.usecases.stage import TEAM, VENUE, VISIT, completed


def test_the_columns_of_others_stand_before_ours_and_the_last_time_behind(
    texts: dict[str, Texts], tmp_path: Path
) -> None:
    workspace, first = columned(tmp_path)
    answer_item(first, "A1", "no", ())
    completed(first)
    again = NewEvaluation(
        first.checklist, "recertification", VENUE, {"rooms": "12"}, {}, TEAM, VISIT, previous=first.id
    )
    opened = start_evaluation(workspace, again)
    answer_item(opened, "A1", "yes", opened.seen("item/A1"))
    before = view_before(texts["en"], workspace, opened)
    assert before is not None
    assert before.title == "Last time 2026-10-22"
    found = compare_columns(texts["en"], opened, before)
    assert [view.id for view in found.views] == ["self", "recommending", "", ""]
    assert found.ours == 2
    entry = next(line for line in found.lines if line.id == "A1")
    assert [each.words for each in entry.entries] == ["", "", "Yes · 2", "No · 0"]
    assert [found.difference(entry, place) for place in range(4)] == ["", "", "", "+2"]
    workspace.close()


def test_without_an_evaluation_before_there_is_no_column_of_it(
    texts: dict[str, Texts], tmp_path: Path
) -> None:
    """Nor where it is on another laptop."""
    workspace, opened = columned(tmp_path)
    assert view_before(texts["en"], workspace, opened) is None
    said: Json = {"evaluation": "elsewhere", "on": "2025-10-01", "grade": "good", "total": "80.0"}
    opened.say("profile.set", "visit/previous", said)
    assert view_before(texts["en"], workspace, opened) is None
    assert [view.title for view in compare_columns(texts["en"], opened, None).views][-1] == "Assessed"
    workspace.close()


def test_what_the_columns_say_of_an_item_is_told_in_lines(texts: dict[str, Texts], tmp_path: Path) -> None:
    workspace, opened = columned(tmp_path)
    english, item = texts["en"], opened.checklist.items["A1"]
    assert column_lines(english, opened, item) == []
    answer_in_column(opened, "recommending", "A1", "", "yes", ())
    assert column_lines(english, opened, item) == ["推荐/单位 [公章]: Yes"]
    assert [view.id for view in column_views(english, opened, said=True)] == ["recommending"]
    workspace.close()

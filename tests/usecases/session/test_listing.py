"""usecases.session.listing: the list of evaluations, page by page."""

from inspector_app.usecases.conduct import answer_item
from inspector_app.usecases.session.listing import list_evaluations
from inspector_app.usecases.session.workspace import Workspace
from tests.usecases.stage import started


def test_the_list_shows_the_newest_change_first_page_by_page(workspace: Workspace) -> None:
    evaluations = [started(workspace) for _ in range(5)]
    answer_item(evaluations[0], "A1", "yes", ())
    newest = [evaluations[0].id, *(one.id for one in reversed(evaluations[1:]))]
    first = list_evaluations(workspace, limit=2)
    rest = list_evaluations(workspace, after=first[-1])
    assert [row.id for row in (*first, *rest)] == newest
    assert first[0].answered == 1

"""usecases.way: asked for only where the body allows it, and on what is said at that moment."""

import grimp

from inspector_app.domain.way.result import Way
from inspector_app.settings import OFF, ON, SETTINGS
from inspector_app.usecases.conduct import answer_item
from inspector_app.usecases.session.workspace import Workspace
from inspector_app.usecases.way import may_ask, search_way
from tests.usecases.stage import started


def test_nobody_can_ask_before_the_body_switches_it_on(workspace: Workspace) -> None:
    """Whoever evaluates does not advise: off by default."""
    opened = started(workspace)
    assert next(entry.default for entry in SETTINGS if entry.name == "way_to_grade") == OFF
    assert not may_ask(workspace, opened)
    workspace.preferences.put("way_to_grade", ON)
    assert may_ask(workspace, opened)


def test_nobody_asks_for_a_visit_that_is_over(workspace: Workspace) -> None:
    workspace.preferences.put("way_to_grade", ON)
    opened = started(workspace)
    opened.say("evaluation.terminated", "status", {"reason": "停业"})
    assert not may_ask(workspace, opened)


def test_the_search_works_on_what_was_said_when_it_began(workspace: Workspace) -> None:
    """It runs beside the screen, where people go on answering."""
    opened = started(workspace)
    answer_item(opened, "V1", "pass", ())
    answer_item(opened, "B1", "no", ())
    search = search_way(opened)
    before = len(opened.evaluation)
    answer_item(opened, "B1", "yes", opened.seen("item/B1"))
    told: list[tuple[int, int]] = []
    way = search(lambda done, total: told.append((done, total)))
    assert isinstance(way, Way)
    assert way.answer == "found"
    assert len(opened.evaluation) == before + 1


KNOWING = (
    "inspector_app.domain.way", "inspector_app.usecases.way", "inspector_app.ui.pages.conduct.ways.way",
    "inspector_app.ui.models.conduct.way_lines", "inspector_app.ui.widgets.evaluation.way_dialog",
)  # fmt: skip
OUTWARD = (
    "inspector_app.report", "inspector_app.exchange", "inspector_app.store", "inspector_app.commands",
    "inspector_app.usecases.reports", "inspector_app.usecases.completion", "inspector_app.usecases.support",
    "inspector_app.ui.pages.conduct.leaving", "inspector_app.ui.widgets.evaluation.signatures",
)  # fmt: skip


def test_nothing_that_reaches_the_venue_can_know_of_the_way() -> None:
    """Reports, files, commands and the page where the venue signs import none of it, by no detour."""
    graph = grimp.build_graph("inspector_app")
    assert graph.find_shortest_chain("inspector_app.ui.pages.conduct.page", "inspector_app.domain.way.search")
    for outward in OUTWARD:
        for knowing in KNOWING:
            assert not graph.chain_exists(outward, knowing, as_packages=True), (outward, knowing)

"""usecases.overviews.findings"""

from __future__ import annotations

from inspector_app.usecases.findings import raise_finding, withdraw_finding
from inspector_app.usecases.overviews.findings import find_findings
from inspector_app.usecases.session.workspace import Workspace
from tests.usecases.stage import VENUE, started


def test_findings_of_all_evaluations_are_found(workspace: Workspace) -> None:
    for text in ("缺5只", "标识缺失"):
        raise_finding(started(workspace), finding_class="minor", items=["A1", "B1"], text=text)
    found = find_findings(workspace, "标识")
    assert [(listed.finding.text, listed.venue_name) for listed in found] == [("标识缺失", VENUE["name"])]
    assert len(find_findings(workspace)) == 2


def test_a_withdrawn_finding_is_shown_where_all_are_wanted(workspace: Workspace) -> None:
    opened = started(workspace)
    raise_finding(opened, finding_class="minor", items=["A1"], text="误记")
    withdraw_finding(opened, opened.scoring.findings[0].id, "记错了")
    assert find_findings(workspace) == []
    assert [listed.finding.stage for listed in find_findings(workspace, settled=True)] == ["withdrawn"]

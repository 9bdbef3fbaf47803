"""ui.widgets.frame.notices"""

from __future__ import annotations

from inspector_app.ui.widgets.frame.notices import notice_of
from inspector_app.ui.widgets.frame.window_frame import NO_NOTICE
from inspector_app.usecases.evaluations import available_checklists
from inspector_app.usecases.session.workspace import Workspace


def test_every_shipped_checklist_says_that_it_is_a_demonstration(workspace: Workspace) -> None:
    """示例指标体系，非认证依据: no screen may look as if its grade were worth something."""
    found = {checklist.id: notice_of(checklist) for checklist in available_checklists(workspace)}
    assert found
    for notice in found.values():
        assert notice.words is not None
        assert notice.words.zh == "示例指标体系，非认证依据"


def test_only_elder_care_is_about_residents(workspace: Workspace) -> None:
    found = available_checklists(workspace)
    residents = {checklist.id: notice_of(checklist).residents for checklist in found}
    assert residents == {"TOUR-DEMO": False, "ELDER-DEMO": True}


def test_no_checklist_has_no_notice() -> None:
    assert notice_of(None) == NO_NOTICE

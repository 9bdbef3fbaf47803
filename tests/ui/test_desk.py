"""ui.desk"""

from __future__ import annotations

import pytest

from inspector_app.ui.desk import Desk


def test_a_desk_never_changes_under_a_page(desk: Desk) -> None:
    """Another language or look is another desk, or half a page would speak it."""
    with pytest.raises(AttributeError):
        desk.theme = desk.theme  # type: ignore[misc]  # that is the point

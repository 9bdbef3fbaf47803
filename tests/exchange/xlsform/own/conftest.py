"""A checklist of ours that leaves and comes back."""

from __future__ import annotations

import json
from typing import Any

import pytest

from inspector_app.resources import resource


@pytest.fixture
def tour() -> Any:
    return json.loads(resource("checklists", "tour-demo-1.0.1.json").read_text("utf-8"))

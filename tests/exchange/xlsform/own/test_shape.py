"""exchange.xlsform.own.shape"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from inspector_app.exchange.xlsform.own.shape import gathered, spread
from inspector_app.resources import resource
from tests.conformance import pack

OURS = [
    *sorted(pack.CHECKLISTS.glob("*.json")),
    *(resource("checklists", name) for name in ("tour-demo-1.0.1.json", "elder-demo-1.0.1.json")),
]
TOTAL = {"measure": "total", "at_least": "80"}
FLOOR = {"measure": "section_rate", "at_least": "50"}


@pytest.mark.parametrize("path", OURS, ids=lambda path: path.stem)
def test_every_checklist_comes_back_out_of_the_shape(path: Path) -> None:
    data: Any = json.loads(path.read_text("utf-8"))
    assert gathered(spread(data)) == data


@pytest.mark.parametrize("conditions", [[TOTAL], [FLOOR, TOTAL], [FLOOR], [TOTAL, TOTAL], [], None])
def test_the_least_total_of_a_grade_stands_apart(conditions: Any) -> None:
    """A person may change it in its column; two of them, or none, stay as they are."""
    grade: Any = {"id": "A", "conditions": conditions}
    shape: Any = spread({"grades": [grade]})["grades"]
    assert ("least_total" in shape[0]) == (conditions in ([TOTAL], [FLOOR, TOTAL]))
    assert gathered({"grades": shape}) == {"grades": [grade]}


def test_a_draft_that_uses_an_id_twice_keeps_its_tree() -> None:
    item: Any = {"id": "a", "kind": "yes_no"}
    draft: Any = {"sections": [{"id": "A", "items": [item, item]}]}
    assert spread(draft) == draft
    assert gathered(draft) == draft

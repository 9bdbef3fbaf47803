"""ui.models.checklists.part_list"""

from __future__ import annotations

from PySide6.QtCore import Qt

from inspector_app.texts import Texts
from inspector_app.ui.models.checklists.part_list import ROW_ROLE, PartList
from tests.checklist_builder import checklist, fact, item, section
from tests.story import tour_json

SMALL = checklist(
    section("V", item("V1", "pass_fail"), role="gate"),
    section("A", item("A1"), weight="40"),
    facts=[fact("rooms")],
    proposals=[{"class": "minor", "below": "60"}],
)


def titles(model: PartList) -> list[str]:
    return [str(model.index(row).data()) for row in range(model.rowCount())]


def test_rules_stand_below_a_heading_that_cannot_be_chosen(qapp: object, texts: Texts) -> None:
    assert qapp is not None
    model = PartList(texts)
    model.show_data(SMALL)
    assert titles(model) == [
        "General", "V  V", "V1  V1 text", "A  A", "A1  A1 text", "Grades", "good  良好级",
        "Proposals of findings", "Minor nonconformity", "Facts of the venue", "rooms  rooms",
    ]  # fmt: skip
    heading = model.index(5)
    assert model.flags(heading) == Qt.ItemFlag.NoItemFlags
    assert model.part_at(5) is None
    assert model.part_at(99) is None


def test_points_and_weights_stand_at_the_end_but_not_for_gates(texts: Texts) -> None:
    model = PartList(texts)
    model.show_data(SMALL)
    asides = [model.index(row).data(ROW_ROLE).aside for row in range(5)]
    assert asides == ["", "", "", "weight 40", "2 points"]
    assert model.index(4).data(Qt.ItemDataRole.AccessibleTextRole) == "A1  A1 text 2 points"


def test_a_search_shows_what_it_found_and_survives_a_change_of_data(texts: Texts) -> None:
    model = PartList(texts)
    model.show_data(tour_json())
    model.choose("计量")
    hits = model.hits
    assert 0 < hits < 90
    assert model.row_of("item/A1.2") > 0
    assert model.row_of("item/V1") == -1
    model.show_data(SMALL)
    assert model.hits == 0
    assert len(model.parts) == 8

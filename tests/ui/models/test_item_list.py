"""ui.models.item_list"""

from pytestqt.modeltest import ModelTester

from inspector_app.texts import Texts
from inspector_app.ui.models.item_attention import Attention
from inspector_app.ui.models.item_list import Heading, ItemList
from inspector_app.usecases.conduct import answer_item, set_note
from tests.ui.conduct_stage import Stage


def _rows(stage: Stage, texts: Texts) -> ItemList:
    return ItemList(stage.opened, texts, Attention(stage.opened))


def _items(rows: ItemList) -> list[str]:
    return [item for row in range(rows.rowCount()) if (item := rows.item_at(row))]


def test_the_rows_keep_the_promises_of_a_model(
    stage: Stage, texts: Texts, qtmodeltester: ModelTester
) -> None:
    """Qt's own checker."""
    qtmodeltester.check(_rows(stage, texts))


def test_items_stand_below_their_headings_and_absent_ones_are_left_out(stage: Stage, texts: Texts) -> None:
    """The hotel has no scenic area: V6 is not asked."""
    rows = _rows(stage, texts)
    assert isinstance(rows.entry(0), Heading)
    assert _items(rows)[:2] == ["V1", "V2"]
    assert "V6" not in _items(rows)
    assert len(_items(rows)) == 88


def test_filters_show_what_they_say(stage: Stage, texts: Texts) -> None:
    """All, unanswered, flagged, evidence missing."""
    answer_item(stage.opened, "A4.2", "no", ())
    rows = _rows(stage, texts)
    rows.choose("unanswered")
    assert "A4.2" not in _items(rows)
    assert len(_items(rows)) == 87
    rows.choose("flagged")
    assert "A4.2" in _items(rows)
    assert "A1.1" not in _items(rows)
    rows.choose("evidence")
    assert _items(rows) == ["A4.2"]


def test_find_looks_into_code_text_and_remark(stage: Stage, texts: Texts) -> None:
    """Two Chinese characters suffice."""
    set_note(stage.opened, "A2.6", "地下室照明常开", ())
    rows = _rows(stage, texts)
    rows.choose("all", "照明")
    assert _items(rows) == ["A2.6"]
    rows.choose("all", "c3.2")
    assert _items(rows) == ["C3.2"]


def test_the_next_open_item_goes_round_the_end(full_stage: Stage, texts: Texts) -> None:
    """U at the end starts again at the top; nothing open gives -1."""
    rows = _rows(full_stage, texts)
    assert rows.next_open(5) == -1
    full_stage.elsewhere("item/V2", "fail")
    assert rows.item_at(rows.next_open(80)) == "V2"


def test_stepping_jumps_over_headings(stage: Stage, texts: Texts) -> None:
    """From the last gate to the first item of A1."""
    rows = _rows(stage, texts)
    assert rows.item_at(rows.step(rows.row_of("V8"), 1)) == "A1.1"
    assert rows.step(rows.row_of("V1"), -1) == -1


def test_an_answered_item_stays_until_the_person_moves_on(stage: Stage, texts: Texts) -> None:
    """The card must not vanish under the finger that answers it."""
    rows = _rows(stage, texts)
    rows.choose("unanswered")
    answer_item(stage.opened, "A1.1", "yes", ())
    rows.changed(frozenset(["A1.1"]))
    assert "A1.1" in _items(rows)
    assert rows.settle("A1.1") is True
    assert "A1.1" in _items(rows)
    rows.changed(frozenset(["A1.1"]))
    assert rows.settle("A1.2")
    assert "A1.1" not in _items(rows)
    assert rows.row_of("A1.2") == _items_and_headings(rows).index("A1.2")
    assert not rows.settle("A1.3")


def test_what_fits_by_now_comes_in_its_place(stage: Stage, texts: Texts) -> None:
    """An answer may flag another item; its section's heading comes along."""
    rows = _rows(stage, texts)
    rows.choose("evidence")
    assert rows.rowCount() == 0
    answer_item(stage.opened, "A4.2", "no", ())
    rows.changed(frozenset(["A4.2"]))
    assert rows.settle("")
    assert _items(rows) == ["A4.2"]
    assert isinstance(rows.entry(0), Heading)


def test_a_remark_is_found_as_it_is_now(stage: Stage, texts: Texts) -> None:
    """What was searched before is forgotten when it changes."""
    rows = _rows(stage, texts)
    rows.choose("all", "常开")
    assert _items(rows) == []
    set_note(stage.opened, "A2.6", "地下室照明常开", ())
    rows.changed(frozenset(["A2.6"]))
    rows.choose("all", "常开")
    assert _items(rows) == ["A2.6"]
    assert rows.search == "常开"


def _items_and_headings(rows: ItemList) -> list[str]:
    return [rows.item_at(row) for row in range(rows.rowCount())]

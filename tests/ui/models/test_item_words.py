"""ui.models.item_words"""

import pytest

from inspector_app.domain.canonical import Json
from inspector_app.domain.checklist import read_checklist
from inspector_app.texts import Texts
from inspector_app.ui.models.item_words import op_words, row_state_words, value_words
from tests.builders import an_op
from tests.checklists.gallery import gallery
from tests.ui.conduct_stage import Stage


@pytest.mark.parametrize(
    ("item", "value", "words"),
    [
        ("A1.1", "yes", "Yes"),
        ("A1.3", ["guest_rooms"], "Guest rooms"),
        ("A1.3", [], "None of them found"),
        ("A1.4", 11, "11 月"),
        ("A2.4", {"n": 36, "ok": 34}, "34 of 36 conform"),
        ("C2.1", {"issued": 51, "tally": [25, 17, 3, 1, 0]}, "46 valid of 51 issued"),
        ("C3.3", "b", "Grade B"),
        ("A1.5", {"date": None}, "There is none"),
        ("A1.5", {"date": "2024-03-20"}, "2024-03-20"),
        ("V1", [{"document": "business_licence", "until": "long_term"}], "Business licence long-term"),
        ("A1.1", None, "—"),
    ],
)
def test_every_kind_has_its_words(stage: Stage, texts: Texts, item: str, value: object, words: str) -> None:
    """A contested value and the history must be read without opening an editor."""
    assert value_words(texts, stage.opened.checklist.items[item], value) == words  # type: ignore[arg-type]  # parametrised


def test_a_level_names_its_anchor(stage: Stage, texts: Texts) -> None:
    """A bare 3 says nothing to the person who decides."""
    assert value_words(texts, stage.opened.checklist.items["A2.6"], 4).startswith("4 · All automatic")


def test_a_shape_from_a_newer_program_is_shown_as_it_is(stage: Stage, texts: Texts) -> None:
    """Nothing that arrives may break the screen."""
    assert value_words(texts, stage.opened.checklist.items["A2.4"], {"future": 1}) == "{'future': 1}"


def test_fields_stand_with_their_names_and_units(stage: Stage, texts: Texts) -> None:
    """The meters of A1.2 are read as required and installed."""
    words = value_words(texts, stage.opened.checklist.items["A1.2"], {"required": 27, "installed": 22})
    assert words == "Meters required 27 · Meters installed 22"


def test_raters_are_said_one_by_one_or_together(texts: Texts) -> None:
    """The history shows one rater's op; a stored set stands beside each other."""
    item = read_checklist(gallery()).items["A4"]
    assert value_words(texts, item, "partly") == "Partly met"
    assert value_words(texts, item, {"L": "yes", "M": "no"}) == "Met · Not met"
    assert value_words(texts, item, 7) == "7"


@pytest.mark.parametrize(
    ("said", "words", "stored"),
    [
        ({"answer": 11}, "11 月 · Carried from the evaluation of 22 October 2025", 11),
        (
            {"not_applicable": "No pool"},
            "Not applicable · No pool · Carried from the evaluation of 22 October 2025",
            None,
        ),
    ],
)
def test_what_was_carried_says_its_value_and_from_when(
    stage: Stage, texts: Texts, said: dict[str, Json], words: str, stored: Json
) -> None:
    """The history must not call it cleared, and the editor shows it as what counts now."""
    carried: Json = {"evaluation": "e1", "on": "2025-10-22", **said}
    stage.opened.say("answer.carried", "item/A1.4", carried, ())
    field = stage.opened.evaluation.field("item/A1.4")
    assert field is not None
    assert field.op is not None
    assert op_words(texts, stage.opened.checklist.items["A1.4"], field.op) == words
    assert stage.opened.evaluation.answer("item/A1.4") == stored


def test_a_carried_value_in_a_row_is_short(stage: Stage, texts: Texts) -> None:
    """A button of a room has little room; what data alone gave says so."""
    item = stage.opened.checklist.items["A2.1"]
    carried: Json = {"evaluation": "e1", "on": "2025-10-22", "inputs": {}}
    op = an_op(kind="answer.carried", value=carried)
    assert row_state_words(texts, item, op) == "From the data · Carried 2025-10-22"
    assert row_state_words(texts, item, an_op(kind="answer.cleared")) == "Answer cleared"

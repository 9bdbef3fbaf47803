"""ui.models.item_outline"""

from pytestqt.modeltest import ModelTester

from inspector_app.texts import Texts
from inspector_app.ui.models.item_attention import Attention
from inspector_app.ui.models.item_outline import Outline, Progress
from inspector_app.usecases.conduct import answer_item
from tests.ui.conduct_stage import Stage


def _outline(stage: Stage, texts: Texts) -> Outline:
    return Outline(stage.opened, texts, Attention(stage.opened))


def _progress(outline: Outline, section: str) -> Progress:
    found = outline.index_of(section).data(Outline.PROGRESS)
    assert isinstance(found, Progress)
    return found


def test_the_tree_keeps_the_promises_of_a_model(
    stage: Stage, texts: Texts, qtmodeltester: ModelTester
) -> None:
    """Qt's own checker."""
    qtmodeltester.check(_outline(stage, texts))


def test_a_section_counts_what_lies_below_it(full_stage: Stage, texts: Texts) -> None:
    """74.4 % of A as the story expects."""
    outline = _outline(full_stage, texts)
    progress = _progress(outline, "A")
    assert (progress.answered, progress.relevant) == (29, 29)
    assert "rate 74.4 %" in outline.words(outline.node(outline.index_of("A")))


def test_flags_are_counted_and_said_in_words(stage: Stage, texts: Texts) -> None:
    """A failed gate must not be found by its colour."""
    answer_item(stage.opened, "V2", "fail", ())
    outline = _outline(stage, texts)
    assert _progress(outline, "gates").gate_failed == 1
    assert "Gate failed 1" in outline.words(outline.node(outline.index_of("gates")))


def test_pages_stand_at_the_end_with_their_counts(stage: Stage, texts: Texts) -> None:
    """Data sheet, photos, findings, leaving check, columns, by place."""
    outline = _outline(stage, texts)
    outline.count("findings", "4")
    last = outline.index(outline.rowCount() - 4, 0)
    assert outline.words(outline.node(last)) == "Findings 4"
    assert outline.index_of("nowhere").isValid() is False


def test_a_code_is_found_whole_or_by_its_beginning(stage: Stage, texts: Texts) -> None:
    """Capitals and spaces do not matter."""
    outline = _outline(stage, texts)
    assert outline.with_code(" a2.4 ") == "A2.4"
    assert outline.with_code("B2") == "B2"
    assert outline.with_code("v") == "V1"
    assert outline.with_code("zzz") == outline.with_code("  ") == ""

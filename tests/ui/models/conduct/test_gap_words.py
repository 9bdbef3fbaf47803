"""ui.models.conduct.gap_words"""

from pathlib import Path

from inspector_app.texts import Texts
from inspector_app.ui.models.conduct.gap_words import gap_words
from inspector_app.usecases.completion import Gap, gaps
from tests.usecases.sampling.staying import OTHER, colleague, draw, hotel, record
from tests.usecases.stage import deliver


def test_a_gap_of_a_sample_names_its_population_and_how_many_units(texts: Texts, tmp_path: Path) -> None:
    """One sees where to go on: which sample, how much of it."""
    _, opened = hotel(tmp_path)
    draw(opened)
    for room in ("5110", "5104"):
        record(opened, "R1", room)
        record(opened, "R2", room)
    waiting = next(gap for gap in gaps(opened) if gap.code == "sample_open")
    said = gap_words(texts, opened, waiting)
    assert said == "○  客房: Drawn units that nobody has looked at (4) (does not block)"


def test_two_draws_apart_block_and_name_their_population(texts: Texts, tmp_path: Path) -> None:
    """Nobody leaves while two samples stand beside each other."""
    workspace, opened = hotel(tmp_path / "a")
    _, other = colleague(opened, tmp_path / "b")
    draw(opened)
    draw(other, 5, OTHER)
    deliver(other.evaluation.ops, workspace, opened)
    found = [gap for gap in gaps(opened) if gap.code == "contested"]
    assert [gap_words(texts, opened, gap) for gap in found] == [
        "●  客房: Several values: needs your decision"
    ]


def test_items_and_sections_stand_with_their_number(texts: Texts, tmp_path: Path) -> None:
    """As the outline names them."""
    _, opened = hotel(tmp_path)
    assert (
        gap_words(texts, opened, Gap("unanswered", "Y1", blocking=True)) == "●  Y1   Unanswered   —   Y1 text"
    )
    consent = gap_words(texts, opened, Gap("share_consent", "A", blocking=False))
    assert consent.startswith("○  A   Many items")
    assert gap_words(texts, opened, Gap("no_team", "", blocking=True)) == "●  No team leader named"

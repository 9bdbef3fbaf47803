"""ui.models.conduct.filters"""

from inspector_app.texts import Texts
from inspector_app.ui.models.conduct.filters import (
    FILTERS,
    Filter,
    Filters,
    filter_hint,
    filter_words,
    nothing_words,
)
from inspector_app.ui.models.item_attention import Attention
from inspector_app.usecases.columns.comparing import view_before
from inspector_app.usecases.conduct import answer_item, set_note
from tests.ui.conduct_stage import Stage


def _filters(stage: Stage) -> Filters:
    return Filters(stage.opened, Attention(stage.opened))


def _shown(filters: Filters, stage: Stage, wanted: Filter) -> set[str]:
    return {item for item in stage.opened.checklist.items if filters.fits(item, wanted)}


def test_every_filter_counts_what_it_shows(full_stage: Stage) -> None:
    """The number on a chip is the number of cards behind it."""
    full_stage.elsewhere("item/V2", "fail")
    filters = _filters(full_stage)
    for name in FILTERS:
        assert filters.count(name) == len(_shown(filters, full_stage, name))
    assert filters.count("all") == 88
    assert _shown(filters, full_stage, "contested") == {"V2"}
    assert "V2" in _shown(filters, full_stage, "flagged") & _shown(filters, full_stage, "unanswered")


def test_an_answer_moves_one_item_from_filter_to_filter(stage: Stage) -> None:
    """Only what changed is worked out again."""
    filters = _filters(stage)
    assert filters.count("unanswered") == 88
    answer_item(stage.opened, "A4.2", "no", ())
    filters.renew(["A4.2"])
    assert filters.count("unanswered") == 87
    assert _shown(filters, stage, "evidence") == {"A4.2"}
    filters.renew(["gone with another version"])
    assert filters.count("all") == 88


def test_mine_is_what_i_answered_rated_or_remarked(stage: Stage) -> None:
    """A colleague's answer is not mine, and what is absent is nobody's."""
    answer_item(stage.opened, "A1.1", "yes", ())
    set_note(stage.opened, "A1.3", "seen", ())
    stage.elsewhere("item/A2.9", 2)
    assert _shown(_filters(stage), stage, "mine") == {"A1.1", "A1.3"}


def test_changed_compares_with_the_visit_before(surveillance_stage: Stage, texts: Texts) -> None:
    """A carried answer that was answered otherwise, and one that the visit before has otherwise."""
    stage = surveillance_stage
    before = view_before(texts, stage.workspace, stage.opened)
    filters = _filters(stage)
    filters.know_before(before)
    assert _shown(filters, stage, "changed") == set()
    for item, value in (("A1.1", "no"), ("B2.5", "yes")):
        answer_item(stage.opened, item, value, stage.opened.seen(f"item/{item}"))
    filters.renew(["A1.1", "B2.5"])
    assert _shown(filters, stage, "changed") == {"A1.1", "B2.5"}


def test_every_filter_has_words_and_says_why_it_is_empty(texts: Texts) -> None:
    """An empty list that says nothing looks broken."""
    words = {filter_words(texts, name) for name in FILTERS}
    hints = {filter_hint(texts, name) for name in FILTERS}
    empty = {nothing_words(texts, name, "", before=True) for name in FILTERS}
    assert len(words) == len(hints) == len(empty) == len(FILTERS)
    assert "not on this laptop" in nothing_words(texts, "changed", "", before=False)
    assert "xyz" in nothing_words(texts, "all", "xyz", before=True)
    both = nothing_words(texts, "mine", "xyz", before=True)
    assert "xyz" in both
    assert "Mine" in both

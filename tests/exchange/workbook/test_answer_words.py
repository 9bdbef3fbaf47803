"""The words of drop-down lists."""

import pytest

from inspector_app.exchange.workbook.answer_words import AnswerMeaning, answer_meaning, answer_meanings


@pytest.mark.parametrize(
    ("word", "meaning"),
    [
        ("Fulfilled", "yes"), ("Open", "no"), ("Not verified", "unanswered"),
        ("Not required", "not_applicable"),
        ("N/A", "not_applicable"), ("符合", "yes"), ("部分符合", "partly"), ("不符合", "no"),
        ("不适用", "not_applicable"),
        ("待定", "unanswered"), ("橙色", None),
    ],
)  # fmt: skip
def test_words_of_real_drop_downs_are_understood(word: str, meaning: AnswerMeaning | None) -> None:
    """Security people and certification bodies call the same answers by other names."""
    assert answer_meaning(word) == meaning


def test_unknown_words_are_kept_for_a_person_to_explain() -> None:
    """Guessing that 橙色 is good would score wrongly; it is asked."""
    assert answer_meanings(["符合", "橙色"]) == {"符合": "yes", "橙色": ""}

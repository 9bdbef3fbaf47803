"""report.content.answers.carried"""

from dataclasses import replace

import pytest

from inspector_app.domain.scoring.carrying import Carried
from inspector_app.report.content.answers.carried import carried_facts, carried_mark, carried_words
from tests.report.content.subjects import demo, texts

FROM = Carried("e1", "2025-03-01", (("L", "林知远"),))


@pytest.mark.parametrize(
    ("carried", "mark", "words"),
    [
        (FROM, "沿用 2025-03-01", "沿用2025年3月1日评价的结果，当时由林知远作答"),
        (replace(FROM, by=()), "沿用 2025-03-01", "沿用2025年3月1日评价的结果"),
        (replace(FROM, by=(), on=""), "沿用 —", "沿用—评价的结果"),
        (replace(FROM, whole=False), "部分沿用 2025-03-01", "部分行沿用2025年3月1日评价的结果"),
    ],
)
def test_a_carried_value_says_from_when_and_by_whom(carried: Carried, mark: str, words: str) -> None:
    """One look must tell it from an answer of this visit."""
    chinese, english = texts("zh_CN"), texts("en")
    assert (carried_mark(chinese, carried), carried_words(chinese, carried)) == (mark, words)
    assert carried_mark(english, carried) != mark
    assert carried_words(english, carried) != words


def test_an_answer_of_this_visit_has_no_mark() -> None:
    assert carried_mark(texts("en"), None) == ""


def test_how_much_is_carried_is_counted_with_its_days() -> None:
    items = list(demo().scoring().items.values())
    assert carried_facts(texts("en"), items) == ()
    marked = [replace(items[0], carried=FROM), replace(items[1], left_out=True), *items[2:]]
    assert carried_facts(texts("en"), marked) == (
        ("Carried", "1 item (2025-03-01)"),
        ("Not part of this visit", "1 item"),
    )
    assert carried_facts(texts("en"), marked[1:2])[0] == ("Carried", "0 items (—)")

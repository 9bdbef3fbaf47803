"""report.content.subject"""

from __future__ import annotations

from tests.report.content.subjects import demo, subject


def test_a_text_that_nobody_gave_is_empty() -> None:
    told = subject(demo())
    assert told.text("venue/name") == "安吉青筠谷酒店（虚构）"
    assert told.text("venue/fax") == ""
    assert told.text("meeting/opening") == ""
    assert told.object("meeting/opening")["present"] == 9
    assert told.object("venue/name") == {}


def test_result_and_outlook_are_those_of_the_scoring() -> None:
    told = subject(demo())
    assert told.result.outcome.grade == "good"
    assert told.result == told.scoring.result()
    assert told.outlook == told.scoring.outlook()


def test_dates_and_periods_are_said_in_words() -> None:
    chinese, english = subject(demo(), "zh_CN"), subject(demo())
    assert chinese.day("2026-10-22") == "2026年10月22日"
    assert english.day("2026-10-22T16:50:00+08:00") == "22 October 2026"
    assert english.day("") == "—"
    assert english.day("尽快") == "尽快"
    assert english.moment("2026-10-21T10:38:00+08:00") == "21 October 2026 10:38"
    assert english.moment("上午") == "上午"
    assert english.period_words(("2025-10", "2026-09")) == "October 2025 – September 2026"
    assert chinese.period_words(("2025-10", "2026-09")) == "2025年10月 – 2026年9月"
    assert chinese.period_words(()) == "—"


def test_words_of_the_checklist_follow_the_language() -> None:
    words = demo().checklist.grades[0].words
    assert subject(demo(), "zh_CN").words(words) == "引领级"
    assert subject(demo()).words(words) == "Leading"

"""report.content.rules.outcomes"""

from __future__ import annotations

from fractions import Fraction

import pytest

from inspector_app.domain.checklist import Checklist, Condition, read_checklist
from inspector_app.domain.scoring import Outcome, Reason
from inspector_app.report.content.rules.outcomes import outcome_words, rule_words
from tests.report.content.subjects import demo, raised, subject, texts
from tests.story import tour_json


def tour() -> Checklist:
    return read_checklist(tour_json())


@pytest.mark.parametrize(
    ("outcome", "english", "chinese"),
    [
        (Outcome("grade", "good"), "Good", "良好级"),
        (Outcome("withheld"), "Withheld", "暂缓评级"),
        (Outcome("not_graded"), "Not graded", "不予评级"),
        (Outcome("terminated"), "Terminated", "终止评价"),
        (Outcome("ungraded"), "No grades", "不分级"),
        (Outcome("nothing_rated"), "Nothing rated yet", "尚无评分"),
        (Outcome("newer_program"), "Needs a newer program", "需要更新版本的程序"),
    ],
)
def test_every_outcome_has_its_words(outcome: Outcome, english: str, chinese: str) -> None:
    assert outcome_words(texts("en"), tour(), outcome) == english
    assert outcome_words(texts("zh_CN"), tour(), outcome) == chinese


@pytest.mark.parametrize(
    ("reason", "english"),
    [
        (Reason("gate", "V7"), "Gate not passed: V7 Every food outlet holds a valid food-business permit"),
        (Reason("status"), "The evaluation was terminated."),
        (
            Reason("share", "A", Fraction(36)),
            "A Energy and resource saving: 36.0% of the points are not applicable, the limit is exceeded",
        ),
        (
            Reason("limiter", "A1.2", Fraction(45), limiter="key_below_60"),
            "★A1.2 Energy and water metering coverage: rate 45.0%. "
            "Rule: Any key item (★) below 60 %: at most Good",
        ),
        (Reason("limiter", limiter="first_visit"), "Initial certification: at most Excellent"),
        (
            Reason(
                "condition",
                "A",
                Fraction(69),
                Condition("section_rate", "at_least", Fraction(70)),
                grade="excellent",
            ),
            "Excellent needs: each characteristic at least 70%; A Energy and resource saving has 69.0%",
        ),
        (
            Reason(
                "condition", "", Fraction(6), Condition("total", "at_least", Fraction(90)), grade="leading"
            ),
            "Leading needs: total at least 90; it is 6.0",
        ),
        (
            Reason(
                "condition",
                "",
                Fraction(6),
                Condition("open_findings", "at_most", Fraction(5), ("minor",)),
                grade="excellent",
            ),
            "Excellent needs: open findings (Minor nonconformity): no more than 5; it is 6",
        ),
        (
            Reason(
                "condition", "", None, Condition("completeness", "at_least", Fraction(95)), grade="leading"
            ),
            "Leading needs: completeness of data at least 95%; it is —",
        ),
    ],
)
def test_every_reason_is_a_sentence(reason: Reason, english: str) -> None:
    data = tour_json()
    data["limiters"][2]["enabled"] = True
    outcome = Outcome("grade", "good", (reason,))
    assert rule_words(texts("en"), read_checklist(data), outcome) == [english]


def test_a_grade_that_nothing_held_back_says_so_and_no_grade_does_not() -> None:
    assert rule_words(texts("en"), tour(), Outcome("grade", "leading")) == [
        "All conditions of the best grade are met."
    ]
    assert rule_words(texts("en"), tour(), Outcome("nothing_rated")) == []


def test_findings_that_hold_a_grade_back_are_named_by_their_class() -> None:
    told = demo()
    raised(told, "NC-09", finding_class="major")
    rules = rule_words(texts("zh_CN"), told.checklist, told.scoring().result().outcome)
    assert rules
    assert not any("major" in rule for rule in rules)


def test_the_demo_is_good_because_of_one_key_item() -> None:
    told = subject(demo(), "zh_CN")
    assert rule_words(told.texts, told.checklist, told.result.outcome) == [
        "★A1.2 能源、水计量器具配备率：得分率 45.9%。规则：任一关键项（★）得分率低于60%，等级不高于良好级"
    ]

"""texts"""

from __future__ import annotations

from datetime import date, datetime
from fractions import Fraction
from pathlib import Path

import pytest

from inspector_app.errors import InputError
from inspector_app.texts import Texts, error_codes

LOCALE = Path(__file__).parents[2] / "resources" / "locale"
CHINESE, ENGLISH = Texts("zh_CN", LOCALE), Texts("en", LOCALE)


def test_two_languages_live_side_by_side() -> None:
    assert CHINESE.chinese
    assert not ENGLISH.chinese
    assert (CHINESE.say("Findings"), ENGLISH.say("Findings")) == ("审查发现", "Findings")


def test_an_unknown_language_is_chinese() -> None:
    assert Texts("fr", LOCALE).language == "zh_CN"


def test_a_sentence_takes_its_values_by_name() -> None:
    assert ENGLISH.say("at least {bound}", bound="60%") == "at least 60%"
    assert CHINESE.say("at least {bound}", bound="60%") == "不低于 60%"


@pytest.mark.parametrize(
    ("n", "english"),
    [(0, "0 nonconformities are open."), (1, "1 nonconformity is open."), (2, "2 nonconformities are open.")],
)
def test_a_number_chooses_the_form(n: int, english: str) -> None:
    forms = ("{n} nonconformity is open.", "{n} nonconformities are open.")
    assert ENGLISH.plural(*forms, n) == english
    assert CHINESE.plural(*forms, n) == f"未关闭的不符合 {n} 项。"


def test_codes_have_words_and_data_may_bring_codes_without() -> None:
    assert CHINESE.word("finding", "major") == "严重不符合"
    assert ENGLISH.name("area", "330000") == "Zhejiang"
    assert ENGLISH.name("area", "110000") == "110000"
    with pytest.raises(KeyError):
        ENGLISH.word("finding", "catastrophe")


def test_an_error_has_a_sentence_and_a_way_out_with_its_values() -> None:
    error = InputError("answer.out_of_bounds", place="score", given="120", least=0, most=Fraction(100))
    assert ENGLISH.error(error) == ("120 is outside the bounds.", "From 0 to 100.")
    assert CHINESE.error(error) == ("120 超出范围。", "应在 0 至 100 之间。")
    assert ENGLISH.error(InputError("evaluation.field_empty")) == ("This must be filled in.", "")
    assert ENGLISH.told(error) == "120 is outside the bounds. From 0 to 100."
    assert ENGLISH.told(InputError("evaluation.field_empty")) == "This must be filled in."
    assert ENGLISH.error(InputError("answer.field_missing", place="x"))[0] == "“x” is missing."
    assert "None" not in ENGLISH.error(InputError("answer.no_date", given=None))[0]


def test_an_error_in_a_file_begins_with_its_name() -> None:
    error = InputError("checklist.duplicate_id", place="sections[2]", file="tour.json", id="A1")
    assert ENGLISH.error(error)[0] == "tour.json · Section 3: the id A1 stands twice."


def test_error_codes_are_dotted_words() -> None:
    assert {"answer.empty", "report.no_glyph"} <= error_codes()
    assert all(code.count(".") == 1 for code in error_codes())


def test_dates_are_never_an_order_of_digits() -> None:
    day = date(2026, 11, 3)
    assert (CHINESE.date(day), ENGLISH.date(day)) == ("2026年11月3日", "3 November 2026")
    assert (CHINESE.month("2026-02"), ENGLISH.month("2026-02")) == ("2026年2月", "February 2026")
    moment = datetime.fromisoformat("2026-10-21T09:05:59+08:00")
    assert (CHINESE.moment(moment), ENGLISH.moment(moment)) == (
        "2026年10月21日 09:05",
        "21 October 2026 09:05",
    )


def test_a_long_date_names_the_day_of_the_week() -> None:
    assert ENGLISH.long_date(date(2026, 11, 23)) == "Monday, 23 November 2026"
    assert CHINESE.long_date(date(2026, 11, 29)) == "2026年11月29日 星期日"


def test_names_and_clauses_are_joined_as_the_language_does() -> None:
    assert (CHINESE.listing(["甲", "乙"]), ENGLISH.listing(["A", "B"])) == ("甲、乙", "A, B")
    assert (CHINESE.clauses(["甲", "乙"]), ENGLISH.clauses(iter(["A", "B"]))) == ("甲；乙", "A; B")
    assert ENGLISH.listing([]) == ""


@pytest.mark.parametrize(
    ("unit", "chinese", "english"),
    [
        ("kgce/人·夜（无住宿按百人次）", "kgce/人·夜", "kgce/guest-night"),
        ("g/（人·日）", "g/（人·日）", "g/(person·day)"),
        ("件/万人次", "件/万人次", "cases/10,000 arrivals"),
        ("m²/床", "m²/床", "m²/bed"),
        ("kgce/(m²·a)", "kgce/(m²·a)", "kgce/(m²·a)"),
        ("", "", ""),
    ],
)
def test_a_unit_stands_without_its_remark_and_in_the_language(unit: str, chinese: str, english: str) -> None:
    assert (CHINESE.unit(unit), ENGLISH.unit(unit)) == (chinese, english)


def test_a_share_stands_without_a_space_a_quantity_with_one() -> None:
    assert ENGLISH.quantity("81.5", "%") == "81.5%"
    assert CHINESE.quantity("0.6", "‰") == "0.6‰"
    assert ENGLISH.quantity("12", "kWh") == "12 kWh"
    assert ENGLISH.quantity("12", "") == "12"

"""report.content.scores"""

from __future__ import annotations

from inspector_app.report.blocks import Figure, Heading, Table
from inspector_app.report.content.scores import scores
from inspector_app.report.figures import Label
from tests.report.content.subjects import demo, flat, rows_of, said, subject, text_of
from tests.story import Story, story_json, tour_json


def test_every_section_stands_with_full_applicable_earned_rate_floor_and_weight() -> None:
    rows = rows_of(scores(subject(demo())))
    assert ["A Energy and resource saving", "100", "100", "74.3849", "74.4", "60", "40"] in rows
    assert ["　B3 Pollution control", "25", "22", "21.4375", "97.4", "", ""] in rows
    assert ["Bonus", "2", "", "", ""] in rows
    assert ["Total (compared with the thresholds unrounded)", "82.6", "", "", ""] in rows


def test_the_checklist_says_how_many_decimals_stand_and_what_is_compared() -> None:
    told = demo(checklist={**tour_json(), "rounding": {"compare": "rounded", "decimals": 3}})
    rows = rows_of(scores(subject(told)))
    assert ["A Energy and resource saving", "100", "100", "74.3849", "74.385", "60", "40"] in rows
    assert ["Total (rounded to 3 decimals before it is compared)", "82.638", "", "", ""] in rows
    assert {"74.385", "83.876", "85.738"} <= set(figure_words(told))


def test_characteristics_are_set_apart_from_their_sections() -> None:
    table = next(block for block in flat(scores(subject(demo()))) if isinstance(block, Table))
    assert [row.kind for row in table.rows[:6]] == ["section", *["plain"] * 4, "section"]
    assert table.rows[-1].kind == "total"


def figure_words(story: Story) -> list[str]:
    figure = next(block for block in scores(subject(story)) if isinstance(block, Figure))
    assert figure.alternative
    return [shape.text for shape in figure.drawing.shapes if isinstance(shape, Label)]


def test_the_bars_have_the_rates_and_the_floor_in_words() -> None:
    words = figure_words(demo())
    assert {"74.4", "83.9", "85.7"} <= set(words)
    assert any("floor for Good" in word for word in words)


def test_the_grade_table_says_which_grade_which_conditions_and_which_limiter() -> None:
    rows = rows_of(scores(subject(demo())))
    marks = {row[0]: row[-1] for row in rows if row[0] in ("Leading", "Excellent", "Good", "Basic")}
    assert marks == {"Leading": "not reached", "Excellent": "not reached", "Good": "recommended", "Basic": ""}
    assert ["Limiter", "Any key item (★) below 60 %: at most Good", "applies"] in rows
    leading = next(row for row in rows if row[0] == "Leading")
    assert leading[1].startswith(
        "total at least 90; each characteristic at least 80%; each key item ★ at least 80%"
    )
    assert "Recommended: Good" in said(scores(subject(demo())))


def test_in_chinese_parts_are_joined_by_chinese_marks() -> None:
    rows = rows_of(scores(subject(demo(), "zh_CN")))
    excellent = next(row for row in rows if row[0] == "优秀级")
    assert excellent[1].startswith("总分不低于 80；各特性得分率不低于 70%；各关键项（★）得分率不低于 60%")
    assert "; " not in text_of(scores(subject(demo(), "zh_CN")))


def test_an_override_is_the_recommended_row() -> None:
    told = demo()
    told.say("grade.overridden", "grade", {"grade": "basic", "reason": "复测"})
    rows = rows_of(scores(subject(told)))
    assert next(row for row in rows if row[0] == "Basic")[-1] == "recommended"
    assert next(row for row in rows if row[0] == "Good")[-1] == "not reached"


def test_without_a_grade_no_row_is_recommended_and_all_are_open_to_reach() -> None:
    told = demo()
    told.answer("V5", "fail")
    rows = rows_of(scores(subject(told)))
    assert not [row for row in rows if row[-1] == "recommended"]


def test_what_was_set_aside_stands_with_its_reason_and_nothing_leaves_no_heading() -> None:
    rows = rows_of(scores(subject(demo())))
    aside = next(row for row in rows if row[0] == "B4.7")
    assert aside[2] == "Not applicable"
    assert "古树" in aside[3]
    story = story_json()
    story["answers"] = [entry for entry in story["answers"] if "not_applicable" not in entry]
    headings = [block.text for block in scores(subject(demo(story))) if isinstance(block, Heading)]
    assert headings == ["Scores", "How the grade comes about"]


def test_a_section_without_rating_or_floor_has_dashes_and_gaps() -> None:
    data, story = tour_json(), story_json()
    for grade in data["grades"]:
        grade["conditions"] = [one for one in grade["conditions"] if one["measure"] != "section_rate"]
    story |= {"answers": [], "raw": {}, "base": {}, "findings": []}
    told = demo(story, data)
    rows = rows_of(scores(subject(told)))
    assert ["C Consumer friendliness", "100", "0", "0", "—", "", "30"] in rows
    assert ["Total (compared with the thresholds unrounded)", "—", "", "", ""] in rows
    assert "—" in figure_words(told)


def test_a_missed_floor_is_hatched() -> None:
    data = tour_json()
    data["limiters"], data["grades"] = [], data["grades"][:1]
    missed, reached = (
        next(block for block in scores(subject(story)) if isinstance(block, Figure)).drawing
        for story in (demo(checklist=data), demo())
    )
    assert len(missed.shapes) > len(reached.shapes)

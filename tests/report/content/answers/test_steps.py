"""report.content.answers.steps"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from datetime import date
from fractions import Fraction
from pathlib import Path

import pytest

from inspector_app.domain.canonical import Json
from inspector_app.domain.checklist import read_checklist
from inspector_app.domain.definition.rating import Detail, Step
from inspector_app.report.content.answers.steps import SENTENCES, formula_words, name_words, step_lines
from inspector_app.report.content.wording import explain_item
from tests.checklist_builder import checklist, context, item, option, section, words
from tests.checklists.gallery import ANSWERS, gallery
from tests.report.content.subjects import texts, visit_of
from tests.story import Story, story_json

DOMAIN = Path(__file__).parents[4] / "inspector_app" / "domain"
LANGUAGES = ("zh_CN", "en")
UNITS = {"AED", "CNY", "GB", "Leq", "MWh", "ppm"}


def codes_in_the_domain() -> set[str]:
    """Every code that a step can have, read from the code that makes steps."""
    found: set[str] = set()
    for path in sorted(DOMAIN.rglob("*.py")):
        if "expressions" in path.parts:
            continue  # their steps are those of a path
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "Step":
                found |= set(_codes(node.args[0]))
    return found


def _codes(node: ast.expr) -> Iterator[str]:
    if isinstance(node, ast.Constant):
        yield str(node.value)
    elif isinstance(node, ast.IfExp):
        yield from _codes(node.body)
        yield from _codes(node.orelse)


def test_every_step_the_domain_can_make_has_a_sentence() -> None:
    codes = codes_in_the_domain()
    assert len(codes) > 20
    assert codes <= SENTENCES.keys()
    assert {"said.yes", "said.no", "said.pass", "said.fail"} <= SENTENCES.keys()


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("good", [True, False], ids=["good", "bad"])
@pytest.mark.parametrize("name", ["tour", "elder"])
def test_every_item_of_the_shipped_checklists_is_explained_without_raw_names(
    name: str, good: bool, language: str
) -> None:
    scoring = visit_of(name, good=good).scoring()
    kinds = set()
    for one in scoring.checklist.items.values():
        lines = [line.text for line in explain_item(texts(language), scoring, one)]
        kinds.add(one.kind.name)
        assert len(lines) >= 2
        for line in lines:
            assert not re.search(r"None|[a-z]+\.[a-z]|\$\{|\bdiv\b|[a-z]_[a-z]", line), (one.id, line)
    assert len(kinds) >= 10


@pytest.mark.parametrize("name", ["tour", "elder"])
def test_the_chinese_explanation_holds_no_english_but_units(name: str) -> None:
    scoring = visit_of(name, good=True).scoring()
    for one in scoring.checklist.items.values():
        units = UNITS | set(re.findall("[A-Za-z]+", " ".join(_units(scoring.checklist.series))))
        for line in explain_item(texts("zh_CN"), scoring, one):
            english = set(re.findall("[A-Za-z]{3,}", line.text)) - units - {"kgce", "kgCO"}
            assert not english, (one.id, line.text)


def _units(series: tuple[object, ...]) -> Iterator[str]:
    for one in series:
        yield str(getattr(one, "unit", ""))


def test_an_item_without_data_is_explained_down_to_what_is_missing() -> None:
    story = story_json()
    del story["raw"]["gas_m3"]["2026-03"]
    scoring = Story(story, visit_of("tour", good=True).checklist).scoring()
    lines = [
        (line.level, line.text)
        for line in explain_item(texts("en"), scoring, scoring.checklist.items["A2.2"])
    ]
    assert (0, "Not computable: Data are missing") in lines
    assert (1, "Missing: Energy per guest-night, e2") in lines
    assert any(level > 2 and "missing: March 2026" in text for level, text in lines)


def sentence(code: str, language: str, details: dict[str, Detail]) -> str:
    told = visit_of("tour", good=True).checklist
    return next(step_lines(texts(language), told, told.items["A1.1"], Step(code, details)))[1]


@pytest.mark.parametrize(
    ("code", "details", "english", "chinese"),
    [
        (
            "reading.above_most",
            {"month": "2026-02", "value": Fraction(9000), "most": Fraction(5488)},
            "9000 is more than the venue can hold in this month (5488).",
            "9000 超过该场所本月的最大容量（5488）。",
        ),
        (
            "reading.too_large",
            {"value": Fraction(1000), "usual": Fraction(100), "times": 10},
            "1000 is about 10 times the usual 100: check point, unit and multiplier.",
            "1000 约为通常值 100 的 10 倍：请核对小数点、单位和倍率。",
        ),
        (
            "reading.too_small",
            {"value": Fraction(1), "usual": Fraction(100), "times": 100},
            "1 is about 1/100 of the usual 100: check point, unit and multiplier.",
            "1 约为通常值 100 的 1/100：请核对小数点、单位和倍率。",
        ),
        (
            "raters.wide",
            {"lowest": 1, "highest": 4},
            "Raters from 1 to 4 points: discuss and note why",
            "各人评分从 1 到 4 分：请讨论并记录理由",
        ),
        (
            "capped",
            {"at": Fraction(4), "from": Fraction(9, 2)},
            "Capped at 4 (from 4.5)",
            "封顶 4 分（原为 4.5 分）",
        ),
        ("readings", {"n": 3, "least": 5}, "3 readings, at least 5 are needed", "3 个读数，至少需要 5 个"),
        ("zero_when", {}, "The rule gives no points here", "按规则此项不得分"),
        ("date.none", {}, "None there", "无"),
        ("date.not_passed", {}, "The report did not pass", "该报告结论为不合格"),
        (
            "date",
            {"date": date(2024, 3, 20), "assessed_on": date(2026, 10, 22)},
            "Dated 20 March 2024, assessed on 22 October 2026",
            "日期 2024年3月20日，评价日期 2026年10月22日",
        ),
        (
            "sample",
            {"n": 10, "ok": 8, "least": 10, "population": 0},
            "8 of 10 sampled conform (at least 10)",
            "抽取 10 个，符合 8 个（至少抽 10 个）",
        ),
        (
            "survey",
            {"valid": 4, "issued": 9, "least": Fraction(20)},
            "4 valid of 9 issued, at least 20 are needed",
            "发放 9 份，有效 4 份，至少需要 20 份",
        ),
        (
            "indicator",
            {"indicator": "e1"},
            "Energy per floor area and year, e1: not computable",
            "单位建筑面积年综合能耗 e1：无法计算",
        ),
        ("document.missing", {"document": "许可证"}, "许可证: missing", "许可证：缺"),
        ("level", {"level": Fraction(7, 3), "highest": 4}, "Level 2.3333 of 4", "2.3333 级（最高 4 级）"),
        (
            "name",
            {"name": "fact.level", "value": "four_star"},
            "Star or service level: Four-star level",
            "星级或服务水平：四星级水平",
        ),
        ("name", {"name": "profile.lodging", "value": "yes"}, "Lodging: Yes", "住宿：是"),
        (
            "name",
            {"name": "base.gas_m3", "value": Fraction(60450)},
            "Natural gas (base period): 60450 m³",
            "天然气（基期）：60450 m³",
        ),
        ("name", {"name": "days", "value": Fraction(30)}, "days: 30", "days：30"),
        ("input", {"field": "unknown", "value": "3"}, "unknown: 3", "unknown：3"),
    ],
)
def test_a_step_is_a_sentence_in_both_languages(
    code: str, details: dict[str, Detail], english: str, chinese: str
) -> None:
    assert sentence(code, "en", details) == english
    assert sentence(code, "zh_CN", details) == chinese


def test_months_of_a_series_are_named_where_they_are_estimated_or_missing() -> None:
    details: dict[str, Detail] = {
        "series": "water_m3", "total": Fraction(748), "n": 1, "of": 12,
        "estimated": ("2026-02",), "missing": ("2026-03", "2026-04"),
    }  # fmt: skip
    assert sentence("raw", "en", details) == (
        "Municipal water: 748 m³ (1 of 12 months); estimated: February 2026; missing: March 2026, April 2026"
    )
    assert sentence("raw", "zh_CN", details) == (
        "市政取水：748 m³（12 个月中有 1 个月）；估算：2026年2月；缺失：2026年3月、2026年4月"
    )


def test_what_was_typed_into_a_formula_is_said_field_by_field() -> None:
    field: Json = {"id": "fuel", "type": "choice", "text": words("燃料"), "options": [option("gas")]}
    formula = item("A1", "formula", fields=[field], value="1", curve={"type": "share", "whole": "2"})
    small = read_checklist(checklist(section("A", formula)))
    for value, expected in (("gas", "燃料: gas"), ("coal", "燃料: coal")):
        step = Step("input", {"field": "fuel", "value": value})
        assert next(step_lines(texts("en"), small, small.items["A1"], step))[1] == expected
    other = Step("input", {"field": "left", "value": "3"})
    assert next(step_lines(texts("en"), small, small.items["A1"], other))[1] == "left: 3"


def test_a_formula_is_written_as_people_write_it() -> None:
    checklist = visit_of("elder", good=True).checklist
    source = (
        "if(not(${profile.lodging}), sum(${raw.gas_m3}) * 2 div ${factor.gas.kgce} - 1, mean(${x}) <= 3 or 1)"
    )
    assert formula_words(texts("zh_CN"), checklist, None, source).startswith("若(非([")
    assert formula_words(texts("zh_CN"), checklist, None, source).endswith(
        "× 2 ÷ [天然气折标煤系数] − 1, 平均([x]) ≤ 3 或 1)"
    )
    assert " ÷ [Coal equivalent of natural gas] − 1" in formula_words(texts("en"), checklist, None, source)


def test_a_name_that_nothing_has_stays_as_it_is() -> None:
    checklist = visit_of("tour", good=True).checklist
    assert name_words(texts("en"), checklist, "raw.plutonium") == "raw.plutonium"
    assert name_words(texts("en"), checklist, "factor.coal.kgce") == "coal.kgce"
    assert (
        name_words(texts("zh_CN"), checklist, "benchmark.hotel_energy.guide")
        == "酒店单位建筑面积年综合能耗基准·引导值"
    )


@pytest.mark.parametrize(
    ("item", "answer", "english"),
    [
        ("A1", "partly", ["Partly met", "Partly: 2.5 of 5 points"]),
        ("A2", "partly", ["Partly met", "An item of one point is not halved: no points"]),
        ("A3", ANSWERS["A3"], ["Chosen: Excellent", "Reason: 每季更新菜单，附供应商台账"]),
        ("A4", {"L": "yes", "M": "no"}, [
            "2 raters (at least 2): their mean counts",
            "Rater 1: 4 points", "Met", "Rater 2: 0 points", "Not met",
            "Raters from 0 to 4 points: discuss and note why",
        ]),
        ("B1", "42.5", ["Value 42.5 km", "Chosen: Within 60 km"]),
        ("B2", "none", ["Chosen: None of them"]),
        ("B3", {"meeting": "yes", "banquet": {"n": 1, "ok": 1}}, [
            "Rated as a meeting room: 4 points, the best, counts once", "Met",
            "Rated as a banquet hall: not computable", "1 of 1 sampled conform (at least 2)",
        ]),
        ("B3", ANSWERS["B3"], [
            "Rated as a meeting room: 2 points, does not count", "Partly met", "Partly: 2 of 4 points",
            "Rated as a banquet hall: 3 points, the best, counts once",
            "4 of 4 sampled conform (at least 2)",
        ]),
        ("C1", ANSWERS["C1"], [
            "Dust in public areas (1): −1", "A dripping tap that nobody reported (3): −1.5",
        ]),
        ("C1", {"deductions": [{"id": "leak", "times": 9}]}, [
            "A dripping tap that nobody reported (9): −4.5", "4.5 to deduct from 4: no points are left",
        ]),
        ("C1", {"deductions": []}, ["Nothing to deduct"]),
        ("C2", ANSWERS["C2"], ["2 of 12 fail: that share is deducted"]),
        ("D1", "王建国", ["Given"]),
        ("E2", 4, ["4 times, -1 points each", "At most 3 times count"]),
    ],
)  # fmt: skip
def test_the_rating_of_every_kind_is_explained(item: str, answer: Json, english: list[str]) -> None:
    """The calculation can be followed line by line, also through raters and ways."""
    told = read_checklist(gallery())
    of = told.items[item]
    rating = of.kind.rate(of.kind.check(answer), context())
    assert rating is not None
    lines = [line for step in rating.steps for _, line in step_lines(texts("en"), told, of, step)]
    assert lines == english
    chinese = [line for step in rating.steps for _, line in step_lines(texts("zh_CN"), told, of, step)]
    assert not re.search("[a-z]{3,}", " ".join(chinese))


def test_a_rater_who_cannot_be_rated_is_said() -> None:
    told = read_checklist(gallery())
    step = Step("rater.unknown", {"no": 2})
    assert next(step_lines(texts("en"), told, told.items["A4"], step))[1] == "Rater 2: not computable"

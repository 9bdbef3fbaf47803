"""report.content.findings.section"""

from __future__ import annotations

from inspector_app.report.blocks import Cell, KeepTogether, Table, plain
from inspector_app.report.content.findings.section import findings_section
from tests.report.content.subjects import demo, raised, subject, text_of
from tests.story import Story, story_json


def table(story: Story, no: str, language: str = "en") -> Table:
    blocks = findings_section(subject(story, language))
    tables = [block.blocks[0] for block in blocks if isinstance(block, KeepTogether)]
    return next(one for one in tables if isinstance(one, Table) and no in head(one))


def head(one: Table) -> list[str]:
    return [plain(cell.text) if isinstance(cell, Cell) else plain(cell) for cell in one.rows[0].cells]


def words(one: Table) -> str:
    return text_of([one])


def test_class_and_state_stand_in_the_first_row_of_each() -> None:
    assert head(table(demo(), "NC-01")) == [
        "NC-01", "Minor nonconformity", "Items: A1.2, A1.3", "open, due 21 December 2026",
    ]  # fmt: skip
    assert head(table(demo(), "NC-01", "zh_CN")) == [
        "NC-01", "一般不符合", "条目 A1.2、A1.3", "未关闭·2026年12月21日前",
    ]  # fmt: skip
    assert head(table(demo(), "NC-05"))[3] == "✓ verified closed"
    assert head(table(demo(), "OB-01"))[1:] == ["Observation", "Items: A2.5", "for information"]


def test_state_is_told_by_words_and_shade_never_by_shade_alone() -> None:
    told = demo()
    raised(told, "NC-06", finding_class="major")
    shades = {}
    for no in ("NC-01", "NC-05", "NC-06", "OB-01"):
        state = table(told, no).rows[0].cells[3]
        assert isinstance(state, Cell)
        shades[plain(state.text)] = state.tint
    assert shades == {
        "open, due 21 December 2026": "warn",
        "✓ verified closed": "good",
        "open": "bad",
        "for information": "none",
    }


def test_everything_said_of_a_finding_is_in_its_block() -> None:
    text = words(table(demo(), "NC-04"))
    for part in (
        "大堂2台自助入住机", "Evidence: P30, P31", "Reply of the venue: Objection: 人脸核验",
        "Team's reply: 不符合的事实是未告知",
    ):  # fmt: skip
        assert part in text, part
    closed = words(table(demo(), "NC-05"))
    assert "Correction: 15:40移出" in closed
    assert "Verified: 2026-10-22 09:15 组长复查" in closed
    assert "Reclassified because: 进户总表齐全" in words(table(demo(), "NC-01"))
    assert "Reply of the venue: Accepted" in words(table(demo(), "NC-01"))
    assert "受评价方答复：异议：人脸核验" in words(table(demo(), "NC-04", "zh_CN"))


def test_an_observation_without_more_is_two_rows() -> None:
    one = table(demo(), "OB-02")
    assert len(one.rows) == 2
    assert "Reply of the venue" not in words(one)


def test_an_immediate_risk_stands_before_the_fact() -> None:
    told = demo()
    raised(told, "NC-06", "", "major", immediate=True, items=["nowhere"])
    assert words(table(told, "NC-06")).split("\n")[2:8] == [
        "Major nonconformity",
        "",
        "open",
        "Immediate risk: act at once",
        "—",
        "Reply of the venue: No answer yet",
    ]


def test_what_several_people_wrote_differently_needs_a_decision() -> None:
    told = demo()
    field = told.evaluation.field("finding/NC-01/text")
    assert field is not None
    op = field.ops[0]
    told.evaluation.apply(
        type(op)("99999", op.stream, "e", 1, "q", "", op.kind, op.target, "另一说法", (), salt="0")
    )
    assert "Needs your decision: several people wrote different things" in words(table(told, "NC-01"))


def test_withdrawn_findings_are_kept_by_number_only() -> None:
    told = demo()
    seen = [
        op.id
        for name in told.evaluation.names("finding/OB-01")
        for op in told.evaluation.history(f"finding/OB-01/{name}")
    ]
    told.say("finding.withdrawn", "finding/OB-01", {"reason": "重复", "seen": list(seen)})
    text = text_of(findings_section(subject(told)))
    assert "Withdrawn with reason, kept on record: OB-01" in text
    assert "for information" in text
    assert "楼控记录" not in text


def test_no_findings_is_said_in_words() -> None:
    story = story_json()
    story["findings"] = []
    assert text_of(findings_section(subject(demo(story)))) == "Findings\nNo findings were raised."
    assert text_of(findings_section(subject(demo(story), "zh_CN"))) == "审查发现\n未提出审查发现。"

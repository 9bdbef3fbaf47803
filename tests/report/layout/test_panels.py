"""report.layout.panels"""

from __future__ import annotations

from inspector_app.report.blocks import Callout, Signature, Signatures, Tile, Tiles
from inspector_app.report.figures import Drawing, Line
from inspector_app.report.layout.flow import Slab
from inspector_app.report.layout.lines import Typesetter
from inspector_app.report.layout.operations import Box, Operation, Stroke, Text
from inspector_app.report.layout.panels import callout_slabs, signature_slabs, tiles_slabs

WIDTH = 480.0


def texts(slabs: list[Slab]) -> list[str]:
    return [operation.text for slab in slabs for operation in slab.operations if isinstance(operation, Text)]


def bar(slab: Slab) -> float:
    """Width of the bar at the left."""
    return [operation for operation in slab.operations if isinstance(operation, Box)][1].width


def test_a_callout_says_its_title_and_text(setter: Typesetter) -> None:
    slabs = callout_slabs(Callout("推荐等级：二级", ("因为。", "所以。")), setter, WIDTH)
    assert texts(slabs) == ["推荐等级：二级", "因为。", "所以。"]
    assert slabs[0].keep
    assert not slabs[-1].keep


def test_tone_shows_without_colour(setter: Typesetter) -> None:
    """Printed black on white a bad statement still differs from a good one."""
    good, bad = (callout_slabs(Callout("甲", tone=tone), setter, WIDTH)[0] for tone in ("good", "bad"))
    assert bar(bad) > bar(good)


def test_a_long_callout_is_cut_between_its_lines(setter: Typesetter) -> None:
    slabs = callout_slabs(Callout("甲", ("异议理由。" * 900,)), setter, WIDTH)
    assert len(slabs) > 60
    assert sum(not slab.keep for slab in slabs) > 50
    assert all(len([each for each in slab.operations if isinstance(each, Box)]) == 2 for slab in slabs)


def test_tiles_share_the_width(setter: Typesetter) -> None:
    (slab,) = tiles_slabs(
        Tiles((Tile("总分", "82.46", "一级 80"), Tile("环境友好", "58.3%", "未达标", "bad"))), setter, WIDTH
    )
    assert texts([slab]) == ["总分", "82.46", "一级 80", "环境友好", "58.3%", "未达标"]
    bars = [operation for operation in slab.operations if isinstance(operation, Box)]
    assert [round(each.width) for each in bars] == [236, 236]
    assert bars[1].height > bars[0].height


def test_a_long_value_is_set_smaller_rather_than_broken(setter: Typesetter) -> None:
    (slab,) = tiles_slabs(Tiles(tuple(Tile("等级", "不予评级（终止）") for _ in range(4))), setter, WIDTH)
    values = [each for each in slab.operations if isinstance(each, Text) and each.text == "不予评级（终止）"]
    assert len(values) == 4
    assert values[0].size < 20


def test_everyone_has_a_box_to_sign_in_and_the_seal_its_circle(setter: Typesetter) -> None:
    mark = Drawing(90, 30, (Line(((0, 0), (90, 30)), 1.5),))
    people = (Signature("审查组长", "陈静", "2026年11月22日", "同意", mark), Signature("受评价方代表"))
    block = Signatures(people, "姓名", "签名", "日期", "（盖章处）")
    slabs = signature_slabs(block, setter, WIDTH)
    assert len(slabs) == 2
    assert texts(slabs)[-1] == "（盖章处）"
    assert {"审查组长", "姓名 陈静", "2026年11月22日", "同意", "受评价方代表"} <= set(texts(slabs))
    circle = [each for each in slabs[1].operations if isinstance(each, Stroke) and each.dash]
    assert len(circle) == 1


def test_a_drawn_signature_stands_on_its_line(setter: Typesetter) -> None:
    mark = Drawing(900, 300, (Line(((0, 0), (900, 300)), 15),))
    block = Signatures((Signature("组长", mark=mark),), "姓名", "签名", "日期")
    (slab,) = signature_slabs(block, setter, WIDTH)

    def strokes(operations: list[Operation]) -> list[Stroke]:
        return [each for each in operations if isinstance(each, Stroke) and not each.closed]

    line, drawn = strokes(slab.operations)
    assert max(y for _, y in drawn.points) < line.points[0][1]
    assert (
        line.points[0][0]
        < min(x for x, _ in drawn.points)
        < max(x for x, _ in drawn.points)
        < line.points[1][0]
    )


def test_a_long_role_has_its_name_on_the_next_line(setter: Typesetter) -> None:
    def baselines(role: str) -> tuple[float, float]:
        block = Signatures((Signature(role, "陈静"),), "姓名", "签名", "日期", across=3)
        (slab,) = signature_slabs(block, setter, WIDTH)
        first, second, *_ = [each for each in slab.operations if isinstance(each, Text)]
        return first.y, second.y

    assert baselines("组长") == (19, 19)
    assert baselines("受评价方法定代表人或授权代表") == (19, 34)


def test_a_long_dissent_is_printed_whole_below_the_boxes(setter: Typesetter) -> None:
    """A box must not grow over the page, and no word of an objection may be lost."""
    words = "不同意发现的定级，理由见附件。" * 300
    block = Signatures((Signature("受评价方代表", note=words),), "姓名", "签名", "日期")
    slabs = signature_slabs(block, setter, WIDTH)
    assert slabs[0].height == 120
    assert words in "".join(texts(slabs[1:]))
    assert max(slab.height for slab in slabs) < 200

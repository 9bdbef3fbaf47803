"""A small checklist that holds every kind of item, with an answer of each."""

from inspector_app.domain.canonical import Json
from tests.checklist_builder import checklist, section


def both(zh: str, en: str) -> dict[str, Json]:
    """A text in both languages."""
    return {"zh": zh, "en": en}


def _option(identity: str, zh: str, en: str, points: str = "0", **more: Json) -> dict[str, Json]:
    return {"id": identity, "text": both(zh, en), "points": points, **more}


def _item(identity: str, kind: str, zh: str, en: str, points: str = "4", **more: Json) -> dict[str, Json]:
    rule = both("见评分细则", "See the scoring rules")
    guidance = both("现场查看并询问", "Look on site and ask")
    return {
        "id": identity, "kind": kind, "text": both(zh, en), "guidance": guidance, "rule": rule,
        "points": points, **more,
    }  # fmt: skip


STEPS: Json = {"type": "steps", "steps": [["90", "4"], ["80", "2"]]}
AIRPORT: list[Json] = [
    _option("near", "30 km 以内", "Within 30 km", "4", at_most="30"),
    _option("middle", "60 km 以内", "Within 60 km", "2", at_most="60"),
]
LEVELS: list[Json] = [_option("fine", "出色", "Excellent", "4"), _option("fair", "一般", "Fair", "2")]
REASONS: list[Json] = [
    _option("dust", "公共区域有积尘", "Dust in public areas", "1", most=2),
    _option("leak", "水龙头滴漏，未报修", "A dripping tap that nobody reported", "0.5"),
]
WAYS: list[Json] = [
    _option("meeting", "作会议室评分", "Rated as a meeting room", "4", kind="yes_partly_no"),
    _option("banquet", "作宴会厅评分", "Rated as a banquet hall", "3", kind="sample", minimum=2),
]
CENTRE: list[Json] = [
    _option("gate", "入口处", "At the entrance", "4"),
    _option("near", "入口附近", "Near it", "2"),
]
WISHES: list[Json] = [
    _option("quiet", "安静", "Quiet"),
    _option("food", "饮食可口", "Good food"),
    _option("walks", "附近能散步", "Walks nearby"),
]
JUDGED = section(
    "A",
    _item("A1", "yes_partly_no", "客房设分类垃圾桶", "Guest rooms have bins for sorted waste", "5"),
    _item("A2", "yes_partly_no", "设静音楼层", "There is a quiet floor", "1", single=True),
    _item("A3", "expert_grade", "菜单的季节性与本地食材", "Seasonal menu and local produce", levels=LEVELS),
    _item("A4", "yes_partly_no", "前台服务主动、得体", "Reception is attentive", raters=2, spread_most="1"),
    title=both("专家评定", "Judged"),
)  # fmt: skip
CHOSEN = section(
    "B",
    _item("B1", "tiers", "距最近机场", "Distance to the nearest airport", tiers=AIRPORT, unit="km"),
    _item("B2", "tiers", "游客中心位置", "Place of the visitor centre", tiers=CENTRE),
    _item("B4", "ranking", "客人最看重什么", "What matters most to guests", options=WISHES),
    _item("B3", "best_of", "多功能厅（只计一次）", "Multi-purpose hall (counts once)", options=WAYS),
    title=both("选择", "Chosen"),
)  # fmt: skip
COUNTED = section(
    "C",
    _item("C1", "deduction", "公共区域清洁", "Cleanliness of public areas", reasons=REASONS),
    _item("C2", "deduction", "布草更换记录", "Records of linen changes", by="ratio"),
    _item("C3", "number", "LED 灯具占比", "Share of LED lamps", unit="%", least="0", most="100", curve=STEPS),
    title=both("计数", "Counted"),
)
WRITTEN = section(
    "D",
    _item("D1", "text", "节能管理员姓名", "Name of the energy manager"),
    _item("D2", "text", "整改情况说明", "What was corrected", multiline=True),
    _item("D3", "text", "锅炉检验日期", "Date of the boiler's inspection", format="date"),
    _item("D4", "text", "巡查开始时间", "Start of the round", format="time"),
    _item("D5", "text", "取水口位置", "Place of the water intake", format="geopoint"),
    _item("D6", "text", "灭火器编码", "Code of the fire extinguisher", format="barcode"),
    _item("D7", "text", "现场录音", "Recording on site", format="audio"),
    _item("D8", "text", "抄表时刻", "Moment of the reading", format="datetime"),
    _item("D9", "text", "疏散路线", "Escape route", format="geotrace"),
    title=both("记录", "Written"),
)
SPECIAL = section(
    "E",
    _item("E1", "occurrences", "特别优秀的做法", "Special strengths", "1", each="1"),
    _item("E2", "occurrences", "特别严重的问题", "Special problems", "3", each="-1", most=3),
    role="bonus",
    title=both("特别加减分", "Special points"),
)
ROOMS = section(
    "F",
    _item("F1", "yes_partly_no", "客房洁净", "The room is clean", "5"),
    _item("F2", "number", "出水温度", "Temperature of the hot water", unit="°C", most="95"),
    _item("F3", "yes_no", "床品舒适", "The bed is comfortable", raters=2),
    sections=[
        section(
            "G",
            _item("G1", "yes_no", "台盆完好", "The basin is sound"),
            repeat={"roll_up": "min"},
            title=both("卫生间（逐个）", "Bathrooms, one by one"),
        )
    ],
    repeat={"roll_up": "mean", "weight": True},
    title=both("客房（逐间）", "Rooms, one by one"),
)
ANSWERS: dict[str, Json] = {
    "A1": "partly",
    "A2": "partly",
    "A3": {"level": "fine", "reason": "每季更新菜单，附供应商台账"},
    "B1": "42.5",
    "B2": "gate",
    "B3": {"meeting": "partly", "banquet": {"n": 4, "ok": 4}},
    "B4": ["walks", "quiet", "food"],
    "C1": {"deductions": [{"id": "dust", "times": 1}, {"id": "leak", "times": 3}]},
    "C2": {"failing": 2, "n": 12},
    "C3": "86.5",
    "D1": "王建国",
    "D2": "7 月更换 12 个龙头\n8 月复查合格",
    "D3": "2026-03-18",
    "D4": "09:30",
    "D5": "31.2304 121.4737",
    "D6": "6901234567892",
    "D7": "录音 01.m4a",
    "D8": "2026-10-22T09:30",
    "D9": "31.23 121.47; 31.24 121.48",
    "E1": 1,
    "E2": 4,
}
RATINGS: dict[str, Json] = {"L": "yes", "M": "no"}


def gallery() -> dict[str, Json]:
    """The checklist."""
    total: Json = {"title": both("总分", "Total"), "bonus_most": "5"}
    return checklist(
        JUDGED, CHOSEN, COUNTED, WRITTEN, ROOMS, SPECIAL,
        format=2, id="GALLERY", title=both("指标类型一览", "Every kind of item"), total=total,
    )  # fmt: skip

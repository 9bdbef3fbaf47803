"""A document that shows every block: looked at as pictures, and the input of the tests of the whole path."""

from __future__ import annotations

from inspector_app.report.blocks import (
    Block,
    Callout,
    Cell,
    Column,
    Contents,
    Document,
    Figure,
    Heading,
    KeepTogether,
    KeyValues,
    PageBreak,
    Paragraph,
    Photo,
    Photos,
    Qr,
    Row,
    Run,
    Signature,
    Signatures,
    Spacer,
    Table,
    Tile,
    Tiles,
)
from inspector_app.report.figures import Bar, Drawing, Line, bars

PHOTO_WIDE, PHOTO_TALL, PHOTO_MISSING = "a" * 64, "b" * 64, "c" * 64

_TEXT = (
    "审查组于2026年11月21日至22日对受评价方进行了现场评价，采用文件审查、现场观察、抽样检查与人员访谈相结合的方式。"
    "抽样检查客房36间、公共区域照明点位120处（其中LED灯具118处，占98.3%），现场实测面盆水嘴流量5.8 L/min，"
    "符合《水嘴水效限定值及水效等级》（GB 25501—2019）2级要求。受评价方陈述：“近12个月用电量为1,200,000 kWh，"
    "较上年下降4.2%。”审查组核对了供电公司电费账单（2025年11月—2026年10月），未发现差异……"
)


def gallery() -> Document:
    """Every block at least once, with Chinese, Latin and mixed text."""
    return Document(
        title="绿色服务评价报告（示例）",
        blocks=(
            *_summary(),
            *_contents(),
            *_typography(),
            *_tables(),
            *_figures(),
            *_photos(),
            *_signatures(),
        ),
        number="YRD-2026-L07-0042",
        header="绿色服务评价报告 · 太湖云庐度假酒店",
        notice="示例指标体系，非认证依据。本报告给出推荐等级，认证决定由认证机构作出。",
        page_label="第 {page} 页 / 共 {pages} 页",
        author="示例认证机构",
        subject="分级评价",
    )


def _summary() -> tuple[Block, ...]:
    return (
        Paragraph("绿色服务评价报告", "title"),
        Paragraph("现场版 · 待认证决定　　报告编号 YRD-2026-L07-0042", "subtitle"),
        KeyValues(
            (
                ("受评价方", "湖州太湖云庐度假酒店有限公司"),
                ("评价类型", "初次评价"),
                ("评价范围", "客房 180 间、餐饮、会议与水疗服务"),
                ("评价日期", "2026年11月21日至22日"),
                ("地址", "浙江省湖州市吴兴区滨湖大道1888号"),
                ("指标体系", "TOUR-DEMO 1.0.1（示例）"),
            ),
            across=2,
            label_width=58,
        ),
        Callout(
            "推荐等级：二级（良好）",
            (
                "总分 82.46 分，达到一级；因“环境友好”得分率 58.3% 低于最低得分率 60%，等级限为二级。",
                (
                    Run("依据：", bold=True),
                    Run("等级表第 2 行，最低得分率规则。如 3 项不符合全部验证关闭，等级仍为二级。"),
                ),
            ),
            tone="warn",
        ),
        Tiles(
            (
                Tile("总分", "82.46", "一级 80 · 二级 70"),
                Tile("能源资源节约", "85.2%", "最低 60% · 达标", "good"),
                Tile("环境友好", "58.3%", (Run("最低 60% · "), Run("未达标", bold=True)), "bad"),
                Tile("消费友好", "91.0%", "最低 60% · 达标", "good"),
            )
        ),
        *_findings_in_short(),
    )


def _findings_in_short() -> tuple[Block, ...]:
    return (
        Paragraph(
            (
                Run("审查发现 3 项："),
                Run("严重不符合 0", bold=True),
                Run("，一般不符合 2，观察项 1。详见"),
                Run("“审查发现”", ink="accent", link="findings"),
                Run("。"),
            ),
            "lead",
        ),
        Callout("立即风险：无", ("现场未发现需要立即采取措施的安全风险。",)),
        Qr(
            "YRD-2026-L07-0042|91330500MA2B0XXXX1|TOUR-DEMO@1.0.1|82.46|2|2026-11-22|9f2c4b7e1a",
            (
                (Run("扫码核对报告编号、总分与推荐等级", bold=True, ink="text"),),
                "数据摘要 SHA-256 9f2c4b7e1a0d8c6b5a493827160f5e4d3c2b1a0998877665544332211000ffee",
                "如有异议，请在收到报告之日起 10 个工作日内书面提出；认证决定由未参加评价的人员作出。",
            ),
        ),
    )


def _contents() -> tuple[Block, ...]:
    return (PageBreak(), Contents("目　录", depth=3), PageBreak())


def _typography() -> tuple[Block, ...]:
    return (
        Heading(1, "一、正文排版"),
        Heading(2, "（一）中西文混排"),
        Paragraph(_TEXT),
        Paragraph(_TEXT),
        Heading(3, "1. 行内强调"),
        Paragraph(
            (
                Run("本报告仅对"),
                Run("评价时的现场状况和所抽取的样本", bold=True),
                Run("负责；"),
                Run("未经认证机构书面同意，不得部分复制", ink="bad", bold=True),
                Run("。“<b>&amp;</b>”这样的字符按原样印出，人名用字如𠮷、喆、堃、淼亦然。"),
            )
        ),
        Paragraph(
            "楷体用于说明与引述：受评价方对发现 F-02 提出异议，认为抽样期间锅炉正在检修，不能代表正常状况。",
            "note",
        ),
        Paragraph("小号文字：评价采用抽样方法，存在固有的局限性；未发现问题不等于不存在问题。" * 2, "small"),
        Heading(2, "（二）Two languages", anchor="english"),
        Paragraph(
            "The recommended grade follows from the rules of the checklist. It is no certificate: the body "
            "decides after an independent review, and the venue may appeal within ten working days.",
            indent=0,
        ),
        Spacer(6),
    )


def _tables() -> tuple[Block, ...]:
    return (*_items(), *_grid())


def _items() -> tuple[Block, ...]:
    columns = (
        Column(38, fixed=True),
        Column(4.2),
        Column(1.1, "center"),
        Column(0.9, "center"),
        Column(0.9, "center"),
        Column(2.2),
    )
    header = Row(("编号", "指标与结果", "判定", "满分", "得分", "说明"))
    return (
        Heading(1, "二、逐项评价表"),
        Table(columns, tuple(_item_rows()), (header,), caption="表 1　逐项评价结果（★ 为关键项）"),
    )


def _grid() -> tuple[Block, ...]:
    return (
        Heading(2, "带框线的表与通栏单元格", anchor="grid"),
        Table(
            (Column(90, fixed=True), Column(), Column(), Column()),
            (
                Row(
                    (
                        "电（kWh）",
                        Cell("1,200,000", align="right"),
                        Cell("1,252,610", align="right"),
                        "电费账单，12 个月",
                    )
                ),
                Row(
                    (
                        "天然气（m³）",
                        Cell("60,000", align="right"),
                        Cell("61,300", align="right"),
                        "其中 2026年3月为估算值",
                    )
                ),
                Row(
                    (
                        Cell("合计（kgce）"),
                        Cell("227,280", align="right"),
                        Cell("235,480", align="right"),
                        "",
                    ),
                    "total",
                ),
            ),
            (
                Row((Cell("能源种类"), Cell("用量", span=2, align="center"), Cell("来源"))),
                Row(("", Cell("本年", align="right"), Cell("上年", align="right"), "")),
            ),
            lines="grid",
        ),
    )


def _item_rows() -> list[Row]:
    rows = [Row((Cell("A 能源资源节约（权重 40%，得分率 85.2%）", span=6),), "section", "item-A")]
    texts = (
        "设有节能降耗责任人，并有书面年度目标。查阅《节能管理制度》（2026版）及任命文件",
        "近12个月用电量与电费账单一致；分区计量覆盖客房、餐饮、公共区域与洗衣房",
        "公共区域照明采用LED灯具的比例：抽查120处，118处为LED，占98.3%",
        "面盆水嘴流量不高于6.0 L/min：抽查36间客房，35间符合，1间为6.4 L/min",
    )
    for index in range(26):
        key = "★" if index % 5 == 1 else ""
        fails = index % 7 == 3
        verdict = Cell("不符合", bold=True, ink="bad") if fails else "符合"
        note = "见发现 F-01、照片 7、8" if fails else "—"
        code = Cell((Run(f"A{index // 8 + 1}.{index % 8 + 1}"), Run(key, ink="accent", bold=True)))
        rows.append(Row((code, texts[index % 4], verdict, "4", "0" if fails else "4", note)))
    rows.append(Row((Cell("B 环境友好（权重 30%，得分率 58.3%）", span=6),), "section"))
    rows.append(Row(("B1.1", _TEXT * 7, "符合", "10", "8.5", "很长的一格在行间断开，跨页继续")))
    rows.append(Row((Cell("合计", span=3), "100", "82.46", ""), "total"))
    return rows


def _figures() -> tuple[Block, ...]:
    chart = bars(
        (
            Bar("能源资源节约", 85.2, 60, "85.2%　达标"),
            Bar("环境友好", 58.3, 60, "58.3%　未达标", "bad"),
            Bar("消费友好", 91.0, 60, "91.0%　达标"),
            Bar("A1 管理与计量", 100, None, "100%"),
            Bar("A2 节能", 34.5, 50, "34.5%　未达标", "bad"),
            Bar("A3 节水", None, 50, "不可计算"),
        ),
        floor_words="最低得分率（斜线填充为未达到）",
    )
    return (
        KeepTogether(
            (
                Heading(1, "三、得分图"),
                Figure(chart, "图 1　得分率与最低得分率", "六项得分率；环境友好与节能低于最低得分率"),
            )
        ),
        Heading(1, "四、审查发现", anchor="findings"),
        Callout(
            "F-01　一般不符合",
            (
                "A2.5 客房空调夏季设定温度低于 26 ℃：抽查 8 处，3 处为 22–24 ℃。",
                "要求：2026年12月22日前提交原因分析、纠正与纠正措施及证据。",
            ),
            "bad",
        ),
    )


def _photos() -> tuple[Block, ...]:
    shots = (PHOTO_WIDE, PHOTO_TALL, PHOTO_WIDE, PHOTO_MISSING)
    words = "A2.4 大堂照明，LED灯具（2026-11-21 10:42，一层大堂）"
    return (
        Heading(1, "五、照片"),
        Photos(
            tuple(
                Photo(sha256, f"照片 {index}", words, f"photo-{index}")
                for index, sha256 in enumerate(shots, 1)
            ),
            missing="照片无法显示：文件缺失或已损坏",
        ),
        Photos(
            tuple(Photo(PHOTO_WIDE, f"照片 {index}", "三列排布") for index in range(5, 8)),
            missing="照片无法显示",
            across=3,
        ),
    )


def _signatures() -> tuple[Block, ...]:
    drawn = Drawing(
        90, 30, (Line(((2, 20), (14, 4), (20, 26), (34, 8), (40, 24), (58, 6), (62, 22), (88, 12)), 1.4),)
    )
    return (
        Heading(1, "六、签字"),
        Paragraph("手写签名为现场证据，不是电子签名（数字证书签名）。", "small"),
        Signatures(
            (
                Signature("审查组长", "陈静", "2026年11月22日", mark=drawn),
                Signature("审查员", "王磊"),
                Signature("受评价方代表", "沈国华", note="□ 同意　□ 有异议（见异议栏）"),
            ),
            name_label="姓名",
            sign_label="签名",
            date_label="日期",
            seal="（认证机构盖章处）",
        ),
    )

"""The words above the columns of checklists, in Chinese and English, and what they mean."""

from __future__ import annotations

import re
import unicodedata
from typing import Final, Literal, get_args

Meaning = Literal[
    "ignore", "section", "section_code", "code", "text", "text_en", "guidance", "rule", "points", "weight",
    "level", "level_mark", "severity", "answer", "not_applicable", "photo", "key", "self", "remark", "link",
]  # fmt: skip
MEANINGS: Final[tuple[Meaning, ...]] = get_args(Meaning)
JOINT: Final = " · "  # between the name of a sheet and a heading that was taken over from it
_OF_A_SECTION: Final[dict[Meaning, Meaning]] = {
    "text": "section", "code": "section_code", "key": "ignore", "points": "weight", "answer": "ignore",
}  # fmt: skip
LONGEST_HEADING: Final = 40  # characters; a longer text is no heading of a column

_SPACE: Final = re.compile(r"[\s_]+")
_UNIT: Final = re.compile(r"\((?:分|%|optional|选填|必填|可选|points?)\)")
_PATTERNS: Final[tuple[tuple[Meaning, str], ...]] = (
    ("self", r"自评.*|自查.*|企业自评.*|机构自评.*|.*自评(?:得分|分|结果|情况|打分)|self[ -]?(?:assess"
             r"|eval|score|check).*"),
    ("level_mark", r"(?:level|l|级别|等级|lvl) ?[1-9]|[一二三四五]级(?:要求|必备)?|[a-e]级|(?:[1-5]"
                   r"|[一二三四五])星级?"),
    ("not_applicable", r"(?:是否|可|允许|可否)?(?:不适用|缺项)(?:项|选项)?|(?:.* )?n/?a(?: option"
                       r"| allowed)?\??|not applicable(?: allowed)?\??"),
    ("photo", r"(?:是否)?(?:需要?|须)?(?:拍照|照片|影像)(?:要求|取证)?|photos?(?: required)?\??"
              r"|needs? photo"),
    ("key", r"(?:是否)?(?:关键|否决|重点|必备|强制)(?:项|指标|条款)?(?:标识|标记)?|一票否决项?|★|\*"
            r"|key(?: item)?|critical|mandatory|required\??"),
    ("severity", r"严重(?:程度|性)|风险(?:等级|级别|程度)|重要(?:程度|性)|优先级|severity|risk(?: level"
                 r"| rating)?|priority|importance"),
    ("level", r"(?:适用)?(?:级别|等级|层级)|level|lvl|l|tier|profile"),
    ("section_code",
     r"(?:chapter|section|category|area|domain|group|topic)[ -]?(?:id|no\.?|code|number|nr\.?|#)"
     r"|(?:章|节|章节|类别|部分|模块|[一二]级指标|项目)(?:编号|序号|号|代码)"),
    ("section",
     r"(?:chapter|section|category|domain|group|topic|module|part)(?: name| title)?|(?:main|sub"
     r"|focus)[ -]?(?:area|category|section)"
     r"|area|theme|章|节|章节|篇章|(?:指标|评价|检查|考核|评审|审查)?(?:类别|类型|大类|小类|分类|类目|项目|模块|维度|方面|领域|部分|要素)(?:名称)?"
     r"|[一二三四]级(?:指标|目录|类别|项目|条目)?(?:名称)?|(?:准则|目标|系统|子系统)层|评价(?:准则|因素)|大项|中项|分项|子项目?"),
    ("code",
     r"(?:.* )?(?:编号|序号|条款号?|代码|指标编码|编码|条文号|标准条款|条号)|(?:req|requirement|item"
     r"|question|test|control|clause|check)?[ -]?"
     r"(?:id|no\.?|nr\.?|#|code|ref\.?|number)|clause|№|reference no\.?|article"),
    ("text_en", r"(?:text|item|indicator|requirement|question|content|指标|内容|条款|英文).*\((?:en"
                r"|english|英文)\)|english|英文(?:内容|指标|描述)?"),
    ("guidance",
     r"(?:评价|检查|审核|评审|审查|查证|查验|验证|取证|评估|考核|核查)(?:方法|方式|要点|途径|指引|提示|说明|依据)|(?:佐证|证明|支撑|证据|备查|查验|评审)(?:材料|资料|文件|清单)?(?:要求|清单)?"
     r"|指标(?:说明|解释|释义|描述)|填报说明|(?:guidance|how to (?:check|verify|test)|description.*"
     r"|instructions?|method|objectives?|evidence.*|help|hint"
     r"|verification(?: method)?|rationale|details?)|依据|审查方法|材料"),
    ("rule",
     r"(?:评分|计分|打分|赋分|评价|评判|考核|评定|扣分|得分)(?:标准|细则|规则|办法|方法|准则|依据|要求"
     r"|说明)|评分|判定(?:标准|准则)|scor(?:ing|e) (?:rule|criteria|guide|method).*"
     r"|criteria|standard|acceptance criteria|rating scale|pass criteria"),
    ("weight", r"(?:指标|评价)?权重(?:值|系数|分配)?(?:%)?|weight(?:ing)?(?: %)?|比重|系数"),
    ("points",
     r"(?:标准|基准|满|总|最高|应得|设定|规定|指标|评价)?分(?:值|数)|满分|标准分|基准分|基础分|应得分"
     r"|权重分|赋分|分|(?:max(?:imum)?\.? |full |possible |available )?(?:points?|marks?|score)"
     r"|max(?:imum)?|points? available"),
    ("answer",
     r"(?:检查|评价|审查|核查|评审|审核|符合|考核|评估)(?:结果|结论|情况|意见|判定)|(?:是否)?(?:符合|满足|达标|合格)(?:性|情况)?|结果|判定|结论|评分等级"
     r"|status|result|answer|response|compliance|complian(?:t|ce)\??|conform(?:ity|s|ing)?\??"
     r"|yes ?/ ?no.*|verdict|outcome|rating|pass ?/ ?fail"),
    ("remark",
     r"备注.*|说明|情况说明|(?:核查|复核|评审|初评|复评|审核|现场|专家|检查组|核定|终评)分?|(?:实际|实|核查|核定|评审|专家|现场|审查|评价|考核|最终|复核|检查组)(?:得|评)?分.*|得分.*|扣分.*|问题.*|整改.*|责任.*|检查人|日期|时间|签字|评审记录|检查记录|现场记录|记录"
     r"|comments?|notes?|remarks?|findings?|actual.*|owner|date|assigned to|due.*|observations?"
     r"|tool used|score (?:achieved|given|awarded)"),
    ("link", r"(?:more info|links?|url|reference|references|training|source|链接|网址|参考(?:资料|文献)?)"),
    ("ignore", r"guid|uuid|cwe|nist.*|graph query|cvss|tags?|version"),
    ("text",
     r"(?:评价|检查|评审|审查|审核|考核|指标|评估|核查|评定|认证|标准|技术|条款|测评|监测|验收|具体)(?:内容|要求|项|指标|条目|条文|条款|项点|细项)|内容|要求|指标|指标名称|具体(?:内容|要求|指标)|条文|问题|题目|检查点|评价点"
     r"|(?:req(?:uirement)?|checklist|check|test|control|audit|inspection)?[ -]?(?:item|description"
     r"|question|text|name|title|point|statement)s?"
     r"|requirements?|questions?|items?|indicators?|controls?|checks?|content|what to check|checkpoint"
     r"|recommendation|best practice|task"),
)  # fmt: skip
_COMPILED: Final = tuple((meaning, re.compile(pattern)) for meaning, pattern in _PATTERNS)
_HALF: Final = str.maketrans("（）：／％＃＊", "():/%#*")


def folded(text: str) -> str:
    """A text for comparison: full-width forms, capitals, spaces and underscores do not matter."""
    return _SPACE.sub(" ", unicodedata.normalize("NFKC", text).translate(_HALF)).strip().casefold()


def heading(text: str) -> str:
    """The heading of a column for comparison: without colon, bracketed unit and spaces between characters."""
    plain = _UNIT.sub("", folded(text)).strip(" :*") or folded(text)
    return re.sub(r"(?<=[\u4e00-\u9fff]) (?=[\u4e00-\u9fff])", "", plain)


def meaning_of(text: str) -> Meaning | None:
    """What a column with this heading means; None where the words are not known.

    What was taken over from a sheet of sections (`relational`) names sections: "Sections · Name".
    """
    origin, _, own = text.rpartition(JOINT)
    plain = heading(own)
    if not plain or len(plain) > LONGEST_HEADING:
        return None
    found = next((meaning for meaning, pattern in _COMPILED if pattern.fullmatch(plain)), None)
    return _OF_A_SECTION.get(found, found) if origin and found else found


_MARKS: Final = frozenset(
    "x ✓ ✔ √ ☑ ● ○ ■ ▲ ★ ☆ * y yes true 1 o v required key "
    "是 有 必选 必备 适用 关键项 否决项 一票否决 否决 必须".split()
)
_NO_MARKS: Final = frozenset("no n false 0 否 无 - — / 不 不需要 不适用 n/a na × ✗ ✘ none".split())
_TOTAL: Final = re.compile(
    r"(?:.{0,14}?)(?:小 ?计|合 ?计|总 ?计|总 ?分(?:值)?|共 ?计|累 ?计|sub-?total|grand total"
    r"|total(?: score| points)?|sum)\s*[:(]?.{0,12}"
)
_GRAND: Final = re.compile(r"合 ?计|总 ?计|总 ?分|grand total|^total")
_NUMBER: Final = re.compile(r"[-+]?[0-9]+(?:[.,][0-9]+)?")


def is_mark(text: str) -> bool:
    """Whether a cell says yes by a tick, a cross or a word."""
    return folded(text) in _MARKS


def is_set(text: str) -> bool:
    """Whether a cell says anything but no: "OS assisted" among ticks counts as a tick."""
    return bool(text.strip()) and folded(text) not in _NO_MARKS


def is_total(text: str) -> bool:
    """Whether a row that begins like this only adds up others: 小计, 合计, Total."""
    plain = folded(text)
    return len(plain) <= 30 and _TOTAL.fullmatch(plain) is not None


def is_grand_total(text: str) -> bool:
    """Whether such a row adds up the whole table."""
    return _GRAND.search(folded(text)) is not None


def number_in(text: str) -> str | None:
    """The one number of a cell such as "5分", "10 points" or "20%"; None without one or with several."""
    found = _NUMBER.findall(unicodedata.normalize("NFKC", text))
    if len(found) != 1 or len(found[0]) > 12:
        return None
    number = str(found[0]).replace(",", ".").lstrip("+")
    if "." in number:
        number = number.rstrip("0").rstrip(".")
    negative, digits = number.startswith("-"), number.lstrip("-").lstrip("0")
    digits = f"0{digits}" if not digits or digits.startswith(".") else digits
    return f"-{digits}" if negative and digits != "0" else digits

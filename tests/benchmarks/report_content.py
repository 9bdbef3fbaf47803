"""The content of the report benchmarks: made up, the same on every machine, as plain JSON."""

from __future__ import annotations

import hashlib
import json
from io import BytesIO
from pathlib import Path
from random import Random

from PIL import Image

_SUBJECTS = (
    "节能降耗责任人 分区计量 公共区域照明 客房空调温度 面盆水嘴流量 布草更换提示 垃圾分类 油烟净化".split()
)
_PLACES = "大堂 客房 餐厅后厨 洗衣房 锅炉房 会议中心 水疗区 停车场".split()
_CHECKS = (
    "设有书面年度目标并逐月记录，查阅《节能管理制度》（2026版）与近12个月台账，",
    "现场抽查36间，实测值为5.8 L/min，符合GB 25501—2019的2级要求；",
    "核对供电公司电费账单（1,200,000 kWh），与分项计量差异不超过3%，",
    "询问当班人员“是否按需更换”，回答与制度一致，记录编号Q/XX-2026-017。",
    "设施完好、标识清楚，近一年维护记录完整，噪声不高于45 dB(A)；",
)
_RESULTS = ("符合", "符合", "符合", "部分符合", "不符合", "不适用")
_NOTES = ("—", "—", "见发现 F-03", "照片 12、13", "复查合格", "受评价方已当场说明")


def content(items: int, photos: int, renditions: Path) -> dict[str, object]:
    """A report's content: `items` in sections of 25, `photos` whose files lie in `renditions`."""
    random = Random(20261123)
    sections = [_section(random, start, min(25, items - start)) for start in range(0, items, 25)]
    return {
        "title": "绿色服务评价报告",
        "number": "YRD-2026-L07-0042",
        "notice": "示例指标体系，非认证依据",
        "basics": [[f"项目{index}", f"湖州太湖云庐度假酒店有限公司 {index}"] for index in range(12)],
        "opinion": "".join(random.choice(_CHECKS) for _ in range(12)),
        "sections": sections,
        "photos": [_photo(random, index, renditions) for index in range(photos)],
    }


def _section(random: Random, start: int, count: int) -> dict[str, object]:
    number = start // 25 + 1
    rows = []
    for index in range(count):
        text = random.choice(_PLACES) + random.choice(_SUBJECTS) + "："
        text += "".join(random.sample(_CHECKS, random.choice((1, 1, 2, 2, 3))))
        score = str(random.randint(0, 5))
        row = [f"A{number}.{index + 1}", text, random.choice(_RESULTS), "5", score, random.choice(_NOTES)]
        rows.append(row)
    return {"title": f"{number}. {random.choice(_SUBJECTS)}与{random.choice(_PLACES)}", "rows": rows}


def _photo(random: Random, index: int, renditions: Path) -> dict[str, str]:
    path = renditions / f"photo{index % 60}.jpg"
    if not path.exists():
        path.write_bytes(_rendition(index % 60))
    place, subject = random.choice(_PLACES), random.choice(_SUBJECTS)
    # The same 60 files stand for any number of photographs; each has a hash of its own.
    name = hashlib.sha256(f"photo {index}".encode()).hexdigest()
    caption = f"{place}：{subject}（2026-11-21 10:{index % 60:02d}）"
    return {"sha256": name, "file": path.name, "number": f"照片 {index + 1}", "caption": caption}


def _rendition(index: int) -> bytes:
    """A noisy picture of the size of a print rendition (670 x 502, about 90 KB)."""
    random = Random(index)
    noise = Image.frombytes("RGB", (168, 126), random.randbytes(168 * 126 * 3))
    file = BytesIO()
    noise.resize((670, 502), Image.Resampling.BICUBIC).save(file, "JPEG", quality=82)
    return file.getvalue()


def write_content(folder: Path, items: int, photos: int) -> Path:
    """The content as a file in `folder`, the pictures beside it; returns the file."""
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / f"content-{items}-{photos}.json"
    path.write_text(json.dumps(content(items, photos, folder), ensure_ascii=False), encoding="utf-8")
    return path

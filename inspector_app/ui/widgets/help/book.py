"""The chapters of the help in one language, read from resources/help, and which belongs to which place.

A file is one chapter. Its first line is the title in both languages, "# 照片 · Photos"; below stands one text
for both, or a part "## 中文" and a part "## English". A link names another file: [照片](photos.md).
"""

from __future__ import annotations

import re
from pathlib import Path
from typing import Final, NamedTuple

FIRST: Final = "start"
_ORDER: Final = (
    FIRST, "evaluation", "data", "photos", "findings", "leaving", "report", "office", "checklists", "excel",
    "xlsform", "functions", "catalogue", "settings", "support",
)  # fmt: skip
"""Chapters in the order in which they are read; others come before the settings, by their names."""

CHAPTER_OF: Final = {
    "first_start": FIRST,
    "today": FIRST,
    "evaluations": FIRST,
    "venues": FIRST,
    "new_evaluation": FIRST,
    "evaluation": "evaluation",
    "evaluation/items": "evaluation",
    "evaluation/data": "data",
    "evaluation/photos": "photos",
    "evaluation/findings": "findings",
    "evaluation/leaving": "leaving",
    "evaluation/columns": "excel",
    "evaluation/places": "evaluation",
    "findings": "findings",
    "reports": "report",
    "office": "office",
    "checklists": "checklists",
    "catalogue": "catalogue",
    "settings": "settings",
    "help": FIRST,
}
"""Place of the window, with the page of the evaluation behind a slash → chapter."""

_CHINESE, _ENGLISH = "中文", "English"
_LINK: Final = re.compile(r"\]\([^)]*\)")
_WIDE: Final = "[\u2e80-\u9fff\uff00-\uffef\u2018-\u201d…—]"
_BREAK: Final = re.compile(
    f"(?<={_WIDE})\n(?={_WIDE})|(?<={_WIDE})\n(?=[*\\w(\\[])|(?<=[*\\w)\\]])\n(?={_WIDE})"
)


class Chapter(NamedTuple):
    """One chapter in one language.

    Attributes:
        name: of its file without suffix; links and `CHAPTER_OF` name it.
        text: Markdown, without the title.
    """

    name: str
    title: str
    text: str

    @property
    def words(self) -> str:
        """What is read: title and text without the names of files in links."""
        return f"{self.title}\n{_LINK.sub(']', self.text)}"


def read_book(folder: Path, *, chinese: bool) -> list[Chapter]:
    """Every chapter of the folder, in order."""
    found = {path.stem: _chapter(path, chinese=chinese) for path in folder.glob("*.md")}
    last = _ORDER.index("catalogue")
    listed = (*_ORDER[:last], *sorted(found.keys() - set(_ORDER)), *_ORDER[last:])
    return [found[name] for name in listed if name in found]


def chapter_of(place: str, inside: str = "") -> str:
    """The chapter that belongs to where the person is; `inside`: the page of the evaluation."""
    return CHAPTER_OF.get(f"{place}/{inside}") or CHAPTER_OF.get(place, FIRST)


def _chapter(path: Path, *, chinese: bool) -> Chapter:
    head, _, text = path.read_text(encoding="utf-8").partition("\n")
    titles = re.split(r"\s*·\s*", head.lstrip("# "), maxsplit=1)
    title = titles[0] if chinese else titles[-1]
    parts = dict(re.findall(r"^## (\S+)\n(.*?)(?=^## |\Z)", text, re.MULTILINE | re.DOTALL))
    chosen = parts.get(_CHINESE if chinese else _ENGLISH) if {_CHINESE, _ENGLISH} <= parts.keys() else None
    return Chapter(path.stem, title, _joined(chosen if chosen is not None else text).strip())


def _joined(text: str) -> str:
    """Chinese has no spaces: a line of the file that ends within a paragraph goes on without one."""
    paragraphs = re.split(r"(\n\s*\n)", text)
    return "".join(part if _keeps_lines(part) else _BREAK.sub("", part) for part in paragraphs)


def _keeps_lines(paragraph: str) -> bool:
    """Tables and lists: each line is one of its own."""
    return bool(re.match(r"\s*(\||[-*] |\d+\. |#|>|```)", paragraph))

"""ui.widgets.help.book"""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from inspector_app.resources import resource
from inspector_app.ui.widgets.help.book import CHAPTER_OF, FIRST, chapter_of, read_book

HELP = resource("help")
_LINK = re.compile(r"\]\(([^)]*)\)")


@pytest.mark.parametrize("chinese", [True, False])
def test_every_place_has_its_chapter(chinese: bool) -> None:
    """That every place of the window stands in the table, tests/ui/test_main_window.py says."""
    names = {chapter.name for chapter in read_book(HELP, chinese=chinese)}
    assert set(CHAPTER_OF.values()) <= names


@pytest.mark.parametrize("chinese", [True, False])
def test_every_link_leads_to_a_chapter(chinese: bool) -> None:
    """The help is read without a connection: a link outside would lead nowhere."""
    book = read_book(HELP, chinese=chinese)
    files = {f"{chapter.name}.md" for chapter in book}
    links = [(chapter.name, link) for chapter in book for link in _LINK.findall(chapter.text)]
    assert links
    assert [link for link in links if link[1] not in files] == []


def test_every_chapter_is_there_in_both_languages_with_the_same_headings() -> None:
    """A chapter that was written in one language only would be missed where it is needed."""
    chinese, english = (read_book(HELP, chinese=one) for one in (True, False))
    assert [chapter.name for chapter in chinese] == [chapter.name for chapter in english]
    for zh, en in zip(chinese, english, strict=True):
        assert zh.title != en.title, zh.name
        assert zh.text, zh.name
        headings = [len(re.findall(r"^#+ ", one.text, re.MULTILINE)) for one in (zh, en)]
        assert headings[0] == headings[1], zh.name


def test_chapters_stand_in_the_order_of_reading_and_new_ones_before_the_catalogue(tmp_path: Path) -> None:
    for name in ("support", "kinds", "start", "checklists", "catalogue", "photos"):
        (tmp_path / f"{name}.md").write_text(f"# {name} · {name}\n\ntext", "utf-8")
    names = [chapter.name for chapter in read_book(tmp_path, chinese=True)]
    assert names == ["start", "photos", "checklists", "kinds", "catalogue", "support"]


def test_a_chapter_of_two_parts_gives_the_one_of_the_language_and_a_common_one_all(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text(
        "# 甲 · A\n\n## 中文\n\n### 一\n\n文\n\n## English\n\n### One\n\ntext\n", "utf-8"
    )
    (tmp_path / "b.md").write_text("# 乙\n\n## 列 · columns\n\n文 · text\n", "utf-8")
    (zh, common), (en, _same) = (read_book(tmp_path, chinese=one) for one in (True, False))
    assert (zh.title, zh.text) == ("甲", "### 一\n\n文")
    assert (en.title, en.text) == ("A", "### One\n\ntext")
    assert (common.title, common.text) == ("乙", "## 列 · columns\n\n文 · text")


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("左栏列出\n指标体系", "左栏列出指标体系"),
        ("打开文件，\n**表头**不对", "打开文件，**表头**不对"),
        ("选择 JSON\n（xlsx）", "选择 JSON（xlsx）"),
        ("one line\nand another", "one line\nand another"),
        ("| 键 |\n|---|\n| 甲 |", "| 键 |\n|---|\n| 甲 |"),
        ("1. 甲\n2. 乙", "1. 甲\n2. 乙"),
        ("一段\n\n二段", "一段\n\n二段"),
    ],
)
def test_chinese_lines_go_on_without_a_space(tmp_path: Path, text: str, read: str) -> None:
    """The files are broken for the eye of whoever edits them; on the screen a space would gape."""
    (tmp_path / "a.md").write_text(f"# 甲 · A\n\n{text}\n", "utf-8")
    assert read_book(tmp_path, chinese=True)[0].text == read


def test_words_are_what_is_read(tmp_path: Path) -> None:
    """A search for "md" finds no link."""
    (tmp_path / "a.md").write_text("# 甲 · A\n\n见[照片](photos.md)。\n", "utf-8")
    assert read_book(tmp_path, chinese=True)[0].words == "甲\n见[照片]。"


def test_a_page_of_the_evaluation_has_its_own_chapter_and_what_is_unknown_the_first() -> None:
    assert chapter_of("evaluation", "photos") == "photos"
    assert chapter_of("evaluation", "new page") == "evaluation"
    assert chapter_of("settings") == "settings"
    assert chapter_of("new place") == FIRST

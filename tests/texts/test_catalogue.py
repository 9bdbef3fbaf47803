"""packaging/texts.py and the catalogue that it keeps."""

from __future__ import annotations

import ast
import gettext
import re
from pathlib import Path

import pytest

import texts
from messages import Stop

CATALOGUE = texts.read(texts.PO)
PAIRS = [
    (english, chinese)
    for message in CATALOGUE
    for english in ([message.id] if isinstance(message.id, str) else message.id)
    for chinese in ([message.string] if isinstance(message.string, str) else message.string or ())
    if english
]
FORBIDDEN = {
    "审批": "复核 or 认证决定", "冲突": "待裁定", "打分": "评分", "检查员": "审查员", "审核员": "审查员",
    "轻微不符合": "一般不符合", "推送": "上传", "服务器": "机构办公室", "同步": "上传", "检查项": "条目",
    "否决项未通过": "否决项不通过", "条款": "条目", "不可计算": "无法计算",
}  # fmt: skip
FORBIDDEN_ENGLISH = ("delta", "push", "conflict", "server error", "sync", "certified", "auditor", "merge")
CHECKING = re.compile("检查(?!样|表|记录)")


def test_the_catalogue_is_whole_and_compiled() -> None:
    assert texts.troubles(texts.SOURCES, texts.PO) == []


@pytest.mark.parametrize(("english", "chinese"), PAIRS, ids=[english[:60] for english, _ in PAIRS])
def test_a_translation_has_the_places_and_the_marks_of_its_language(english: str, chinese: str) -> None:
    places = re.compile(r"\{+\w*\}+")
    assert set(places.findall(chinese)) | {"{n}"} == set(places.findall(english)) | {"{n}"}
    bare = places.sub("字", chinese)
    assert not re.search(r"[\u3400-\u9fff]\s*[,;:?!]|[,;:?!]\s*[\u3400-\u9fff]", bare), "full-width marks"
    assert not re.search(r"[\u3400-\u9fff]\([^)]*[\u3400-\u9fff]|[\u3400-\u9fff][^(]*\)[\u3400-\u9fff]", bare)
    assert not re.search(r"[\u3400-\u9fff]\.(?!\w)", bare), "a full stop is 。"
    assert '"' not in chinese
    assert "  " not in chinese


@pytest.mark.parametrize(("english", "chinese"), PAIRS, ids=[english[:60] for english, _ in PAIRS])
def test_no_sentence_uses_a_word_that_the_field_does_not_use(english: str, chinese: str) -> None:
    for word, better in FORBIDDEN.items():
        assert word not in chinese, better
    assert not CHECKING.search(chinese), "评价, 核对, 审查"
    for word in FORBIDDEN_ENGLISH:
        assert not re.search(rf"\b{word}", english, re.IGNORECASE), word


@pytest.mark.parametrize(
    ("english", "chinese"),
    [
        ("Major nonconformity", "严重不符合"), ("Minor nonconformity", "一般不符合"),
        ("Observation", "观察项"),
        ("Inspector", "审查员"), ("Team leader", "组长"), ("Trainee inspector", "实习审查员"),
        ("Technical expert", "技术专家"), ("Findings", "审查发现"), ("Recommended grade", "推荐等级"),
        ("Limiters", "等级上限"), ("Key items ★", "关键项（★）"), ("Gates", "否决项"),
        ("Leaving check", "离场核对"),
        ("Site copy · decision pending", "现场版·待认证决定"), ("Needs your decision", "待裁定"),
        ("Verified, closed", "已验证关闭"), ("Initial certification", "初次认证"),
        ("Surveillance", "监督评价"),
        ("Recertification", "再认证"), ("Verification of corrections", "整改验证"),
    ],
)  # fmt: skip
def test_the_terms_of_the_field_are_used(english: str, chinese: str) -> None:
    message = CATALOGUE.get(english)
    assert message is not None
    assert message.string == chinese


def test_no_sentence_is_made_or_chosen_inside_the_call() -> None:
    """What is no plain literal there would be missing in the catalogue."""
    for path in sorted(texts.SOURCES.rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.args:
                owner = getattr(node.func.value, "attr", getattr(node.func.value, "id", ""))
                if owner.endswith("texts") and node.func.attr in ("say", "plural"):
                    assert isinstance(node.args[0], ast.Constant | ast.Name), (path.name, node.lineno)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    source = tmp_path / "source" / "a.py"
    source.parent.mkdir()
    source.write_text(
        'texts.say("Saved {time}", time=now)\ntexts.plural("{n} item", "{n} items", 2)\n'
        'TABLE = mark("One" " sentence")\nopened.say("finding.raised", target, {})\nnotice.say("")\n'
        'notice.say(f"{texts.say(\'Inner\')}")\ntexts.say("{n} item")\ntexts.say(name)\n',
        encoding="utf-8",
    )
    return tmp_path


ALL = {"Saved {time}", ("{n} item", "{n} items"), "One sentence", "Inner"}


def filled(folder: Path) -> Path:
    po = folder / "zh.po"
    catalogue = texts.merged(texts.sentences(folder / "source"), texts.read(po))
    for message in catalogue:
        if message.id:
            message.string = "已存 {time}" if isinstance(message.id, str) else ("{n} 项",)
    texts.write(catalogue, po)
    return po


def test_sentences_are_found_and_codes_of_ops_are_none(folder: Path) -> None:
    assert texts.sentences(folder / "source") == ALL


def test_a_filled_catalogue_is_in_order_and_reads_as_gettext_does(folder: Path) -> None:
    po = filled(folder)
    assert texts.troubles(folder / "source", po) == []
    with po.with_suffix(".mo").open("rb") as file:
        compiled = gettext.GNUTranslations(file)
    assert compiled.gettext("Saved {time}") == "已存 {time}"
    assert compiled.ngettext("{n} item", "{n} items", 3) == "{n} 项"


def test_the_same_sentences_give_the_same_bytes_without_dates_and_paths(folder: Path) -> None:
    po = filled(folder)
    before = po.read_bytes(), po.with_suffix(".mo").read_bytes()
    texts.write(texts.merged(texts.sentences(folder / "source"), texts.read(po)), po)
    assert (po.read_bytes(), po.with_suffix(".mo").read_bytes()) == before
    assert not re.search(rb"POT-Creation|Generated-By|#: |\.py|20\d\d-", before[0] + before[1])


def test_each_trouble_is_named(folder: Path) -> None:
    po = filled(folder)
    source = folder / "source" / "a.py"
    source.write_text(source.read_text("utf-8").replace("Inner", "Outer"), encoding="utf-8")
    assert texts.troubles(folder / "source", po) == ["not in the catalogue: Outer", "no longer said: Inner"]
    filled(folder)
    text = po.read_text("utf-8")
    po.write_text(text.replace('msgid "Outer"', '#, fuzzy\nmsgid "Outer"'), encoding="utf-8")
    assert texts.troubles(folder / "source", po) == ["unsure: Outer"]
    po.write_text(
        text.replace('msgid "Outer"\nmsgstr "已存 {time}"', 'msgid "Outer"\nmsgstr ""'), encoding="utf-8"
    )
    assert texts.troubles(folder / "source", po) == ["not translated: Outer"]
    po.write_text(text + '\n#~ msgid "Gone"\n#~ msgstr "已去"\n', encoding="utf-8")
    assert texts.troubles(folder / "source", po) == ["left over: Gone"]


def test_a_stale_file_is_a_trouble(folder: Path) -> None:
    po = filled(folder)
    po.with_suffix(".mo").write_bytes(b"old")
    assert texts.troubles(folder / "source", po) == ["zh.mo is stale"]
    po.with_suffix(".mo").unlink()
    assert texts.troubles(folder / "source", po) == ["zh.mo is stale"]
    filled(folder)
    po.write_text("# by hand\n" + po.read_text("utf-8"), encoding="utf-8")
    assert texts.troubles(folder / "source", po) == ["zh.po is not in its written form"]


def test_the_check_stops_with_every_trouble_and_the_command(folder: Path) -> None:
    with pytest.raises(Stop) as stopped:
        texts.check(folder / "source", folder / "none.po")
    assert stopped.value.code == 1
    assert "not in the catalogue: Inner" in str(stopped.value)
    assert "packaging/texts.py update" in str(stopped.value)
    texts.check(folder / "source", filled(folder))

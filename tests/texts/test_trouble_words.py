"""texts.trouble_words"""

from __future__ import annotations

import ast
import json
from pathlib import Path

import pytest

from inspector_app.texts import Texts
from inspector_app.texts.filling import shortened
from inspector_app.texts.trouble_words import TROUBLE_WORDS
from tests.house_rules import sources

PROJECT = Path(__file__).parents[2]
CHINESE, ENGLISH = (Texts(language, PROJECT / "resources" / "locale") for language in ("zh_CN", "en"))
_SIGNS = set("/|[]{}<>=≠")


@pytest.mark.parametrize("code", sorted(TROUBLE_WORDS))
def test_every_word_is_there_in_both_languages(code: str) -> None:
    space, _, name = code.partition(".")
    assert ENGLISH.word(space, name) == TROUBLE_WORDS[code]
    assert any(character >= "\u3400" for character in CHINESE.word(space, name))


def wanted_in_the_code() -> set[str]:
    return {
        keyword.value.value
        for source in sources(PROJECT, "inspector_app/domain", "inspector_app/exchange")
        for node in ast.walk(source.tree)
        if isinstance(node, ast.Call)
        for keyword in node.keywords
        if keyword.arg == "wanted" and isinstance(keyword.value, ast.Constant)
        if isinstance(keyword.value.value, str)
    }


def titles(schema: object) -> set[str]:
    found: set[str] = set()
    if isinstance(schema, dict):
        title = schema.get("title")
        found |= {title} if isinstance(title, str) else set()
        for below in schema.values():
            found |= titles(below)
    elif isinstance(schema, list):
        for below in schema:
            found |= titles(below)
    return found


@pytest.mark.parametrize("wanted", sorted(wanted_in_the_code()))
def test_what_the_program_expects_is_never_shown_as_code(wanted: str) -> None:
    """A scheme manager reads "a number above 0", not "> 0"."""
    words = ENGLISH.problem("checklist.value", {"wanted": wanted, "found": "x"})[0]
    assert not _SIGNS & set(words), words
    assert shortened(wanted) != words or wanted.isalpha()


@pytest.mark.parametrize("name", ["checklist-2", "catalogue-1", "factors-1"])
def test_what_a_schema_expects_is_never_shown_as_code(name: str) -> None:
    path = PROJECT / "resources" / "schemas" / f"{name}.schema.json"
    schema = json.loads(path.read_text("utf-8"))
    for title in titles({**schema, "title": ""}) - {""}:
        words = ENGLISH.problem("checklist.value", {"wanted": title, "found": "x"})[0]
        assert not (_SIGNS - {"/"}) & set(words), (title, words)

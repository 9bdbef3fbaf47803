"""texts.words"""

from __future__ import annotations

import json
from pathlib import Path
from typing import get_args

import pytest

from inspector_app.domain.checklist.conditions import FindingClass, Measure
from inspector_app.domain.findings import CLASSES
from inspector_app.domain.scoring.grading import Kind
from inspector_app.domain.scoring.items import State
from inspector_app.texts import Texts
from inspector_app.texts.words import UNITS, WORDS, mark

RESOURCES = Path(__file__).parents[2] / "resources"
CHINESE, ENGLISH = Texts("zh_CN", RESOURCES / "locale"), Texts("en", RESOURCES / "locale")


@pytest.mark.parametrize("code", sorted(WORDS))
def test_every_code_has_a_word_in_both_languages(code: str) -> None:
    space, _, name = code.partition(".")
    assert ENGLISH.word(space, name) == WORDS[code] != ""
    chinese = CHINESE.word(space, name)
    assert any(character >= "\u3400" for character in chinese), chinese


def test_every_class_state_and_outcome_of_the_domain_has_a_word() -> None:
    assert set(get_args(FindingClass)) == set(CLASSES)
    for name in CLASSES:
        assert ENGLISH.word("finding", name)
        assert len(CHINESE.word("finding_short", name)) == 2
    for state in get_args(State):
        assert ENGLISH.word("state", state)
        if state != "rated":
            assert len(ENGLISH.word("state_short", state)) <= 9, "fits a narrow column"
    known = set(
        json.loads((RESOURCES / "checklists" / "tour-demo-1.0.1.json").read_text("utf-8"))["outcomes"]
    )
    for kind in set(get_args(Kind)) - known - {"grade"}:
        assert ENGLISH.word("outcome", kind)
    assert get_args(Measure)


def test_every_factor_area_and_unit_of_the_shipped_files_has_a_word() -> None:
    table = json.loads((RESOURCES / "factors" / "cn-factors-2026.1.json").read_text("utf-8"))
    for factor in table["factors"]:
        assert ENGLISH.name("factor", factor["name"]) != factor["name"]
        assert CHINESE.name("area", factor["area"]) != factor["area"]
    for name in ("tour", "elder"):
        text = (RESOURCES / "checklists" / f"{name}-demo-1.0.1.json").read_text("utf-8")
        for unit in _units(json.loads(text)):
            assert ENGLISH.unit(unit).isascii() or not any(c >= "\u3400" for c in ENGLISH.unit(unit)), unit


def _units(data: object) -> set[str]:
    found: set[str] = set()
    if isinstance(data, dict):
        found |= {value for key, value in data.items() if key == "unit" and isinstance(value, str)}
        for value in data.values():
            found |= _units(value)
    elif isinstance(data, list):
        for value in data:
            found |= _units(value)
    return found


def test_longer_units_come_before_those_they_contain() -> None:
    names = list(UNITS)
    for index, name in enumerate(names):
        assert not any(before in name for before in names[:index]), name


def test_marking_a_sentence_changes_nothing() -> None:
    assert mark("Pass") == "Pass"

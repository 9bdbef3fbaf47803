"""texts.problems"""

from __future__ import annotations

import ast
import re
from pathlib import Path

import pytest

from inspector_app.texts import Texts
from inspector_app.texts.problems import PROBLEMS
from tests.house_rules import sources

PROJECT = Path(__file__).parents[2]
CHINESE, ENGLISH = (Texts(language, PROJECT / "resources" / "locale") for language in ("zh_CN", "en"))


@pytest.mark.parametrize("code", sorted(PROBLEMS))
def test_every_problem_says_what_is_wrong_in_both_languages(code: str) -> None:
    names = re.findall(r"\{(\w+)\}", "".join(PROBLEMS[code]))
    details: dict[str, str | int] = dict.fromkeys(names, "7")
    for texts in (CHINESE, ENGLISH):
        for sentence in texts.problem(code, details):
            assert not re.search(r"(?<!\$)\{", sentence)
            assert not sentence or texts is ENGLISH or any(character >= "\u3400" for character in sentence)


def test_every_problem_that_is_reported_has_words() -> None:
    """A code without a sentence would stop the table of problems."""
    codes = {
        argument.value
        for source in sources(PROJECT, "inspector_app/exchange", "inspector_app/usecases")
        for node in ast.walk(source.tree)
        if isinstance(node, ast.Call)
        for argument in node.args
        if isinstance(argument, ast.Constant)
        and isinstance(argument.value, str)
        and getattr(node.func, "attr", getattr(node.func, "id", ""))
        in ("Problem", "tell", "_tell", "warn", "note", "problem")
        and re.fullmatch(r"\w+\.\w+", argument.value)
    }
    assert codes >= {"table.misnamed", "table.encoding"}
    assert codes <= set(PROBLEMS)


def test_an_error_of_an_expression_can_be_listed_as_a_problem() -> None:
    """One sentence for one mistake, on the page of the import as beside a field."""
    said, _ = ENGLISH.problem("expression.cycle", {"ring": "a → b → a"})
    assert "a → b → a" in said

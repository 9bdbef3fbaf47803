"""Every sentence of an error or problem with the worst details it may carry, as the office reads it."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from inspector_app.errors import DataError, InputError
from inspector_app.texts import Texts
from inspector_app.texts.errors import ERRORS
from inspector_app.texts.problems import PROBLEMS

LOCALE = Path(__file__).parents[2] / "resources" / "locale"
LANGUAGES = (Texts("zh_CN", LOCALE), Texts("en", LOCALE))
LONGEST = 160  # characters of a sentence; more is not read
LONG = "concat(${q_1}, 'is the floor of every room dry and free of obstacles', " * 40
WORST: dict[str, object] = {
    "at": 1400,
    "begun": 1200,
    "cause": InputError("expression.expected", expression=LONG, at=1400, wanted=")", found="end"),
    "columns": 12,
    "characters": "𠮷" * 60,
    "count": 12_000,
    "expression": LONG,
    "file": "/".join(["文件夹"] * 60) + "/表单.xlsx",
    "found": {"weighted_mean": [LONG]},
    "given": LONG,
    "keys": 3,
    "kind": "xlsx",
    "known": "2026.1",
    "least": 0,
    "line": 20_000,
    "message": LONG,
    "most": 400_000,
    "n": 120,
    "name": "name of a question that somebody wrote as a whole sentence, with everything in it " * 3,
    "offered": ", ".join(f"option {n}" for n in range(200)),
    "pattern": "(a+)+" * 300,
    "place": "sections[3].sections[0].items[12].curve.steps[4]",
    "points": 12,
    "ring": " → ".join(f"calculation{n}" for n in range(60)),
    "share": "2.5",
    "sha256": "0123456789abcdef" * 4,
    "suffix": ".xls",
    "wanted": "weighted_mean | yes_no | zero_tolerance_sample | date_age",
}
CODE = re.compile(r"[a-z]+_[a-z_]+|\b(?:answer|checklist|expression|form|table)\.[a-z_]+")
OF_XLSFORM = {"list_name", "end_group", "end_repeat"}  # columns and types as a form writes them
PLACES = {"checklist": WORST["place"], "mapping": WORST["place"], "catalogue": WORST["place"]}
VERSIONS = ("newer_format", "store.newer")


def details_of(code: str, words: tuple[str, str]) -> dict[str, object]:
    named = set(re.findall(r"\{(\w+)\}", "".join(words)))
    found = {name: WORST.get(name, WORST["name"]) for name in named}
    if "place" in found:
        found["place"] = PLACES.get(code.partition(".")[0], WORST["name"])
    if code.endswith("file_unreadable"):
        found["place"] = WORST["file"]
    if code.endswith(VERSIONS):
        found["found"] = "4"
    if "at" in found:
        found["expression"] = LONG
    return found


@pytest.mark.parametrize("code", sorted(ERRORS | PROBLEMS))
@pytest.mark.parametrize("texts", LANGUAGES, ids=["zh", "en"])
def test_a_sentence_is_short_and_holds_no_code(code: str, texts: Texts) -> None:
    """A person at the office corrects a table by it: no braces, no code, nothing that fills the screen."""
    details = details_of(code, ERRORS.get(code) or PROBLEMS[code])
    place = str(details.pop("place", ""))
    error = DataError(code, place=place, **details)
    said, hint = texts.error(error) if code in ERRORS else texts.problem(code, details)
    assert 3 < len(said) <= LONGEST, said
    assert len(hint) <= LONGEST + 60, hint
    for text in (said, hint):
        written = re.sub(r"\$\{[^}]*\}?|/\S+|--\S+", "", text)
        assert not re.search("[{}]", written), text
        codes = set(
            re.findall(r"[a-z]+_[a-z_]+|\b(?:answer|checklist|expression|form|table)\.[a-z_]+", written)
        )
        assert codes <= OF_XLSFORM, text
        assert not re.search(r"\bNone\b|Error\b|\[\d+\]|  ", text), text


@pytest.mark.parametrize("code", sorted(ERRORS))
def test_an_error_without_details_is_still_a_sentence(code: str) -> None:
    """Showing an error never fails, and never begins with a colon."""
    for texts in LANGUAGES:
        said, _ = texts.error(InputError(code))
        assert said
        assert said[0] not in ":：· "


def test_a_sentence_of_a_problem_in_a_cell_fits_beside_its_place() -> None:
    """Sheet, row and column have their own columns; only an error says them itself."""
    said, _ = LANGUAGES[1].problem("form.group_crossed", {"written": "end_group", "name": "r", "begun": 3})
    assert said == "“end_group” does not fit r, begun in row 3, which is taken to end here."

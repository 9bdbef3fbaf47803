"""What the help says of item kinds and forms is so: every kind, field, example, result and button."""

from __future__ import annotations

import json
import re
from datetime import date
from fractions import Fraction
from typing import Any

import pytest

from inspector_app.domain.definition.rating import Context, NotComputable, Points
from inspector_app.domain.definition.reader import Reader
from inspector_app.domain.item_kinds import KINDS
from inspector_app.domain.item_kinds.written.formats import FORMATS
from inspector_app.domain.versions.outline import outline
from inspector_app.exchange.checklist_check import part_problems
from inspector_app.resources import resource
from inspector_app.texts import Texts

SCHEMA = json.loads(resource("schemas", "checklist-2.schema.json").read_text("utf-8"))["$defs"]
ITEMS = resource("help", "items.md").read_text("utf-8")
INTRODUCTION, *_ = re.split(r"^### ", ITEMS, flags=re.MULTILINE)
SECTIONS = {
    found[1]: found[0] for found in re.finditer(r"^### `(\w+)`.*?(?=^##|\Z)", ITEMS, re.MULTILINE | re.DOTALL)
}
EVERYWHERE = set.intersection(*(set(SCHEMA[f"item_{kind}"]["properties"]) for kind in KINDS))
TODAY = Context(date(2026, 11, 25), lambda _name: None)
PAGES = {"表单工作簿", "Form workbooks"}
ON_SCREEN = (
    "The chosen option is no longer offered",
    "Required by the form",
    "The form does not accept the answer any more",
    "New row, such as 301",
    "Add row",
    "Remove row",
    "Language of the form",
)
each_kind = pytest.mark.parametrize("kind", sorted(KINDS))


def example(kind: str) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(re.findall(r"```json\n(.*?)```", SECTIONS[kind], re.DOTALL)[0])
    return found


def results(kind: str) -> list[tuple[Any, str]]:
    rows = re.findall(r"^\| `(.*)` \| (.*?) \|$", SECTIONS[kind], re.MULTILINE)
    return [(json.loads(answer), points) for answer, points in rows]


def test_the_help_names_the_kinds_of_the_program_and_no_other() -> None:
    assert set(SECTIONS) == set(KINDS)


@each_kind
def test_a_kind_is_named_as_the_screen_names_it(kind: str) -> None:
    words = [Texts(language, resource("locale")).word("item_kind", kind) for language in ("zh_CN", "en")]
    assert SECTIONS[kind].startswith(f"### `{kind}` · {words[0]} · {words[1]}\n")


@each_kind
def test_every_field_of_a_kind_is_explained(kind: str) -> None:
    """What all kinds have stands in the introduction, in both languages; the rest with its kind."""
    own = set(SCHEMA[f"item_{kind}"]["properties"]) - EVERYWHERE
    assert own <= set(re.findall(r"`(\w+)`", SECTIONS[kind]))
    for half in INTRODUCTION.split("## English"):
        assert set(re.findall(r"`(\w+)`", half)) >= EVERYWHERE


@each_kind
def test_an_example_can_be_used_as_it_is_and_earns_what_is_said(kind: str) -> None:
    """Whoever writes a checklist begins with a copy of the example."""
    item = {"id": "A1", **example(kind)}
    assert item["kind"] == kind
    data: dict[str, Any] = {"sections": [{"id": "A", "items": [item]}]}
    parts = [part for part in outline(data) if part.kind == "item"]
    assert [part_problems(data, part) for part in parts] == [[]]
    rule = KINDS[kind](Reader(item), Fraction(item["points"]))
    assert results(kind)
    for answer, said in results(kind):
        rated = rule.rate(rule.check(answer), TODAY)
        if said.startswith("不可计算"):
            assert isinstance(rated, NotComputable)
        else:
            assert isinstance(rated, Points)
            assert rated.earned == Fraction(said), answer


@pytest.mark.parametrize(("half", "language"), [(0, "zh_CN"), (1, "en")])
def test_the_help_on_forms_quotes_the_words_of_the_screen(half: int, language: str) -> None:
    """A button that is called otherwise is searched for in vain."""
    text = " ".join(resource("help", "forms.md").read_text("utf-8").split("## English")[half].split())
    quoted = set(re.findall("“(.+?)”", text.replace("\n", " "))) - PAGES
    said = {Texts(language, resource("locale")).say(sentence) for sentence in ON_SCREEN}
    assert quoted == said


def test_every_format_of_a_text_is_named() -> None:
    said = set(re.findall(r"[a-z]+", SECTIONS["text"]))
    assert set(FORMATS) <= said

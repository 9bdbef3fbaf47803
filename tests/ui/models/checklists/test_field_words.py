"""ui.models.checklists.field_words"""

from __future__ import annotations

import pytest

from inspector_app.domain.canonical import Json
from inspector_app.domain.versions.outline import outline
from inspector_app.texts import Texts
from inspector_app.ui.models.checklists.field_words import (
    both_languages,
    field_label,
    part_title,
    place_words,
    value_text,
)
from tests.story import tour_json
from tests.ui.shell_stage import texts_for


@pytest.mark.parametrize(
    ("key", "value", "words"),
    [
        (("photo",), True, "Yes"),
        (("photo",), False, "No"),
        (("photo",), None, "—"),
        (("text",), {"zh": "甲", "en": "A"}, "A"),
        (("curve", "steps", "1"), ["90", "4"], "90 → 4"),
        (("kind",), "yes_no", "Yes or no"),
        (("kind",), "of a newer program", "of a newer program"),
        (("class",), "minor", "Minor nonconformity"),
    ],
)
def test_a_value_is_read_as_a_person_says_it(
    texts: Texts, key: tuple[str, ...], value: Json, words: str
) -> None:
    assert value_text(texts, key, value) == words


def test_a_label_names_the_way_to_the_value(texts: Texts) -> None:
    """What the program does not know is named as the data name it."""
    assert field_label(texts, ("options", "x", "points")) == "Choices · x · Full points"
    assert field_label(texts, ("unheard_of",)) == "unheard_of"


def test_both_languages_stand_below_each_other() -> None:
    assert both_languages({"zh": "甲", "en": "A"}) == "甲\nA"
    assert both_languages({"zh": "甲"}) == "甲"


@pytest.mark.parametrize("language", ["zh_CN", "en"])
def test_every_part_of_the_demonstration_has_a_title(language: str) -> None:
    for part in outline(tour_json()):
        assert part_title(texts_for(language), part)


def test_a_part_without_code_and_title_is_called_by_its_kind(texts: Texts) -> None:
    part = outline({"sections": [{}]})[1]
    assert part_title(texts, part) == "Section"


def test_a_place_is_named_as_the_paper_names_it(texts: Texts) -> None:
    """An entry of a list by its id where it has one, a number else; which language does not matter."""
    data = tour_json()
    parts = {part.name: part for part in outline(data)}
    item = parts["item/A1.1"]
    assert place_words(texts, data, item, (*item.place, "text", "zh")) == "A1.1 · Text"
    assert place_words(texts, data, parts["general/"], ("total",)) == "General · Total"
    choice: Json = {"id": "a", "text": {"zh": ""}}
    own: Json = {"id": "N1", "kind": "choice", "options": [choice, "broken"]}
    new: Json = {"sections": [{"id": "A", "items": [own]}]}
    made = outline(new)[2]
    assert (
        place_words(texts, new, made, (*made.place, "options", 0, "text", "zh")) == "N1 · Choices · a · Text"
    )
    assert place_words(texts, new, made, (*made.place, "options", 1)) == "N1 · Choices · 2"

"""The words for the values of a part of a checklist: labels of fields, and values as a person reads them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Final, NamedTuple

from inspector_app.domain.canonical import Json
from inspector_app.domain.versions.leaves import Entry, Leaf, entry_key, is_words
from inspector_app.domain.versions.outline import Part, Place, at_place, words_of
from inspector_app.texts import Texts

_KINDS_OF_VALUE: Final = {"kind": "item_kind", "class": "finding", "when": "visit_kind"}
_ARROW: Final = " → "


class Line(NamedTuple):
    """One line of a part as it is read: all values of one entry of a list stand on one line."""

    label: str
    value: str


def field_label(texts: Texts, key: Sequence[str]) -> str:
    """The name of a field: "Choices · x · Points"."""
    return " · ".join(step if isinstance(step, Entry) else texts.name("field", step) for step in key)


def value_text(texts: Texts, key: Sequence[str], value: Json) -> str:
    """A value in the language of the screen; "—" where there is none."""
    if value is None or value == "":
        return "—"
    if isinstance(value, bool):
        return texts.word("answer", "yes" if value else "no")
    if isinstance(value, list):
        return _ARROW.join(str(entry) for entry in value)
    if is_words(value):
        return words_of(value).in_language(texts.language)
    return texts.name(_KINDS_OF_VALUE.get(key[-1], ""), str(value))


def both_languages(value: Json) -> str:
    """Words in both languages, one a line; for comparisons, where either may have changed."""
    words = words_of(value)
    return "\n".join(text for text in (words.zh, words.en) if text)


def lines_of(texts: Texts, leaves: Iterable[Leaf]) -> list[Line]:
    """What a person reads of a part: one line a field, one line for each entry of a list."""
    grouped: dict[tuple[str, ...], list[Leaf]] = {}
    for leaf in leaves:
        group = leaf.key[:2] if len(leaf.key) > 2 else leaf.key
        grouped.setdefault(group, []).append(leaf)
    lines: list[Line] = []
    for group, members in grouped.items():
        if len(members) == 1 and members[0].key == group:
            value = value_text(texts, group, members[0].value)
        else:
            value = " · ".join(_inner(texts, leaf, len(group)) for leaf in members if leaf.key[-1] != "id")
        lines.append(Line(field_label(texts, group), value))
    return lines


def part_title(texts: Texts, part: Part) -> str:
    """The code and the title of a part, or what it is where it has neither."""
    title = part.title.in_language(texts.language)
    if part.kind == "proposal":
        title = texts.name("finding", part.title.zh)
    if part.kind == "visit":
        return texts.name("visit_kind", part.id)
    if part.kind == "general":
        return texts.word("part", "general")
    return f"{part.code}  {title}".strip() or f"{texts.word('part', part.kind)} {part.id}".strip()


def place_words(texts: Texts, data: Json, part: Part, place: Place) -> str:
    """ "A1.1 · Choices · x · Points": where something stands, as the paper names it."""
    inside: list[str] = []
    for at in range(len(part.place), len(place)):
        step = place[at]
        if isinstance(step, int):
            inside.append(entry_key(at_place(data, place[: at + 1]), step))
        elif step not in ("zh", "en"):
            inside.append(step)
    name = texts.word("part", "general") if part.kind == "general" else part.code or part.id
    return " · ".join(word for word in (name, field_label(texts, inside)) if word)


def _inner(texts: Texts, leaf: Leaf, deep: int) -> str:
    """A value inside an entry of a list; a text speaks for itself, anything else is named."""
    value = value_text(texts, leaf.key, leaf.value)
    rest = leaf.key[deep:]
    if not rest or leaf.kind in ("words", "texts"):
        return value
    return f"{field_label(texts, rest)} {value}"


def row_label(texts: Texts, key: Sequence[str]) -> str:
    """The name of the innermost field of a key: entries of a list are called like the list."""
    names = [step for step in key if not isinstance(step, Entry)]
    return texts.name("field", names[-1]) if names else ""


def entry_label(texts: Texts, key: Sequence[str]) -> str:
    """The name of an entry of a list: "Choices · x", "Conditions · 2"."""
    return field_label(texts, key[-2:])

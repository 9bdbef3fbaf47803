"""What a form says: questions, groups and choice lists; expressions stand here as they were written."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Final, NamedTuple, TypeAlias

Texts: TypeAlias = Mapping[str, str]  # by language as the form names it; "" where it names none


class Place(NamedTuple):
    """Where a row stood in the workbook; row from 1, 0 for none."""

    sheet: str = ""
    row: int = 0


NOWHERE: Final = Place()


@dataclass(frozen=True, slots=True)
class Choice:
    """One answer that a list offers.

    Attributes:
        name: what is stored.
        extra: further columns by header, such as those that a choice filter reads.
        media: kind ("image", "audio", "video", "big-image") -> file by language.
    """

    name: str
    label: Texts = field(default_factory=dict)
    extra: Mapping[str, str] = field(default_factory=dict)
    media: Mapping[str, Texts] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Question:
    """One question.

    Attributes:
        id: names on the way from the root joined by "/", made unique.
        name: as ${name} says it.
        type: in today's spelling, "select_one", "integer", …; "text" where the type is unknown.
        written_type: the whole cell as it was written.
        list_name: choice list of a select, "" for none.
        file: file beside the form that holds the choices, "" for none.
        or_other: a select that also takes another answer in words.
        relevant, required, constraint, calculation, read_only, choice_filter, default: expressions or "".
        trigger: ${name} of the questions whose change computes the calculation anew.
        score: `score_*` columns by header.
        supported: False where the type is shown, but what it does is not done here.
    """

    id: str
    name: str
    type: str
    written_type: str = ""
    list_name: str = ""
    file: str = ""
    or_other: bool = False
    label: Texts = field(default_factory=dict)
    hint: Texts = field(default_factory=dict)
    guidance_hint: Texts = field(default_factory=dict)
    relevant: str = ""
    required: str = ""
    required_message: Texts = field(default_factory=dict)
    constraint: str = ""
    constraint_message: Texts = field(default_factory=dict)
    default: str = ""
    calculation: str = ""
    read_only: str = ""
    trigger: str = ""
    choice_filter: str = ""
    appearance: str = ""
    parameters: Mapping[str, str] = field(default_factory=dict)
    media: Mapping[str, Texts] = field(default_factory=dict)
    score: Mapping[str, str] = field(default_factory=dict)
    supported: bool = True
    place: Place = NOWHERE


@dataclass(frozen=True, slots=True)
class Group:
    """Questions that belong together; with `repeat` they are answered once for each row.

    Attributes:
        repeat_count: expression for the number of rows, "" where a person adds them.
    """

    id: str
    name: str
    label: Texts = field(default_factory=dict)
    relevant: str = ""
    repeat: bool = False
    repeat_count: str = ""
    appearance: str = ""
    children: tuple[Question | Group, ...] = ()
    score: Mapping[str, str] = field(default_factory=dict)
    place: Place = NOWHERE

    def questions(self) -> Iterator[Question]:
        """All questions below, in the order of the form."""
        for child in self.children:
            if isinstance(child, Question):
                yield child
            else:
                yield from child.questions()

    def parts(self) -> Iterator[Question | Group]:
        """Everything below, in the order of the form, a group before what is in it."""
        for child in self.children:
            yield child
            if isinstance(child, Group):
                yield from child.parts()

    def groups(self) -> Iterator[Group]:
        """All groups below, outer ones first."""
        for child in self.children:
            if isinstance(child, Group):
                yield child
                yield from child.groups()


@dataclass(frozen=True, slots=True)
class Form:
    """A form.

    Attributes:
        id: its form id, "" where none is given.
        languages: as the form names them, in their order; ("",) for a form without translations.
        root: a nameless group around everything.
        lists: choice lists by name; two choices of one name may stand in a list, the first gives the words.
        instances: tables beside the form by name of the file without suffix: one mapping of columns a row.
        settings: the settings sheet by header in today's spelling.
        extra: what else is to be kept, by name.
    """

    id: str
    title: str
    version: str
    languages: tuple[str, ...]
    default_language: str
    instance_name: str
    root: Group
    lists: Mapping[str, tuple[Choice, ...]] = field(default_factory=dict)
    instances: Mapping[str, tuple[Mapping[str, str], ...]] = field(default_factory=dict)
    settings: Mapping[str, str] = field(default_factory=dict)
    extra: Mapping[str, str] = field(default_factory=dict)


def said(texts: Texts, language: str, default: str = "") -> str:
    """The text in a language, else in the default one, else in any."""
    for wanted in (language, default, ""):
        if texts.get(wanted):
            return texts[wanted]
    return next((text for text in texts.values() if text), "")

"""The catalogue 目录: standards, certification schemes and areas with their sources, all in one version.

It is data that the office keeps and publishes. Nothing here decides a score; a scheme says which checklist
versions and which implementation rule 认证实施规则 an evaluation may rest on.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Final, Literal, TypeAlias

from inspector_app.domain.definition.words import NO_WORDS, Words

Status = Literal["in_force", "upcoming", "replaced", "withdrawn"]
Checked = Literal["official", "secondary", "unchecked"]
CHECKED: Final[tuple[Checked, ...]] = ("official", "secondary", "unchecked")
SECTORS: Final = ("tourism", "elder_care", "leisure", "pollution_control")
"""旅游, 养老, 文化休闲, 污染治理: the four sectors of the pilot zone."""
CHARACTERISTICS: Final = ("resources", "environment", "consumers")
"""能源资源节约, 环境友好, 消费友好."""


@dataclass(frozen=True, slots=True)
class Standard:
    """One edition of a standard.

    Attributes:
        number: with its year, "GB/T 17775-2024"; the key.
        issued, in_force, ended: ISO days, "" where nobody knows; `ended` is the first day without force.
        replaced_by: number of the edition that takes its place, "" for none.
        source: where these facts come from; `checked` says against what they were checked.
    """

    number: str
    title: Words
    issued: str = ""
    in_force: str = ""
    ended: str = ""
    replaced_by: str = ""
    source: Words = NO_WORDS
    checked: Checked = "unchecked"

    @property
    def key(self) -> str:
        """What it is found by."""
        return self.number

    @property
    def edition(self) -> str:
        """The year of the number, "" where it has none: "2024" of "GB/T 17775-2024"."""
        year = self.number.rpartition("-")[2]
        return year if len(year) == 4 and year.isascii() and year.isdecimal() else ""

    def status(self, on: date) -> Status:
        """Where it stands on a day. What is replaced on an unknown day counts as replaced."""
        day = on.isoformat()
        gone = bool(self.ended) and self.ended <= day
        if self.replaced_by and (gone or not self.ended):
            return "replaced"
        if gone:
            return "withdrawn"
        return "upcoming" if self.in_force > day else "in_force"


@dataclass(frozen=True, slots=True)
class ChecklistVersion:
    """A checklist version that a scheme evaluates by."""

    id: str
    version: str


@dataclass(frozen=True, slots=True)
class Scheme:
    """One entry of the certification catalogue 认证目录.

    Attributes:
        id: the key.
        rule: number and title of the implementation rule, with its version.
        standards: numbers of what the certification rests on 认证依据.
    """

    id: str
    title: Words
    sector: str
    characteristics: tuple[str, ...]
    checklists: tuple[ChecklistVersion, ...] = ()
    rule: Words = NO_WORDS
    standards: tuple[str, ...] = ()
    source: Words = NO_WORDS

    @property
    def key(self) -> str:
        """What it is found by."""
        return self.id


@dataclass(frozen=True, slots=True)
class Area:
    """An area of the pilot region by its GB/T 2260 code; `parent` "" for a province."""

    code: str
    name: Words
    parent: str = ""

    @property
    def key(self) -> str:
        """What it is found by."""
        return self.code


Entry: TypeAlias = Standard | Scheme | Area


@dataclass(frozen=True)
class Catalogue:
    """One version. `format.catalogue_sha256` pins it.

    Attributes:
        notes: what changed, as it was written at its release.
    """

    id: str
    version: str
    title: Words
    notes: str
    standards: tuple[Standard, ...]
    schemes: tuple[Scheme, ...]
    areas: tuple[Area, ...]

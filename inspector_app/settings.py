"""The settings a person can choose, declared once as data: the page and the checks follow from here."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Final, TypeAlias

ON, OFF = "on", "off"


@dataclass(frozen=True, slots=True)
class Choice:
    """One of a few values.

    Attributes:
        values: in the order they are offered; each has its word, `setting_value.VALUE`.
        unit: the values are numbers and say this behind them, "" where they have words.
    """

    values: tuple[str, ...]
    unit: str = ""

    def accepts(self, value: str) -> bool:
        """Whether the value can be used."""
        return value in self.values


@dataclass(frozen=True, slots=True)
class Switch:
    """On or off."""

    def accepts(self, value: str) -> bool:
        """Whether the value can be used."""
        return value in (ON, OFF)


@dataclass(frozen=True, slots=True)
class Number:
    """A whole number from `least` to `most`, offered in steps."""

    least: int
    most: int
    step: int
    unit: str

    def accepts(self, value: str) -> bool:
        """Whether the value can be used."""
        digits = value.isascii() and value.isdecimal() and len(value) <= len(str(self.most))
        return digits and self.least <= int(value) <= self.most


@dataclass(frozen=True, slots=True)
class Folder:
    """A folder by its whole path, "" for the one beside the work."""

    def accepts(self, value: str) -> bool:
        """Whether the value can be used; whether it can be written is asked when it is chosen."""
        return not value or Path(value).is_absolute()


Kind: TypeAlias = Choice | Switch | Number | Folder


@dataclass(frozen=True, slots=True)
class Setting:
    """One setting of this laptop.

    Attributes:
        name: as it is stored; its words are `setting.NAME` and `setting_about.NAME` of the texts.
        default: holds until a person chooses, and where what is stored cannot be used.
        group: the card on which it stands, one of `GROUPS`; its title is `setting_group.GROUP`.
    """

    name: str
    kind: Kind
    default: str
    group: str


LOOK: Final = "look"  # a change of what stands there makes every page anew
GROUPS: Final = (LOOK, "report", "body")
SETTINGS: Final = (
    Setting("language", Choice(("zh_CN", "en")), "zh_CN", LOOK),
    Setting("theme", Choice(("light", "dark", "system")), "light", LOOK),
    Setting("text_size", Choice(("85", "100", "115", "130", "150"), "%"), "100", LOOK),
    Setting("scale", Number(100, 200, 10, "%"), "100", LOOK),
    Setting("report_language", Choice(("screen", "zh_CN", "en")), "screen", "report"),
    Setting("report_opens", Switch(), OFF, "report"),
    Setting("files_folder", Folder(), "", "report"),
    Setting("report_self", Switch(), ON, "body"),
    Setting("way_to_grade", Switch(), OFF, "body"),
)
"""A new setting: a line here, its words in texts/setting_words.py, and its use where it takes effect."""

"""The settings a person can choose, declared once as data: the form and the checks follow from here."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True, slots=True)
class Setting:
    """One setting of this laptop.

    Attributes:
        name: as it is stored.
        values: all that can be chosen, in the order they are offered.
        default: one of them.
    """

    name: str
    values: tuple[str, ...]
    default: str


SETTINGS: Final = (
    Setting("language", ("zh_CN", "en"), "zh_CN"),
    Setting("theme", ("light", "dark", "system"), "light"),
    Setting("text_size", ("85", "100", "115", "130", "150"), "100"),  # percent
)
"""A new setting: a line here, its words in ui/pages/settings.py, and its use where the object is handed."""

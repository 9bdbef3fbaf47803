"""Facts about a venue that can be checked without a network: its registration number, its area."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

_ALPHABET: Final = "0123456789ABCDEFGHJKLMNPQRTUWXY"  # GB 32100-2015: no I O S V Z
_WEIGHTS: Final = (1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28)  # 3^(i-1) mod 31


def same_venue(one: Mapping[str, str], other: Mapping[str, str]) -> bool:
    """Whether two profiles speak of one venue: by their registration numbers, by name where one has none."""
    by = "uscc" if one.get("uscc") and other.get("uscc") else "name"
    return _plain(one.get(by, "")) == _plain(other.get(by, ""))


def _plain(text: str) -> str:
    return "".join(text.split()).casefold()


def uscc_trouble(code: str) -> str:
    """What is wrong with a unified social credit code 统一社会信用代码; "" if nothing is.

    A warning, never a refusal: real registered codes that fail the check are known.

    Returns:
        "", "length", "character" or "check" (GB 32100-2015, check character of mod 31).
    """
    if len(code) != 18:
        return "length"
    if any(character not in _ALPHABET for character in code):
        return "character"
    total = sum(
        _ALPHABET.index(character) * weight for character, weight in zip(code[:17], _WEIGHTS, strict=True)
    )
    return "" if code[17] == _ALPHABET[(31 - total % 31) % 31] else "check"

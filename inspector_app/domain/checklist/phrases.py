"""Ready sentences of a checklist: standard wording of what is found, with slots that a person fills.

A slot is a name in braces: "{place} 有 {count} 处照明未更换". Braces around nothing, or around more than
a name, stand for themselves.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final

_SLOT: Final = re.compile(r"\{([^{}\n]{1,20})\}")


def slots(phrase: str) -> tuple[str, ...]:
    """Names of the slots in the order of the sentence, each once."""
    return tuple(dict.fromkeys(found.strip() for found in _SLOT.findall(phrase) if found.strip()))


def filled(phrase: str, values: Mapping[str, str]) -> str:
    """The sentence with what was said for its slots; a slot without a value keeps its braces."""

    def said(match: re.Match[str]) -> str:
        return values.get(match[1].strip(), "").strip() or match[0]

    return _SLOT.sub(said, phrase)

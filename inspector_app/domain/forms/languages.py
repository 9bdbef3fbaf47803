"""Which language of a form is Chinese and which English, however its author names them."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final

_NAMED: Final = {
    "zh": re.compile(r"中文|汉语|简体|chinese|mandarin|(?:^|\W)(?:zh|cn)(?:\W|$)", re.IGNORECASE),
    "en": re.compile(r"英文|英语|english|(?:^|\W)en(?:\W|$)", re.IGNORECASE),
}


def spoken(languages: Iterable[str], language: str) -> str:
    """The form's name for a language such as "zh_CN" or "en", "" where the form does not speak it."""
    named = _NAMED.get(language.partition("_")[0])
    return next((name for name in languages if named is not None and named.search(name)), "")

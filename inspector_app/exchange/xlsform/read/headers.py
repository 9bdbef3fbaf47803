"""What a column of a form means, however its header is spelt, and in which language it speaks."""

from __future__ import annotations

import re
from typing import Final, NamedTuple

_LONGEST: Final = 200  # characters of a header that is one
MEDIA: Final = ("image", "big-image", "audio", "video", "autoplay")
TRANSLATED: Final = frozenset(
    ("label", "hint", "guidance_hint", "required_message", "constraint_message", *MEDIA)
)
EXPRESSIONS: Final = (
    "relevant",
    "required",
    "constraint",
    "calculation",
    "read_only",
    "choice_filter",
    "default",
)
_SURVEY: Final = (
    *TRANSLATED, *EXPRESSIONS, "type", "name", "trigger", "appearance", "parameters", "repeat_count"
)  # fmt: skip
_CHOICES: Final = ("list_name", "name", "label", *MEDIA)
_OTHERS: Final = {
    "caption": "label",
    "command": "type",
    "tag": "name",
    "relevance": "relevant",
    "skip_logic": "relevant",
    "calculate": "calculation",
    "readonly": "read_only",
    "constraint_msg": "constraint_message",
    "jr:constraintmsg": "constraint_message",
    "constraintmsg": "constraint_message",
    "requiredmsg": "required_message",
    "jr:requiredmsg": "required_message",
    "required_msg": "required_message",
    "count": "repeat_count",
    "jr:count": "repeat_count",
    "value": "name",
    "choice_name": "name",
    "listname": "list_name",
    "list": "list_name",
    "guidance": "guidance_hint",
    "query": "choice_filter",
}
_FRONT: Final = ("bind", "body", "control", "media", "instance")
_KEPT: Final = frozenset(
    (
        *"note notes remark remarks comment comments save_to disabled $kuid $autoname order".split(),
        "source_id",
    )
)  # columns of common tools that mean nothing for answers
_LANGUAGES: Final = {
    name: code
    for code, names in {
        "en": "english anglais inglés ingles 英文 英语",
        "zh": "chinese mandarin 中文 汉语 简体中文 zh-cn zh_cn zh-hans cn",
        "fr": "french français francais",
        "es": "spanish español espanol",
        "pt": "portuguese português portugues",
        "ar": "arabic العربية",
        "ru": "russian русский",
        "de": "german deutsch",
        "sw": "swahili kiswahili",
        "hi": "hindi",
        "ne": "nepali",
        "id": "indonesian bahasa",
        "vi": "vietnamese",
        "ja": "japanese 日本語",
        "ko": "korean 한국어",
    }.items()
    for name in names.split()
}
_CODE: Final = re.compile(r"(.*?)\s*[(（\[]\s*([A-Za-z]{2,3}(?:[-_][A-Za-z]+)?)\s*[)）\]]")
_BRACKETED: Final = re.compile(r"([a-z_ ]+?)\s*[(（\[](.+)[)）\]]")


class Header(NamedTuple):
    """What a column says.

    Attributes:
        column: today's name; "" for one that is no part of a form.
        language: as it is spelt there, "" for none.
    """

    column: str
    language: str = ""


def read_header(text: str, *, choices: bool = False) -> Header:
    """The meaning of a header such as "label::English (en)", "bind:relevant" or "media::image::fr"."""
    if len(text) > _LONGEST:
        return Header("")
    known = _CHOICES if choices else _SURVEY
    parts = [part.strip() for part in re.split(r"::|(?<!jr):", text.strip().replace("\xa0", " "))]
    if plain(parts[0]) in _FRONT and len(parts) > 1:
        parts = parts[1:]
    column = _column(parts[0], known)
    if not column and (found := _BRACKETED.fullmatch(parts[0].lower())):
        column = _column(found[1], known)
        parts = [parts[0], parts[0][found.start(2) : found.end(2)]]
    if not column:
        # "French(fr)required_message::English(en)": two headers that were glued together
        column = next(
            (
                name
                for name in sorted(TRANSLATED, key=len, reverse=True)
                if parts[0].lower().endswith(")" + name)
            ),
            "",
        )
    language = parts[1] if len(parts) > 1 and column in TRANSLATED else ""
    if len(parts) > 1 and column and not language:
        return Header("")
    return Header(column, "" if language.lower() == "default" else language)


def is_commonplace(header: str) -> bool:
    """Whether a column without a meaning for answers is so usual that nobody need be told."""
    return plain(header) in _KEPT or plain(header).startswith(("score_", "bind", "body", "instance"))


def plain(text: str) -> str:
    """A header in small letters with _ between its words."""
    return re.sub(r"[\s_]+", "_", text.strip().replace("\xa0", " ").lower())


def language_key(language: str) -> str:
    """The same for "English (en)", "english", "EN"; what is not known is compared in small letters."""
    name = language.strip().lower()
    if found := _CODE.fullmatch(language.strip()):
        name = found[2].lower()
    return _LANGUAGES.get(name, name)


def _column(text: str, known: tuple[str, ...]) -> str:
    name = plain(text)
    name = name if name in known else _OTHERS.get(name, name.replace("-", "_"))
    return name if name in known else ""

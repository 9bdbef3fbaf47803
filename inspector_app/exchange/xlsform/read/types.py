"""What a type of question means, however it is spelt, today or years ago."""

from __future__ import annotations

import re
from typing import Final, NamedTuple

from inspector_app.domain.forms.types import TYPES

_OTHERS: Final = {
    "string": "text", "str": "text", "tel": "text", "phone": "text", "url": "text", "textarea": "text",
    "int": "integer", "number": "decimal", "numeric": "decimal", "float": "decimal", "double": "decimal",
    "percentage": "integer", "gps": "geopoint", "location": "geopoint", "photo": "image", "picture": "image",
    "signature": "image", "date time": "datetime", "calculation": "calculate", "trigger": "acknowledge",
    "start time": "start", "end time": "end", "device id": "deviceid", "imei": "deviceid",
    "phone number": "phonenumber", "sim id": "simserial", "sim serial": "simserial",
    "subscriber id": "subscriberid", "user name": "username", "trace": "geotrace", "shape": "geoshape",
    "sound": "audio", "movie": "video", "barcode scan": "barcode", "label": "note",
}  # fmt: skip
_SELECTS: Final = {
    "select_one": ("select one from", "select one", "select1", "select_one_from", "selectone", "select"),
    "select_multiple": (
        "select all that apply from",
        "select all that apply",
        "select multiple from",
        "select multiple",
        "select many",
        "selectmultiple",
    ),
    "rank": ("rank from", "rank"),
}
_SPELLINGS: Final = sorted(
    (
        (spelling, name)
        for name, spellings in _SELECTS.items()
        for spelling in (*spellings, name, name.replace("_", " "))
    ),
    key=lambda pair: -len(pair[0]),
)
_OTHER: Final = re.compile(r"\s+(or[ _]other|or[ _]specify[ _]other)\s*$", re.IGNORECASE)
_FILE: Final = re.compile(r"\S.*\.(csv|xml|geojson)", re.IGNORECASE)
_GROUP: Final = re.compile(r"(begin|end)[\s_]*(\S+)(?:\s+(.*))?", re.IGNORECASE)


_MARKS: Final = {"begin": "open", "end": "close"}


class Type(NamedTuple):
    """A type as the model has it.

    Attributes:
        name: today's spelling; "open" and "close" for groups; "" for one that is not known.
        list_name: choice list or, with `file`, the file that holds the choices.
        repeat: of a group.
    """

    name: str
    list_name: str = ""
    file: str = ""
    or_other: bool = False
    repeat: bool = False


def read_type(written: str) -> Type:
    """The type of a row of the survey."""
    text = " ".join(written.replace("\xa0", " ").split())
    if group := _GROUP.fullmatch(text):
        kind = group[2].lower()
        repeat = kind.startswith(("repeat", "lgroup", "loop"))
        if repeat or kind.startswith("group") or group[1].lower() == "begin" or "_" in text:
            return Type(_MARKS[group[1].lower()], group[3] or "", repeat=repeat)
    small = text.lower()
    plain = re.sub(r"^(?:add |get |q |uri:)| prompt$", "", small).strip()
    for name in (small, plain, plain.replace("_", " "), plain.replace(" ", "_"), plain.replace(" ", "-")):
        name = _OTHERS.get(name, name)
        if name in TYPES and not name.startswith(("select", "rank")):
            return Type(name)
    return _read_select(text, small)


def _read_select(text: str, small: str) -> Type:
    other = bool(_OTHER.search(text))
    text = _OTHER.sub("", text)
    for prefix in ("add ", "q "):
        if small.startswith(prefix + "select"):
            text = re.sub(r"\s+prompt using\s+", " ", text[len(prefix) :], flags=re.IGNORECASE)
    small = text.lower()
    for name in ("select_one_external", "select_one_from_file", "select_multiple_from_file"):
        for spelling in (name, name.replace("_", " ")):
            if small == spelling or small.startswith(spelling + " "):
                target = text[len(spelling) :].strip()
                if name == "select_one_external":
                    return Type(name, target, or_other=other)
                return Type(name, target.rpartition(".")[0] or target, target, other)
    for spelling, name in _SPELLINGS:
        if small == spelling or small.startswith(spelling + " "):
            target = text[len(spelling) :].strip()
            if target.lower().startswith("from "):
                target = target[5:].strip()
            if _FILE.fullmatch(target) and name != "rank":
                return Type(f"{name}_from_file", target.rpartition(".")[0], target, other)
            return Type(name, target, or_other=other)
    return Type("")

"""Keeps the catalogue of translations in step with the sentences in the code.

update  extracts every sentence of the package, merges the catalogue and compiles it
check   fails where a translation is missing, unsure or left over, or where a file is stale
"""

import argparse
import ast
import io
import re
import sys
from collections.abc import Iterable
from pathlib import Path

from babel.messages.catalog import Catalog, Message
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

from messages import Stop, say

PROJECT = Path(__file__).resolve().parents[1]
SOURCES = PROJECT / "inspector_app"
PO = PROJECT / "resources" / "locale" / "zh_CN" / "LC_MESSAGES" / "inspector.po"
LOCALE = "zh_CN"

_SPEAKING = {"say": 1, "mark": 1, "plural": 2}
"""Calls that name a sentence, and how many forms of it."""

_CODE = re.compile(r"[a-z_]+(?:\.[a-z_]+)+")
"""A method `say` also makes ops; their kinds, such as "finding.raised", are no sentences."""

_HEADERS = [
    ("Project-Id-Version", "inspector-app"),
    ("Language", LOCALE),
    ("MIME-Version", "1.0"),
    ("Content-Type", "text/plain; charset=UTF-8"),
    ("Content-Transfer-Encoding", "8bit"),
    ("Plural-Forms", "nplurals=1; plural=0;"),
]

Sentence = str | tuple[str, ...]


class Steady(Catalog):
    """A catalogue whose header has no date and no name of a tool: the same sentences give the same bytes."""

    def __init__(self) -> None:
        super().__init__(locale=LOCALE, charset="utf-8", fuzzy=False)

    def _get_mime_headers(self) -> list[tuple[str, str]]:
        return list(_HEADERS)

    def _set_mime_headers(self, headers: object) -> None:
        """What a file says of itself is not taken over."""

    mime_headers = property(_get_mime_headers, _set_mime_headers)


def main(arguments: list[str]) -> int:
    """Update or check. Exit code 1 where the check fails."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("what", choices=("update", "check"))
    if parser.parse_args(arguments).what == "update":
        catalogue = merged(sentences(SOURCES), read(PO))
        write(catalogue, PO)
        missing = [message for message in catalogue if message.id and not translated(message)]
        say(f"{len(catalogue)} sentences, {len(missing)} without a translation")
        return 0
    try:
        check(SOURCES, PO)
    except Stop as stop:
        print(stop, file=sys.stderr)
        return stop.code
    return 0


def sentences(folder: Path) -> set[Sentence]:
    """Every sentence that the code of a folder says; two forms where it depends on a number.

    Read from the syntax tree, for a reader of tokens sees what stands inside an f-string in some
    versions of Python only.
    """
    found: set[Sentence] = set()
    for path in sorted(folder.rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"), str(path))):
            if isinstance(node, ast.Call) and (sentence := _sentence(node)):
                found.add(sentence)
    counted = {sentence[0] for sentence in found if isinstance(sentence, tuple)}
    return {sentence for sentence in found if isinstance(sentence, tuple) or sentence not in counted}


def _sentence(call: ast.Call) -> Sentence:
    """What a call says, "" where it names no sentence: a value, an op's kind, a text from elsewhere."""
    function = call.func
    name = function.attr if isinstance(function, ast.Attribute) else getattr(function, "id", "")
    forms = _SPEAKING.get(name, 0)
    values = (one.value if isinstance(one, ast.Constant) else None for one in call.args[:forms])
    said = tuple(one for one in values if isinstance(one, str) and one and not _CODE.fullmatch(one))
    if not forms or len(said) < forms:
        return ""
    return said if forms > 1 else said[0]


def read(path: Path) -> Catalog:
    """The catalogue as it stands; empty where there is none."""
    if not path.exists():
        return Steady()
    with path.open("rb") as file:
        return read_po(file, locale=LOCALE, charset="utf-8")


def merged(said: set[Sentence], old: Catalog) -> Catalog:
    """What the code says, with the translations there are; what it no longer says is dropped."""
    new = Steady()
    for sentence in sorted(said, key=lambda entry: entry if isinstance(entry, str) else entry[0]):
        known = old.get(sentence)
        new.add(sentence, known.string if known is not None and not known.fuzzy else None)
    return new


def translated(message: Message) -> bool:
    """Whether every form of a message has its translation."""
    strings = message.string if isinstance(message.string, tuple | list) else (message.string,)
    return bool(strings) and all(strings)


def write(catalogue: Catalog, path: Path) -> None:
    """Write the catalogue and, beside it, its compiled form."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(po_bytes(catalogue))
    path.with_suffix(".mo").write_bytes(mo_bytes(catalogue))


def po_bytes(catalogue: Catalog) -> bytes:
    """The catalogue as people edit it: sorted, without line numbers, dates and paths."""
    head = "".join(f'"{name}: {value}\\n"\n' for name, value in _HEADERS)
    file = io.BytesIO()
    write_po(file, catalogue, width=100, no_location=True, omit_header=True, sort_output=True)
    return f'msgid ""\nmsgstr ""\n{head}\n'.encode() + file.getvalue().strip() + b"\n"


def mo_bytes(catalogue: Catalog) -> bytes:
    """The catalogue as the program reads it."""
    file = io.BytesIO()
    write_mo(file, catalogue)
    return file.getvalue()


def check(sources: Path, po: Path) -> None:
    """Compare the catalogue with the code.

    Raises:
        Stop: with a line for every trouble.
    """
    trouble = troubles(sources, po)
    if trouble:
        raise Stop(1, "\n".join([*trouble, "update with: python packaging/texts.py update"]))


def troubles(sources: Path, po: Path) -> list[str]:
    """What is wrong between code and catalogue, a line each."""
    said, old = sentences(sources), read(po)
    kept = {_forms(message): message for message in old if message.id}
    found = [f"not in the catalogue: {name}" for name in _names(said - kept.keys())]
    found += [f"no longer said: {name}" for name in _names(kept.keys() - said)]
    found += [f"left over: {name}" for name in _names(set(old.obsolete))]
    known = [kept[sentence] for sentence in said & kept.keys()]
    found += [f"unsure: {name}" for name in _names({_forms(one) for one in known if one.fuzzy})]
    found += [
        f"not translated: {name}" for name in _names({_forms(one) for one in known if not translated(one)})
    ]
    if found:
        return found
    if po.read_bytes() != po_bytes(merged(said, old)):
        found.append(f"{po.name} is not in its written form")
    compiled = po.with_suffix(".mo")
    if not compiled.exists() or compiled.read_bytes() != mo_bytes(merged(said, old)):
        found.append(f"{compiled.name} is stale")
    return found


def _forms(message: Message) -> Sentence:
    return message.id if isinstance(message.id, str) else tuple(message.id)


def _names(found: Iterable[Sentence]) -> list[str]:
    """By their first form, sorted."""
    return sorted(sentence if isinstance(sentence, str) else sentence[0] for sentence in found)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

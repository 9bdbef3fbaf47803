"""domain.expressions.functions.texts"""

import pytest

from inspector_app.domain.expressions import Value, to_text
from tests.domain.expressions.asking import ask, failure


@pytest.mark.parametrize(
    ("source", "text"),
    [
        ("string(/data/name)", "Lake View"),
        ("string()", "101twinking"),
        ("concat(/data/room/no, '!')", "101102103!"),
        ("join(', ', /data/room/no, 'end')", "101, 102, 103, end"),
        ("string-length()", "11"),
        ("normalize-space('  a \t b ')", "a b"),
        ("substring('12345', 1.5, 2.6)", "234"),
        ("substring('12345', 0 div 0, 3)", ""),
        ("substring('12345', 1, 0 div 0)", ""),
        ("substring('12345', -1 div 0, 1 div 0)", ""),
        ("substr('hello', 1)", "ello"),
        ("substr('hello', 1, 3)", "el"),
        ("substr('hello', -2)", "lo"),
        ("substr('hello', 1, -1)", "ell"),
        ("substr('hello', 0, 'x')", ""),
        ("substr('hello', 'x')", "hello"),
        ("substring-before('a-b', '-')", "a"),
        ("substring-before('a-b', '')", ""),
        ("substring-before('a-b', '+')", ""),
        ("substring-after('a-b', '-')", "b"),
        ("substring-after('a-b', '')", "a-b"),
        ("translate('abc', 'abcb', 'AB')", "AB"),
        ("count-selected(/data/chosen)", "3"),
        ("count-selected('')", "0"),
        ("selected-at(/data/chosen, 1)", "c"),
        ("selected-at(/data/chosen, 7)", ""),
        ("selected-at(/data/chosen, -1)", ""),
        ("selected-at(/data/chosen, 'x')", ""),
        ("digest('abc', 'SHA-1', 'hex')", "a9993e364706816aba3e25717850c26c9cd0d89d"),
        ("digest('', 'MD5')", "1B2M2Y8AsgTpgAmY7PhCfg=="),
        ("base64-decode('5a6i5oi/')", "客房"),
        ("base64-decode('é')", ""),
        ("base64-decode('a')", ""),
    ],
)
def test_texts(source: str, text: str) -> None:
    assert to_text(ask(source)) == text


@pytest.mark.parametrize("source", ["digest('a', 'CRC')", "digest('a', 'MD5', 'binary')"])
def test_an_unknown_digest_is_named(source: str) -> None:
    assert failure(source) == "expression.argument_value"


def test_no_text_grows_without_end() -> None:
    """A name joined with itself a thousand times would fill the memory."""
    lookup: dict[str, Value] = {"x": "a" * 1_000_000}
    assert failure(f"concat({', '.join(['${x}'] * 1_000)})", lookup=lookup.get) == "expression.too_many_steps"
    assert failure("join(${x}, /data/room/no, 1, 2)", lookup=lookup.get) == "expression.too_many_steps"

"""domain.canonical"""

import json
from hashlib import sha256
from typing import cast

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inspector_app.domain.canonical import LARGEST_INTEGER, Json, canonical, sha256_hex
from tests.builders import json_values


@given(json_values)
def test_the_form_reads_back_as_the_same_value(value: Json) -> None:
    assert json.loads(canonical(value)) == value
    assert canonical(json.loads(canonical(value))) == canonical(value)


@given(st.dictionaries(st.text(st.characters(exclude_categories=["Cs"])), st.integers(0, 9)))
def test_the_order_in_which_keys_were_set_does_not_matter(value: dict[str, Json]) -> None:
    shuffled = dict(reversed(list(value.items())))
    assert canonical(shuffled) == canonical(value)


def test_keys_stand_in_the_order_of_utf_16_code_units() -> None:
    """The example of RFC 8785 §3.2.3: an emoji sorts before U+FB33, unlike by code point."""
    keys = ["€", "\r", "\ufb33", "1", "\U0001f600", "\u0080", "ö"]
    found = list(json.loads(canonical(dict.fromkeys(keys, 1))))
    assert found == ["\r", "1", "\u0080", "ö", "€", "\U0001f600", "\ufb33"]


def test_texts_are_escaped_no_more_than_the_rule_says() -> None:
    """RFC 8785 §3.2.2.2: seven short escapes, lower-case hexadecimal for other controls, no others."""
    assert canonical("€$\u000f\u000aA'\u0042\u0022\u005c\\\"/\u007f\u2028客") == (
        '"€$\\u000f\\nA\'B\\"\\\\\\\\\\"/\u007f\u2028客"'
    )
    assert canonical("\b\t\n\f\r") == '"\\b\\t\\n\\f\\r"'


@pytest.mark.parametrize(
    "value",
    [
        1.5,
        1.0,
        float("nan"),
        [{"a": 0.1}],
        LARGEST_INTEGER + 1,
        -LARGEST_INTEGER - 1,
        "\ud800",
        {"\udfff": 1},
        {1: "a"},
        {"a": 1, 2: "b"},
        (1, 2),
        b"bytes",
    ],
)
def test_what_has_no_one_form_is_refused(value: object) -> None:
    with pytest.raises(ValueError, match=r"."):
        canonical(cast(Json, value))


def test_the_largest_integers_and_the_constants_have_their_form() -> None:
    value: Json = [LARGEST_INTEGER, -LARGEST_INTEGER, True, False, None, 0]
    assert canonical(value) == "[9007199254740991,-9007199254740991,true,false,null,0]"


def test_the_hash_is_over_the_bytes_of_the_form() -> None:
    assert sha256_hex({"b": "客房", "a": 1}) == sha256('{"a":1,"b":"客房"}'.encode()).hexdigest()

"""exchange.xlsform.read.headers"""

from __future__ import annotations

import pytest

from inspector_app.exchange.xlsform.read.headers import Header, is_commonplace, language_key, read_header


@pytest.mark.parametrize(
    ("text", "header"),
    [
        ("label", Header("label")),
        ("Label", Header("label")),
        ("label::English (en)", Header("label", "English (en)")),
        ("label:English", Header("label", "English")),
        ("label :: 中文", Header("label", "中文")),
        ("label (French)", Header("label", "French")),
        ("English(fr)required_message::English(en)", Header("required_message", "English(en)")),
        ("media::image", Header("image")),
        ("media::image::French", Header("image", "French")),
        ("bind:relevant", Header("relevant")),
        ("bind::jr:constraintMsg", Header("constraint_message")),
        ("bind::required", Header("required")),
        ("body::appearance", Header("appearance")),
        ("relevance", Header("relevant")),
        ("calculate", Header("calculation")),
        ("read only", Header("read_only")),
        ("Constraint Message", Header("constraint_message")),
        ("command", Header("type")),
        ("caption", Header("label")),
        ("jr:count", Header("repeat_count")),
        ("choice filter", Header("choice_filter")),
        ("label::default", Header("label")),
        ("big-image", Header("big-image")),
        ("notes", Header("")),
        ("score_weight", Header("")),
        ("relevant::English", Header("")),
        ("somebody (me)", Header("")),
    ],
)
def test_a_header_means_the_same_however_it_is_spelt(text: str, header: Header) -> None:
    """Every spelling stands in a public form."""
    assert read_header(text) == header


def test_the_columns_of_choices_are_others() -> None:
    assert read_header("list name", choices=True) == Header("list_name")
    assert read_header("value", choices=True) == Header("name")
    assert read_header("relevant", choices=True) == Header("")


def test_a_language_is_one_however_it_is_spelt() -> None:
    assert len({language_key(name) for name in ("English (en)", "English(en)", "english", "EN", "en")}) == 1
    assert language_key("Klingon") == "klingon"
    assert language_key("中文 (zh)") == language_key("Chinese")


def test_usual_columns_of_other_tools_are_nothing_to_talk_about() -> None:
    assert is_commonplace("Notes")
    assert is_commonplace("score_weight")
    assert not is_commonplace("theme")

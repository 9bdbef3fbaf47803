"""domain.definition.words"""

from inspector_app.domain.definition.words import Words


def test_a_text_is_told_in_the_language_asked_for() -> None:
    both = Words("客房", "Guest room")
    assert [both.in_language(language) for language in ("zh", "zh_CN", "en", "en_GB")] == [
        "客房", "客房", "Guest room", "Guest room",
    ]  # fmt: skip


def test_without_english_it_is_told_in_chinese() -> None:
    assert Words("客房").in_language("en") == "客房"

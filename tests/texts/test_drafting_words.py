"""texts.drafting_words"""

from __future__ import annotations

import pytest

from inspector_app.domain.versions.outline import outline
from inspector_app.resources import resource
from inspector_app.texts import Texts
from inspector_app.texts.drafting_words import DRAFTING_WORDS
from inspector_app.usecases.drafting.form_rows import form_rows
from inspector_app.usecases.drafting.parts import new_part
from inspector_app.usecases.drafting.rows import Adder, Head, Line, Pick
from tests.checklists.gallery import gallery

CHINESE, ENGLISH = Texts("zh_CN", resource("locale")), Texts("en", resource("locale"))


@pytest.mark.parametrize("code", sorted(DRAFTING_WORDS))
def test_every_choice_has_a_word_in_both_languages(code: str) -> None:
    space, _, name = code.partition(".")
    assert ENGLISH.word(space, name) == DRAFTING_WORDS[code] != ""
    assert any(character >= "\u3400" for character in CHINESE.word(space, name))


def test_no_choice_and_no_field_is_shown_in_code() -> None:
    """Ids of parts speak for themselves; anything that the format says is said in words."""
    kinds = {"columns": "column", "facts": "fact", "indicators": "indicator", "limiters": "limiter",
             "proposals": "proposal", "series": "series", "tables": "table", "visits": "visit"}  # fmt: skip
    data = gallery() | {name: [new_part(kind)] for name, kind in kinds.items()}  # type: ignore[arg-type]  # their names
    for part in outline(data):
        for row in form_rows(data, part):
            for option in row.options if isinstance(row, Pick) else ():
                if option.space and option.code:
                    assert CHINESE.name(option.space, option.code) != option.code, option
            fields = [row.key[-1]] if isinstance(row, Line | Pick) else []
            fields += [offer.key[-1] for offer in row.offers] if isinstance(row, Adder) else []
            fields += [row.key[-1]] if isinstance(row, Head) and not row.entry else []
            for name in fields:
                if not name.isdecimal():
                    assert CHINESE.name("field", str(name)) != name, row

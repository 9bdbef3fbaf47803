"""ui.models.options"""

import pytest

from inspector_app.domain.checklist import read_checklist
from inspector_app.texts import Texts
from inspector_app.ui.models.options import options_of
from tests.checklists.gallery import gallery


@pytest.mark.parametrize(
    ("item", "values", "tones"),
    [
        ("A1", ["yes", "partly", "no"], ["good", "warn", "bad"]),
        ("B2", ["gate", "near", "none"], ["accent", "accent", "neutral"]),
        ("B1", [], []),
        ("A4", [], []),
        ("C1", [], []),
    ],
)
def test_what_is_answered_with_one_tap_has_buttons(
    item: str, values: list[str], tones: list[str], texts: Texts
) -> None:
    """A measured tier, several raters and deductions need their editor."""
    options = options_of(read_checklist(gallery()).items[item].kind, texts)
    assert [option.value for option in options] == values
    assert [option.tone for option in options] == tones

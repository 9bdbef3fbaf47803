"""usecases.demonstration.pictures.colours"""

from __future__ import annotations

import pytest

from inspector_app.usecases.demonstration.pictures.colours import mix, shade


@pytest.mark.parametrize(
    ("part", "colour"), [(0, "#102030"), (0.5, "#304050"), (1, "#506070")], ids=["first", "between", "last"]
)
def test_a_mixture_lies_between_its_ends(part: float, colour: str) -> None:
    assert mix("#102030", "#506070", part) == colour


@pytest.mark.parametrize(
    ("light", "colour"), [(0, "#000000"), (1, "#204060"), (2, "#ffffff"), (0.5, "#102030")]
)
def test_light_leads_from_black_over_the_colour_to_white(light: float, colour: str) -> None:
    assert shade("#204060", light) == colour

"""report.blocks"""

from __future__ import annotations

from dataclasses import FrozenInstanceError, fields, is_dataclass
from typing import get_args

import pytest

from inspector_app.report import blocks
from inspector_app.report.blocks import Block, Paragraph, Run, plain
from tests.report.gallery import gallery


def kinds_in(found: tuple[Block, ...]) -> set[type]:
    kinds: set[type] = {type(block) for block in found}
    for block in found:
        if isinstance(block, blocks.KeepTogether):
            kinds |= kinds_in(block.blocks)
    return kinds


def test_the_gallery_shows_every_block() -> None:
    """What is not shown is not looked at."""
    assert kinds_in(gallery().blocks) == set(get_args(Block))


@pytest.mark.parametrize("kind", get_args(Block))
def test_blocks_are_values(kind: type) -> None:
    assert is_dataclass(kind)
    assert kind.__hash__ is not None


def test_a_block_cannot_be_changed() -> None:
    paragraph = Paragraph("甲")
    with pytest.raises(FrozenInstanceError):
        setattr(paragraph, fields(paragraph)[0].name, "乙")


def test_runs_read_as_their_characters() -> None:
    assert plain((Run("甲", bold=True), Run("<b>"))) == "甲<b>"
    assert plain("乙") == "乙"

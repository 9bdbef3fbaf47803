"""ui.widgets.cards.text_blocks"""

from inspector_app.ui.theme import Theme
from inspector_app.ui.widgets.cards.text_blocks import TextBlocks

LONG = "疏散通道、安全出口应保持畅通，严禁占用、堵塞或封闭。" * 4


def test_a_text_is_laid_out_once_for_a_width(theme: Theme) -> None:
    """2,000 items scroll because nothing is broken into lines twice."""
    blocks = TextBlocks(theme)
    assert blocks.block(LONG, 300) is blocks.block(LONG, 300)
    assert blocks.block(LONG, 300) is not blocks.block(LONG, 301)


def test_a_narrower_place_takes_more_height(theme: Theme) -> None:
    """The text is all there, line below line, within its width."""
    blocks = TextBlocks(theme)
    wide, narrow = blocks.block(LONG, 600), blocks.block(LONG, 200)
    assert narrow.height > wide.height
    assert narrow.width <= 201


def test_one_line_is_cut_where_it_does_not_fit(theme: Theme) -> None:
    """A remark in the card shows its beginning."""
    blocks = TextBlocks(theme)
    assert blocks.elided("short", 400) == "short"
    cut = blocks.elided("w" * 300, 100)
    assert cut.endswith("…")
    assert blocks.width(cut) <= 100

"""ui.widgets.cards.thumbnails"""

from inspector_app.ui.theme import Theme
from inspector_app.ui.widgets.cards.thumbnails import Thumbnails
from tests.ui.conduct_stage import picture


def test_a_photo_is_read_once(theme: Theme) -> None:
    """Scrolling past 500 photos reads no file twice."""
    asked: list[str] = []

    def read(sha256: str) -> bytes:
        asked.append(sha256)
        return picture("once.jpg")

    thumbnails = Thumbnails(read)
    assert theme.name == "light"
    for _ in range(3):
        square = thumbnails.square("test_a_photo_is_read_once", 44)
        assert square is not None
        assert (square.width(), square.height()) == (44, 44)
    assert len(asked) == 1


def test_the_whole_photo_keeps_its_shape(theme: Theme) -> None:
    """640 × 480 in a place of 320."""
    whole = Thumbnails(lambda _sha: picture("whole.jpg")).whole("test_the_whole_photo", 320)
    assert theme.name == "light"
    assert whole is not None
    assert (whole.width(), whole.height()) == (320, 240)


def test_a_missing_or_broken_photo_is_none_and_asked_for_once(theme: Theme) -> None:
    """The place of the picture says so; nothing else happens."""
    asked: list[str] = []

    def read(sha256: str) -> bytes | None:
        asked.append(sha256)
        return b"no picture" if sha256 == "broken" else None

    thumbnails = Thumbnails(read)
    assert theme.name == "light"
    assert [thumbnails.square(name, 44) for name in ("gone", "gone", "broken", "broken")] == [None] * 4
    assert asked == ["gone", "broken"]

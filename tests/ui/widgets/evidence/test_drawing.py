"""ui.widgets.evidence.drawing"""

from PySide6.QtGui import QColor, QPixmap
from pytestqt.qtbot import QtBot

from inspector_app.domain.evidence.marks import Mark
from inspector_app.domain.evidence.model import Evidence, Kind
from inspector_app.texts import Texts
from inspector_app.ui.theme import Theme
from inspector_app.ui.widgets.cards.thumbnails import Thumbnails
from inspector_app.ui.widgets.evidence.drawing import drawn_over, tile_of
from tests.ui.conduct_stage import picture


def _piece(kind: Kind = "photo", turn: int = 0, marks: tuple[Mark, ...] = (), name: str = "") -> Evidence:
    return Evidence("e", "P01", kind, (), blob="a.jpg", turn=turn, marks=marks, name=name)


def _white(width: int = 120, height: int = 80) -> QPixmap:
    pixmap = QPixmap(width, height)
    pixmap.fill(QColor("white"))
    return pixmap


def test_a_picture_without_marks_is_left_as_it_is(qtbot: QtBot, theme: Theme) -> None:
    assert qtbot is not None
    pixmap = _white()
    assert drawn_over(pixmap, _piece(), theme) is pixmap


def test_a_turned_picture_is_as_wide_as_it_was_high(qtbot: QtBot, theme: Theme) -> None:
    assert qtbot is not None
    assert drawn_over(_white(), _piece(turn=90), theme).size().toTuple() == (80, 120)


def test_marks_are_seen_where_they_were_drawn(qtbot: QtBot, theme: Theme) -> None:
    assert qtbot is not None
    marks = (Mark("line", (0, 5_000), (10_000, 5_000)), Mark("box", (0, 0), (9_900, 9_900)))
    image = drawn_over(_white(), _piece(marks=marks), theme).toImage()
    assert image.pixelColor(60, 40) == theme.colour("bad")
    assert image.pixelColor(60, 60) == QColor("white")
    note = drawn_over(_white(), _piece(marks=(Mark("text", (9_900, 9_900), (0, 0), "渗"),)), theme)
    assert note.toImage() != _white().toImage()


def test_every_kind_has_a_tile_of_the_same_size(qtbot: QtBot, theme: Theme, texts: Texts) -> None:
    """Also a photo that is not here and files that cannot be drawn."""
    assert qtbot is not None
    thumbnails = Thumbnails(lambda name: picture(name) if name == "a.jpg" else None)
    pieces = [
        _piece(),
        _piece("file", name="plan.pdf"),
        _piece("file", name="无后缀的台账"),
        _piece("interview"),
    ]
    pieces.append(Evidence("g", "P02", "photo", (), blob="gone"))
    for piece in pieces:
        tile = tile_of(piece, 100, thumbnails, theme, texts, 1.0)
        assert tile.size().toTuple() == (100, 100)

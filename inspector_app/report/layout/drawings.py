"""Pictures become slabs: drawings, photographs, QR codes."""

from __future__ import annotations

from collections.abc import Callable
from typing import assert_never

from inspector_app.report.blocks import Figure, Photo, Photos, Qr
from inspector_app.report.figures import Area, Drawing, Label, Line, Shape
from inspector_app.report.layout.flow import Slab
from inspector_app.report.layout.lines import BASELINE, Setting, Typesetter
from inspector_app.report.layout.marks import SIZE, marked
from inspector_app.report.layout.operations import Box, Boxes, Fill, Image, Mark, Operation, Stroke
from inspector_app.report.theme import Align, Color, Ink, Style, Theme, Tint

SizeOf = Callable[[str], tuple[int, int] | None]
"""Pixels of a rendition by its hash; None: it cannot be shown."""

EncodeQr = Callable[[str], tuple[tuple[int, ...], ...]]
"""Rows of a QR code, 1 is dark."""

_ALIGN: dict[str, Align] = {"start": "left", "middle": "center", "end": "right"}
_FRAME_RATIO = 0.75  # a landscape photo of 4:3 fills its place
_GAP = 4 * 72 / 25.4
_CAPTION_LINES = 6


def paint(
    into: list[Operation], drawing: Drawing, setter: Typesetter, x: float, y: float, scale: float
) -> None:
    """Appends a drawing whose top left comes to stand at (x, y)."""
    for shape in drawing.shapes:
        into.append(_painted(shape, setter, x, y, scale))


def _painted(shape: Shape, setter: Typesetter, x: float, y: float, scale: float) -> Operation:
    theme = setter.theme
    match shape:
        case Line(points, width, ink, dash):
            placed = tuple((x + scale * a, y + scale * b) for a, b in points)
            return Stroke(placed, width * scale, theme.inks[ink], tuple(scale * length for length in dash))
        case Area(points, fill, outline, ink):
            placed = tuple((x + scale * a, y + scale * b) for a, b in points)
            if outline and fill == "none":
                return Stroke(placed, outline * scale, theme.inks[ink], closed=True)
            return Fill(placed, _color(theme, fill))
        case Label((a, b), text, anchor, size, bold, ink):
            style = Style("sans", size * scale, size * scale * 1.4)
            return setter.line(
                text,
                x + scale * a,
                y + scale * b,
                style,
                align=_ALIGN[anchor],
                bold=bold,
                color=theme.inks[ink],
            )
        case _:
            assert_never(shape)


def _color(theme: Theme, name: Tint | Ink) -> Color:
    # "good", "warn" and "bad" are both; an area is painted with the strong one.
    for ink, color in theme.inks.items():
        if ink == name:
            return color
    return next(color for tint, color in theme.tints.items() if tint == name)


def figure_slabs(block: Figure, setter: Typesetter, width: float) -> list[Slab]:
    """A drawing in the middle of the frame, its caption below."""
    scale = min(1.0, width / block.drawing.width)
    operations: list[Operation] = []
    paint(operations, block.drawing, setter, (width - block.drawing.width * scale) / 2, 0.0, scale)
    picture = Slab(block.drawing.height * scale, operations, before=6.0, after=2.0)
    if not block.caption:
        picture.after = 10.0
        return [picture]
    picture.keep = True
    setting = setter.set(block.caption, setter.theme.styles["caption"], width, align="center")
    words: list[Operation] = []
    setting.draw(words, 0.0, 0.0)
    return [picture, Slab(setting.height, words, before=3.0, after=10.0)]


def photo_slabs(block: Photos, setter: Typesetter, width: float, size_of: SizeOf) -> list[Slab]:
    """Rows of photographs in equal places, captions below; a long caption goes on over the page."""
    across = (width - _GAP * (block.across - 1)) / block.across
    height = across * _FRAME_RATIO
    slabs = []
    for start in range(0, len(block.photos), block.across):
        row = block.photos[start : start + block.across]
        operations: list[Operation] = []
        captions = []
        for index, photo in enumerate(row):
            left = index * (across + _GAP)
            _picture(operations, photo, block.missing, setter, left, across, size_of(photo.sha256))
            captions.append(_caption(operations, photo, setter, left, across, height + 3))
        marks = tuple(Mark(photo.anchor, "", 0) for photo in row if photo.anchor)
        lines = max(caption.count for _, caption in captions)
        below = min(lines, _CAPTION_LINES)
        leading = setter.theme.styles["caption"].leading
        slabs.append(Slab(height + 3 + below * leading, operations, before=4.0, marks=marks))
        slabs += [_caption_line(captions, line, leading) for line in range(below, lines)]
        slabs[-1].after = 9.0
    return slabs


def _picture(
    into: list[Operation],
    photo: Photo,
    missing: str,
    setter: Typesetter,
    left: float,
    width: float,
    size: tuple[int, int] | None,
) -> None:
    """Appends one photograph in its place, or the words for a missing one."""
    theme, height = setter.theme, width * _FRAME_RATIO
    into.append(Box(left, 0.0, width, height, theme.tints["soft"]))
    if size is None:
        corners = ((left, 0.0), (left + width, 0.0), (left + width, height), (left, height))
        into.append(Stroke(corners, 0.7, theme.inks["muted"], (3.0, 2.0), closed=True))
        words = setter.set(missing, theme.styles["label"], width - 24, align="center")
        words.draw(into, left + 12, (height - words.height) / 2)
    else:
        across, down = size if photo.turn % 180 == 0 else size[::-1]
        scale = min(width / across, height / down)
        shown, tall = across * scale, down * scale
        x, y = left + (width - shown) / 2, (height - tall) / 2
        into.append(Image(x, y, shown, tall, photo.sha256, photo.turn))
        for mark in photo.marks:
            drawing = marked(mark, photo.turn, shown, tall, lambda text: setter.width(text, "bold", SIZE))
            paint(into, drawing, setter, x, y, 1.0)


def _caption(
    into: list[Operation], photo: Photo, setter: Typesetter, left: float, width: float, top: float
) -> tuple[float, Setting]:
    """Appends the number and the first lines of the caption; returns where that starts, and all of it."""
    style, indent = setter.theme.styles["caption"], 0.0
    if photo.number:
        baseline = top + style.leading / 2 + BASELINE * style.size
        ink = setter.theme.inks["text"]
        into.append(setter.line(photo.number, left, baseline, style, bold=True, color=ink))
        indent = setter.width(photo.number, "bold", style.size) + 5
    caption = setter.set(photo.caption, style, width - indent)
    caption.draw(into, left + indent, top, 0, min(caption.count, _CAPTION_LINES))
    return left + indent, caption


def _caption_line(captions: list[tuple[float, Setting]], line: int, leading: float) -> Slab:
    operations: list[Operation] = []
    for x, caption in captions:
        if line < caption.count:
            caption.draw(operations, x, 0.0, line, line + 1)
    return Slab(leading, operations)


def qr_slabs(block: Qr, setter: Typesetter, width: float, encode: EncodeQr) -> list[Slab]:
    """A QR code at the left, its words in the middle of its height."""
    rows = encode(block.data)
    module = block.size / len(rows)
    dark = tuple(run for y, row in enumerate(rows) for run in _dark_runs(row, y * module, module))
    operations: list[Operation] = [Boxes(dark, (0.0, 0.0, 0.0))]
    left = block.size + 14
    style = setter.theme.styles["small"]._replace(align="left")
    settings = [setter.set(words, style, width - left) for words in block.text]
    height = sum(setting.height for setting in settings)
    top = max(0.0, (block.size - height) / 2)
    for setting in settings:
        setting.draw(operations, left, top)
        top += setting.height
    return [Slab(max(block.size, height), operations, before=6.0, after=10.0)]


def _dark_runs(row: tuple[int, ...], y: float, module: float) -> list[tuple[float, float, float, float]]:
    """Neighbouring dark modules of a row as one rectangle."""
    runs, start = [], None
    for x, dark in enumerate((*row, 0)):
        if dark and start is None:
            start = x
        elif not dark and start is not None:
            runs.append((start * module, y, (x - start) * module, module))
            start = None
    return runs

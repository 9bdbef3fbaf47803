"""Boxes that stand out of the text: statements, tiles, places to sign."""

from __future__ import annotations

from math import cos, pi, sin

from inspector_app.report.blocks import Callout, Signature, Signatures, Tile, Tiles, plain
from inspector_app.report.layout.drawings import paint
from inspector_app.report.layout.flow import Slab
from inspector_app.report.layout.lines import BASELINE, Setting, Typesetter
from inspector_app.report.layout.operations import Box, Operation, Stroke
from inspector_app.report.theme import Ink, Style, Theme, Tint, Tone

_INK: dict[Tone, Ink] = {"neutral": "accent", "good": "good", "warn": "warn", "bad": "bad"}
_TINT: dict[Tone, Tint] = {"neutral": "soft", "good": "good", "warn": "warn", "bad": "bad"}
_BAR: dict[Tone, float] = {"neutral": 3.0, "good": 3.0, "warn": 5.0, "bad": 7.0}
_HAIR = 0.5
_OVERLAP = 0.4  # neighbouring strips of one ground overlap, so that no viewer shows a seam


def callout_slabs(block: Callout, setter: Typesetter, width: float) -> list[Slab]:
    """A statement on its own ground, cut between lines if it must be."""
    theme = setter.theme
    inset, right = 16.0, 12.0
    title_style = Style("bold", 12.5, 20)
    text_style = theme.styles["lead"]._replace(size=10, leading=16.5)
    inner = width - inset - right
    settings = [setter.set(block.title, title_style, inner, color=theme.inks[_INK[block.tone]])]
    settings += [setter.set(words, text_style, inner) for words in block.text]
    strips = [(setting, line) for setting in settings for line in range(setting.count)]
    slabs = []
    for index, (setting, line) in enumerate(strips):
        final = index == len(strips) - 1
        above = 8.0 if index == 0 else 2.0 if line == 0 and setting is not settings[0] else 0.0
        height = above + setting.style.leading + (9.0 if final else 0.0)
        operations = _ground(theme, block.tone, width, height if final else height + _OVERLAP)
        setting.draw(operations, inset, above, line, line + 1)
        keep = not final and (index < 2 or index >= len(strips) - 3)
        slabs.append(Slab(height, operations, keep=keep))
    slabs[0].before, slabs[-1].after = 8.0, 12.0
    return slabs


def _ground(theme: Theme, tone: Tone, width: float, height: float) -> list[Operation]:
    return [
        Box(0.0, 0.0, width, height, theme.tints[_TINT[tone]]),
        Box(0.0, 0.0, _BAR[tone], height, theme.inks[_INK[tone]]),
    ]


def tiles_slabs(block: Tiles, setter: Typesetter, width: float) -> list[Slab]:
    """Tiles side by side in one strip."""
    gap, pad = 8.0, 10.0
    count = max(len(block.tiles), 1)
    across = (width - gap * (count - 1)) / count
    made = [_tile(tile, setter, across - 2 * pad) for tile in block.tiles]
    height = max((sum(setting.height for setting in settings) for settings in made), default=0.0) + 15
    operations: list[Operation] = []
    for index, (tile, settings) in enumerate(zip(block.tiles, made, strict=True)):
        left = index * (across + gap)
        _frame(operations, setter.theme, left, 0.0, across, height)
        operations.append(Box(left, 0.0, across, _BAR[tile.tone] * 0.7, setter.theme.inks[_INK[tile.tone]]))
        top = 8.0
        for setting in settings:
            setting.draw(operations, left + pad, top)
            top += setting.height
    return [Slab(height, operations, before=6.0, after=12.0)]


def _tile(tile: Tile, setter: Typesetter, width: float) -> list[Setting]:
    styles, ink = setter.theme.styles, setter.theme.inks[_INK[tile.tone]]
    value = styles["value"]
    while value.size > 10 and setter.width(tile.value, "bold", value.size) > width:
        value = value._replace(size=value.size - 1)
    settings = [
        setter.set(tile.label, styles["label"], width),
        setter.set(tile.value, value, width, color=ink),
    ]
    if tile.note:
        settings.append(setter.set(tile.note, styles["label"], width, color=setter.theme.inks["text"]))
    return settings


def _frame(into: list[Operation], theme: Theme, x: float, y: float, width: float, height: float) -> None:
    corners = ((x, y), (x + width, y), (x + width, y + height), (x, y + height))
    into.append(Stroke(corners, _HAIR, theme.rule, closed=True))


_SIGN_HEIGHT = 120.0
_SIGN_GAP = 10.0
_NOTE_LINES = 8


def signature_slabs(block: Signatures, setter: Typesetter, width: float) -> list[Slab]:
    """Boxes to sign in, row by row; the place for the seal is the last box."""
    across = (width - _SIGN_GAP * (block.across - 1)) / block.across
    boxes: list[Signature | None] = [*block.signatures, *([None] if block.seal else [])]
    slabs = []
    for start in range(0, len(boxes), block.across):
        row = boxes[start : start + block.across]
        notes = [_note(one, setter, across - 20) for one in row]
        inside = [note if note and note.count <= _NOTE_LINES else None for note in notes]
        height = _SIGN_HEIGHT + max(note.height if note else 0.0 for note in inside)
        operations: list[Operation] = []
        for index, (one, note) in enumerate(zip(row, inside, strict=True)):
            left = index * (across + _SIGN_GAP)
            if one is None:
                _seal(operations, setter, block.seal, left + across / 2, height)
            else:
                _frame(operations, setter.theme, left, 0.0, across, height)
                _sign(operations, setter, block, one, note, left, across, height)
        slabs.append(Slab(height, operations, before=6.0, after=_SIGN_GAP))
        for one, note in zip(row, notes, strict=True):
            if one and note and note not in inside:
                slabs += _long_note(one, setter, width)
    return slabs


def _long_note(one: Signature, setter: Typesetter, width: float) -> list[Slab]:
    """A note that fills more than a box should: under the row, over the page if it must."""
    text = setter.set(f"{one.role}: {plain(one.note)}", setter.theme.styles["cell"], width)
    slabs = []
    for line in range(text.count):
        operations: list[Operation] = []
        text.draw(operations, 0.0, 0.0, line, line + 1)
        slabs.append(Slab(text.style.leading, operations))
    slabs[-1].after = _SIGN_GAP
    return slabs


def _note(one: Signature | None, setter: Typesetter, width: float) -> Setting | None:
    if one is None or not one.note:
        return None
    return setter.set(one.note, setter.theme.styles["label"], width, color=setter.theme.inks["text"])


def _sign(
    into: list[Operation],
    setter: Typesetter,
    block: Signatures,
    one: Signature,
    note: Setting | None,
    left: float,
    width: float,
    height: float,
) -> None:
    theme, inner, right = setter.theme, left + 10, left + width - 10
    cell, label = theme.styles["cell"], theme.styles["label"]
    role = _fitted(setter, one.role, cell._replace(size=10), right - inner)
    into.append(setter.line(one.role, inner, 19, role, bold=True))
    first = 19.0
    if one.name:
        words = f"{block.name_label} {one.name}"
        style = _fitted(setter, words, cell, right - inner)
        name = setter.line(words, right, first, style, align="right")
        if name.x < inner + setter.width(one.role, "bold", role.size) + 8:
            first += 15.0
        into.append(name._replace(y=first))
    if note:
        note.draw(into, inner, first + 9)
    base = height - 34.0
    into.append(setter.line(block.sign_label, inner, base - 4, label))
    start = inner + setter.width(block.sign_label, label.face, label.size) + 6
    into.append(Stroke(((start, base), (right, base)), 0.6, theme.strong_rule))
    if one.mark:
        scale = min((right - start) / max(one.mark.width, 1.0), 44.0 / max(one.mark.height, 1.0))
        paint(into, one.mark, setter, start + 4, base - one.mark.height * scale - 1, scale)
    into.append(setter.line(block.date_label, inner, height - 12, label))
    if one.date:
        into.append(setter.line(one.date, right, height - 12, cell, align="right"))


def _fitted(setter: Typesetter, words: str, style: Style, room: float) -> Style:
    """The style, smaller where one line of it would not fit."""
    wide = setter.width(words, "bold", style.size)
    return style if wide <= room else style._replace(size=style.size * room / wide)


def _seal(into: list[Operation], setter: Typesetter, words: str, middle: float, height: float) -> None:
    """A dashed circle as wide as a company seal (38 to 42 mm) or as the row allows."""
    radius = min(59.0, height / 2 - 1)
    around = [2 * pi * step / 72 for step in range(72)]
    points = tuple((middle + radius * cos(angle), height / 2 + radius * sin(angle)) for angle in around)
    into.append(Stroke(points, 0.6, setter.theme.rule, (3.0, 2.5), closed=True))
    style = setter.theme.styles["label"]
    into.append(setter.line(words, middle, height / 2 + BASELINE * style.size, style, align="center"))

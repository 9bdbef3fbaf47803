"""How everything looks: colours by role, text sizes, distances, and the style sheet made of them.

The only file with colours and sizes. A widget asks for a role, never for a colour:

    theme.colour("accent")           QColor, for painting
    theme.font("body", bold=True)    QFont
    theme.target                     least height and width of what a finger hits, in pixels
    theme.space(2)                   two steps of the 4-pixel grid
    theme.grown(18)                  a length that grows with everything but not with the text, in pixels

and ordinary widgets are styled by properties that resources/style.qss knows:

    QLabel       look: heading, title, strong, muted, small, chip        tone: see below
    QPushButton  look: primary, quiet, danger, link, segment, rail; without one it is a plain button
    QFrame       look: card, panel, strip, bar, line                     tone: see below
    any          tone: good, warn, bad, neutral, accent (always beside words or a shape)
                 trouble: true puts the border of a wrong value around an input

Roles of colour:
    background        behind everything
    surface           cards, panels, inputs
    sunken            wells inside a surface: progress tracks, the outline, table heads
    hover, pressed    a surface under the pointer, under the finger
    border            between surfaces; border_strong around inputs (3 : 1 beside a surface)
    text, text_muted  on background, surface, sunken and every soft colour
    accent            chosen, primary; accent_hover under the pointer; accent_text stands on it;
                      accent_soft is its background
    good, warn, bad, neutral   words and filled shapes; on_tone stands on them; *_soft are their backgrounds
    focus             the ring around what the keyboard reaches
    scroll, shadow    handles of scroll bars; under raised things
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from functools import lru_cache
from pathlib import Path
from string import Template
from typing import Final, Literal, NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication, QWidget

Tone = Literal["good", "warn", "bad", "neutral", "accent"]
TextSize = Literal["small", "body", "large", "title", "heading", "display"]


class Colours(NamedTuple):
    """One palette; each field is a role."""

    background: str
    surface: str
    sunken: str
    hover: str
    pressed: str
    border: str
    border_strong: str
    text: str
    text_muted: str
    accent: str
    accent_hover: str
    accent_text: str
    accent_soft: str
    good: str
    good_soft: str
    warn: str
    warn_soft: str
    bad: str
    bad_soft: str
    neutral: str
    neutral_soft: str
    on_tone: str
    focus: str
    scroll: str
    shadow: str


LIGHT: Final = Colours(
    background="#F3F5F7",
    surface="#FFFFFF",
    sunken="#EDF0F3",
    hover="#EEF3F8",
    pressed="#DDE7F1",
    border="#DAE0E6",
    border_strong="#84909E",
    text="#18212C",
    text_muted="#566170",
    accent="#175A94",
    accent_hover="#124A7B",
    accent_text="#FFFFFF",
    accent_soft="#E2EEF9",
    good="#1B7043",
    good_soft="#E1F3E8",
    warn="#8A5200",
    warn_soft="#FDF1DC",
    bad="#B0261C",
    bad_soft="#FCE8E6",
    neutral="#55606E",
    neutral_soft="#E9EDF1",
    on_tone="#FFFFFF",
    focus="#0B6BD3",
    scroll="#C3CBD4",
    shadow="#C9D1D9",
)
DARK: Final = Colours(
    background="#13171C",
    surface="#1B2027",
    sunken="#242B33",
    hover="#262E38",
    pressed="#303A46",
    border="#333C47",
    border_strong="#74808E",
    text="#E8ECF1",
    text_muted="#A5B0BD",
    accent="#7DB9F2",
    accent_hover="#A3CEF7",
    accent_text="#0A1B2B",
    accent_soft="#1C3145",
    good="#6CCB96",
    good_soft="#183226",
    warn="#E8B768",
    warn_soft="#392C16",
    bad="#F4968E",
    bad_soft="#3F2120",
    neutral="#AEB8C4",
    neutral_soft="#2B333D",
    on_tone="#101418",
    focus="#9CCBFF",
    scroll="#46515E",
    shadow="#0B0E11",
)

FAMILIES: Final = (
    "Microsoft YaHei UI",
    "PingFang SC",
    "Noto Sans CJK SC",
    "Noto Sans SC",
    "WenQuanYi Micro Hei",
)
"""Fonts with Chinese, in order of liking; `fonts` brings one where none is installed."""

_TEXT_SIZES: Final[Mapping[TextSize, int]] = {
    "small": 13,
    "body": 15,
    "large": 17,
    "title": 19,
    "heading": 25,
    "display": 34,
}
_STEP: Final = 4
_TARGET: Final = 44
_RADIUS: Final = 8
_LARGEST: Final = 2.0  # letters beyond twice their size leave no room for a sentence at 1280 pixels
_LENGTH: Final = re.compile(r"\b([3-9]|[1-9]\d+)px")  # in the style sheet; thinner ones are lines and stay


class Theme:
    """One look: a palette and a scale. Cheap to make; a change of look makes a new one.

    Attributes:
        name: "light" or "dark", what "system" turned out to be.
        colours: the palette by role.
        scale: of letters and what holds them; 1.0 is the size as designed.
        growth: of everything, distances too.
    """

    def __init__(self, name: str = "light", text_size: int = 100, scale: int = 100) -> None:
        """`name`: "light", "dark" or "system"; `text_size`: percent from 70; `scale`: percent, 100 to 200."""
        self.name = _system_theme() if name == "system" else name
        self.colours = DARK if self.name == "dark" else LIGHT
        self.growth = min(max(scale, 100), 200) / 100
        self.scale = min(max(text_size, 70) / 100 * self.growth, _LARGEST)
        self.colour: Callable[[str], QColor] = lru_cache(maxsize=None)(self._colour)
        self._font = lru_cache(maxsize=None)(self._new_font)

    @property
    def target(self) -> int:
        """Least height and width of anything a finger hits, in pixels: never under 44."""
        return max(_TARGET, self.pixels(_TARGET))

    @property
    def radius(self) -> int:
        """Corners of cards, buttons and inputs, in pixels."""
        return self.grown(_RADIUS)

    def pixels(self, designed: float) -> int:
        """A length of the design in pixels of this scale."""
        return round(designed * self.scale)

    def space(self, steps: float) -> int:
        """A distance on the 4-pixel grid; it does not grow with the text."""
        return self.grown(_STEP * steps)

    def grown(self, designed: float) -> int:
        """A length of the design that grows with everything but not with the text alone."""
        return round(designed * self.growth)

    def text_pixels(self, size: TextSize) -> int:
        """Height of a text size in pixels."""
        return self.pixels(_TEXT_SIZES[size])

    def font(self, size: TextSize = "body", *, bold: bool = False) -> QFont:
        """A font for painting; not to be changed, others hold it too."""
        return self._font(size, bold)

    def style_sheet(self, path: Path) -> str:
        """The style sheet at `path`, its $roles and $sizes filled in."""
        values: dict[str, str] = self.colours._asdict()
        values |= {f"text_{size}": f"{self.text_pixels(size)}px" for size in _TEXT_SIZES}
        values |= {"target": f"{self.target}px", "radius": f"{self.radius}px", "name": self.name}
        values |= {"inner": f"{self.target - 2}px", "inner_focused": f"{self.target - 4}px"}
        values["icons"] = (path.parent / "icons").as_posix()
        sheet = _LENGTH.sub(lambda found: f"{self.grown(int(found[1]))}px", path.read_text(encoding="utf-8"))
        return Template(sheet).substitute(values)

    def apply(self, application: QApplication, resources: Path) -> None:
        """Give the whole program this look; the one it has already costs nothing."""
        sheet = self.style_sheet(resources / "style.qss")
        if application.styleSheet() != sheet:
            application.setFont(self.font())
            application.setPalette(self._palette())
            application.setStyleSheet(sheet)

    def _palette(self) -> QPalette:
        role = QPalette.ColorRole
        palette = QPalette()
        for target, name in (
            (role.Window, "background"),
            (role.WindowText, "text"),
            (role.Base, "surface"),
            (role.AlternateBase, "sunken"),
            (role.Text, "text"),
            (role.PlaceholderText, "text_muted"),
            (role.Button, "surface"),
            (role.ButtonText, "text"),
            (role.Highlight, "accent"),
            (role.HighlightedText, "accent_text"),
            (role.ToolTipBase, "surface"),
            (role.ToolTipText, "text"),
            (role.Link, "accent"),
            (role.Accent, "accent"),
            (role.Light, "surface"),
            (role.Mid, "border"),
            (role.Dark, "border_strong"),
            (role.Shadow, "shadow"),
        ):
            palette.setColor(target, self.colour(name))
        for target in (role.Text, role.WindowText, role.ButtonText):
            palette.setColor(QPalette.ColorGroup.Disabled, target, self.colour("text_muted"))
        return palette

    def _colour(self, role: str) -> QColor:
        return QColor(getattr(self.colours, role))

    def _new_font(self, size: TextSize, bold: bool) -> QFont:
        font = QFont(list(FAMILIES))
        font.setPixelSize(self.text_pixels(size))
        font.setBold(bold)
        return font


def look(widget: QWidget, name: str = "", *, tone: Tone | Literal[""] = "", trouble: bool = False) -> None:
    """Give a widget a look of the style sheet, also after it was shown."""
    wanted = {"look": name or widget.property("look"), "tone": tone, "trouble": trouble}
    if all(widget.property(key) == value for key, value in wanted.items()):
        return
    for key, value in wanted.items():
        widget.setProperty(key, value)
    style = widget.style()
    style.unpolish(widget)
    style.polish(widget)


def _system_theme() -> str:
    hints = QGuiApplication.styleHints()
    return "dark" if hints.colorScheme() == Qt.ColorScheme.Dark else "light"

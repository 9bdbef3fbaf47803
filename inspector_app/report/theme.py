"""How a report looks: type styles, colours and page measures, all in one place."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal, NamedTuple

from inspector_app.report.faces import FaceName

Align = Literal["left", "center", "right", "justify"]
Ink = Literal["text", "muted", "accent", "good", "warn", "bad", "paper"]
Tint = Literal["none", "head", "section", "soft", "good", "warn", "bad"]
Tone = Literal["neutral", "good", "warn", "bad"]
StyleName = Literal[
    "title", "subtitle", "heading1", "heading2", "heading3", "body", "lead", "small", "note", "caption",
    "cell", "cell_small", "label", "value", "figure", "running", "contents1", "contents2", "contents3",
]  # fmt: skip

Color = tuple[float, float, float]
MM = 72 / 25.4


class Style(NamedTuple):
    """One kind of text. Lengths in points.

    Attributes:
        leading: distance from one baseline to the next.
        before: space above a block of this style, dropped at the top of a page.
        after: space below it; the larger of two meeting spaces counts.
        indent: indent of the first line, in ems.
    """

    face: FaceName
    size: float
    leading: float
    align: Align = "left"
    before: float = 0.0
    after: float = 0.0
    indent: float = 0.0
    ink: Ink = "text"


@dataclass(frozen=True, slots=True)
class Page:
    """Measures of a page in points; the binding edge (订口) is on the left."""

    width: float = 210 * MM
    height: float = 297 * MM
    left: float = 19 * MM
    right: float = 17 * MM
    top: float = 25 * MM
    bottom: float = 23 * MM
    header_baseline: float = 15.5 * MM
    footer_baseline: float = 11 * MM

    @property
    def frame_width(self) -> float:
        """Width of the text area."""
        return self.width - self.left - self.right

    @property
    def frame_height(self) -> float:
        """Height of the text area."""
        return self.height - self.top - self.bottom


@dataclass(frozen=True, slots=True)
class Theme:
    """Everything a designer may change without touching layout.

    Attributes:
        latin_gap: space between a Chinese character and a Latin letter or digit, thousandths of an em.
    """

    page: Page
    styles: Mapping[StyleName, Style]
    inks: Mapping[Ink, Color]
    tints: Mapping[Tint, Color]
    rule: Color
    strong_rule: Color
    cell_padding: tuple[float, float] = (4.5, 3.6)
    latin_gap: int = 90


_STYLES: dict[StyleName, Style] = {
    "title": Style("bold", 22, 31, "center", 4, 6),
    "subtitle": Style("sans", 11, 17, "center", 0, 12, ink="muted"),
    "heading1": Style("bold", 15, 22, before=20, after=8),
    "heading2": Style("bold", 12, 18, before=14, after=5),
    "heading3": Style("bold", 10.5, 16, before=10, after=3),
    "body": Style("serif", 10.5, 18, "justify", 0, 6, indent=2),
    "lead": Style("sans", 11.5, 19.5, "justify", 2, 6),
    "small": Style("sans", 8.5, 13.5, "justify", 0, 5, ink="muted"),
    "note": Style("kai", 10.5, 17, "justify", 0, 6),
    "caption": Style("sans", 8.5, 13, "left", 3, 8, ink="muted"),
    "cell": Style("sans", 9, 13.5),
    "cell_small": Style("sans", 8, 12),
    "label": Style("sans", 8.5, 13, ink="muted"),
    "value": Style("bold", 20, 26),
    "figure": Style("sans", 8.5, 12),
    "running": Style("sans", 8, 11, ink="muted"),
    "contents1": Style("bold", 10.5, 18, before=5),
    "contents2": Style("sans", 9.5, 16, indent=1.5),
    "contents3": Style("sans", 9, 15, indent=3.5, ink="muted"),
}

_INKS: dict[Ink, Color] = {
    "text": (0.11, 0.12, 0.14),
    "muted": (0.36, 0.39, 0.43),
    "accent": (0.07, 0.33, 0.26),
    "good": (0.08, 0.38, 0.24),
    "warn": (0.52, 0.30, 0.0),
    "bad": (0.62, 0.10, 0.12),
    "paper": (1.0, 1.0, 1.0),
}

_TINTS: dict[Tint, Color] = {
    "none": (1.0, 1.0, 1.0),
    "head": (0.905, 0.925, 0.92),
    "section": (0.955, 0.965, 0.962),
    "soft": (0.965, 0.968, 0.972),
    "good": (0.925, 0.96, 0.94),
    "warn": (0.985, 0.955, 0.90),
    "bad": (0.985, 0.935, 0.93),
}


def standard_theme() -> Theme:
    """The theme every report has unless the body brings its own."""
    return Theme(Page(), _STYLES, _INKS, _TINTS, (0.78, 0.80, 0.82), (0.25, 0.29, 0.31))

"""Kind "text": something taken down; that it is there earns the points, what it says does not."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from typing import ClassVar

from inspector_app.domain.canonical import Json
from inspector_app.domain.definition.rating import Context, Points, Step
from inspector_app.domain.definition.reader import Reader
from inspector_app.domain.item_kinds.written.formats import FORMATS, checked
from inspector_app.errors import InputError


@dataclass(frozen=True, slots=True)
class Text:
    """Stored form: the text without outer spaces, in the one written form of its format.

    Attributes:
        format: "text", "date", "geopoint" … (`formats.FORMATS`).
        multiline: line ends may stand in it.
        read_only: shown, never typed.
    """

    points: Fraction
    format: str = "text"
    multiline: bool = False
    read_only: bool = False
    name: ClassVar[str] = "text"
    reads: ClassVar[tuple[str, ...]] = ()
    derived: ClassVar[bool] = False

    @classmethod
    def read(cls, reader: Reader, points: Fraction) -> Text:
        """Settings: format, multiline, read_only."""
        form = reader.one_of("format", FORMATS, "text")
        return cls(points, form, reader.flag("multiline"), reader.flag("read_only"))

    def check(self, value: Json) -> Json:
        """A text that is not empty and keeps to the format."""
        if not isinstance(value, str):
            raise InputError("answer.no_text", given=value)
        text = value.strip() if self.multiline else " ".join(value.splitlines()).strip()
        if not text:
            raise InputError("answer.empty")
        return checked(value.strip() if self.format.startswith("geo") else text, self.format)

    def rate(self, answer: Json, _context: Context) -> Points | None:
        """All points for an answer."""
        return None if answer is None else Points(self.points, (Step("given"),))

"""Kind "sample": the share of sampled units that conform."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from typing import ClassVar, Final, cast

from inspector_app.domain.canonical import Json
from inspector_app.domain.definition.fields import Option, read_options
from inspector_app.domain.definition.rating import Context, NotComputable, Points, Rating, Step
from inspector_app.domain.definition.reader import Reader
from inspector_app.domain.numbers import whole_number
from inspector_app.errors import DataError, InputError

OWN_FIELDS: Final = ("result", "note", "flags", "decision")
"""Fields of the record of a unit that no check may be called."""


@dataclass(frozen=True, slots=True)
class Sample:
    """Stored form: {"n", "ok"} and optionally "population", "failures" (texts) and "flags" (ids).

    Attributes:
        minimum: fewer units are not computable: collect more.
        flags: circumstances that make the whole item zero, such as a locked escape.
        forced: class of finding that a flag demands, or "".
        of: the population from which units are drawn and recorded one by one; "" for a summary only.
        checks: what is looked at in a unit, which conforms if all of it does; none: one yes or no.
    """

    points: Fraction
    minimum: int
    flags: tuple[Option, ...] = ()
    forced: str = ""
    of: str = ""
    checks: tuple[Option, ...] = ()
    name: ClassVar[str] = "sample"
    reads: ClassVar[tuple[str, ...]] = ()
    derived: ClassVar[bool] = False

    @classmethod
    def read(cls, reader: Reader, points: Fraction) -> Sample:
        """Settings: minimum, flags, forced, of, checks."""
        flags = read_options(reader, "flags") if reader.has("flags") else ()
        checks = read_options(reader, "checks") if reader.has("checks") else ()
        for check in checks:
            if check.id in OWN_FIELDS:
                raise DataError("checklist.expected", place=reader.at("checks"), wanted="id", found=check.id)
        return cls(
            points,
            reader.whole("minimum", 1, least=1),
            flags,
            reader.one_of("forced", ("", "major", "minor"), ""),
            reader.text("of", ""),
            checks,
        )

    def check(self, value: Json) -> Json:
        """Whole numbers with 0 <= ok <= n <= population."""
        if not isinstance(value, dict):
            raise InputError("answer.no_object", given=value)
        n, ok = self._whole(value, "n", least=1), self._whole(value, "ok", least=0)
        if ok > n:
            raise InputError("answer.more_than_sample", place="ok", ok=ok, n=n)
        checked: dict[str, Json] = {"n": n, "ok": ok}
        if value.get("population") is not None:
            population = self._whole(value, "population", least=1)
            if population < n:
                raise InputError(
                    "answer.sample_beyond_population", place="population", population=population, n=n
                )
            checked["population"] = population
        for name, check in (("failures", self._failures), ("flags", self._flags)):
            if entries := check(self._list(value, name)):
                checked[name] = entries
        return checked

    def rate(self, answer: Json, _context: Context) -> Rating | None:
        """points × ok ÷ n; zero with a flag."""
        if answer is None:
            return None
        stored = cast(dict[str, Json], answer)
        n, ok = cast(int, stored["n"]), cast(int, stored["ok"])
        step = Step(
            "sample",
            {"n": n, "ok": ok, "least": self.minimum, "population": cast(int, stored.get("population", 0))},
        )
        flags = cast(list[str], stored.get("flags", []))
        if flags:
            return Points(Fraction(0), (step, Step("flagged", {"options": tuple(flags)})), self.forced)
        if n < min(self.minimum, cast(int, stored.get("population", self.minimum))):
            return NotComputable("too_few", (step,))
        return self._rated(n, ok, step)

    def _rated(self, n: int, ok: int, step: Step) -> Rating:
        return Points(self.points * ok / n, (step,))

    @staticmethod
    def _list(value: dict[str, Json], name: str) -> list[Json]:
        entries = value.get(name)
        if entries is not None and not isinstance(entries, list):
            raise InputError("answer.no_list", place=name, given=entries)
        return entries or []

    @staticmethod
    def _failures(failures: list[Json]) -> list[Json]:
        for text in failures:
            if not isinstance(text, str):
                raise InputError("answer.no_text", place="failures", given=text)
        return [text.strip() for text in cast(list[str], failures) if text.strip()]

    def _flags(self, flags: list[Json]) -> list[Json]:
        offered = [flag.id for flag in self.flags]
        for flag in flags:
            if flag not in offered:
                raise InputError("answer.not_offered", place="flags", given=flag, offered=", ".join(offered))
        return [flag for flag in offered if flag in flags]

    @staticmethod
    def _whole(value: dict[str, Json], name: str, *, least: int) -> int:
        number = value.get(name)
        if number is None or number == "":
            raise InputError("answer.field_missing", place=name)
        return whole_number(number, place=name, least=least)

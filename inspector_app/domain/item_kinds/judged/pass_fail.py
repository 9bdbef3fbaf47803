"""Kind "pass_fail": a gate that a person judges, 通过 or 不通过, whatever its sentence says."""

from __future__ import annotations

from typing import ClassVar

from inspector_app.domain.item_kinds.judged.yes_no import YesNo


class PassFail(YesNo):
    """Stored form: "pass" or "fail"."""

    __slots__ = ()
    name: ClassVar[str] = "pass_fail"
    answers: ClassVar[tuple[str, ...]] = ("pass", "fail")

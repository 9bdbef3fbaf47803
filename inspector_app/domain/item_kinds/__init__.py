"""The kinds of items by name: one file a kind, each with its stored form, its check and its scoring rule.

A new kind: its file here, its line in KINDS, its editor in the screen, its words, its test.
"""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction
from typing import Final

from inspector_app.domain.definition.kind import ItemKind
from inspector_app.domain.definition.reader import Reader
from inspector_app.domain.item_kinds.choice import Choice
from inspector_app.domain.item_kinds.count import Count
from inspector_app.domain.item_kinds.date_age import DateAge
from inspector_app.domain.item_kinds.formula import Formula
from inspector_app.domain.item_kinds.multi_choice import MultiChoice
from inspector_app.domain.item_kinds.pass_fail import PassFail
from inspector_app.domain.item_kinds.sample import Sample
from inspector_app.domain.item_kinds.scale import Scale
from inspector_app.domain.item_kinds.survey import Survey
from inspector_app.domain.item_kinds.validity import Validity
from inspector_app.domain.item_kinds.yes_no import YesNo
from inspector_app.domain.item_kinds.zero_tolerance_sample import ZeroToleranceSample

KINDS: Final[dict[str, Callable[[Reader, Fraction], ItemKind]]] = {
    kind.name: kind.read
    for kind in (
        Choice, Count, DateAge, Formula, MultiChoice, PassFail, Sample, Scale, Survey, Validity, YesNo,
        ZeroToleranceSample,
    )
}  # fmt: skip

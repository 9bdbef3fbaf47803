"""The kinds of items by name: one file a kind, each with its stored form, its check and its scoring rule.

A new kind: its file in the folder of its subject, its line in KINDS, its editor, its words, its test.
"""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction
from typing import Final

from inspector_app.domain.definition.kind import ItemKind
from inspector_app.domain.definition.reader import Reader
from inspector_app.domain.item_kinds.chosen.choice import Choice
from inspector_app.domain.item_kinds.chosen.multi_choice import MultiChoice
from inspector_app.domain.item_kinds.counted.count import Count
from inspector_app.domain.item_kinds.counted.sample import Sample
from inspector_app.domain.item_kinds.counted.survey import Survey
from inspector_app.domain.item_kinds.counted.zero_tolerance_sample import ZeroToleranceSample
from inspector_app.domain.item_kinds.judged.pass_fail import PassFail
from inspector_app.domain.item_kinds.judged.scale import Scale
from inspector_app.domain.item_kinds.judged.yes_no import YesNo
from inspector_app.domain.item_kinds.measured.date_age import DateAge
from inspector_app.domain.item_kinds.measured.formula import Formula
from inspector_app.domain.item_kinds.measured.validity import Validity

KINDS: Final[dict[str, Callable[[Reader, Fraction], ItemKind]]] = {
    kind.name: kind.read
    for kind in (
        Choice, Count, DateAge, Formula, MultiChoice, PassFail, Sample, Scale, Survey, Validity, YesNo,
        ZeroToleranceSample,
    )
}  # fmt: skip

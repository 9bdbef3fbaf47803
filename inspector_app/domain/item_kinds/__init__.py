"""The kinds of items by name: one file a kind, each with its stored form, its check and its scoring rule.

A new kind: its file in the folder of its subject, its line in KINDS, its editor, its words, its test.
"""

from __future__ import annotations

from functools import partial
from typing import Final

from inspector_app.domain.definition.kind import ReadKind
from inspector_app.domain.item_kinds.chosen.best_of import BestOf
from inspector_app.domain.item_kinds.chosen.choice import Choice
from inspector_app.domain.item_kinds.chosen.multi_choice import MultiChoice
from inspector_app.domain.item_kinds.chosen.ranking import Ranking
from inspector_app.domain.item_kinds.chosen.tiers import Tiers
from inspector_app.domain.item_kinds.counted.count import Count
from inspector_app.domain.item_kinds.counted.deduction import Deduction
from inspector_app.domain.item_kinds.counted.occurrences import Occurrences
from inspector_app.domain.item_kinds.counted.sample import Sample
from inspector_app.domain.item_kinds.counted.survey import Survey
from inspector_app.domain.item_kinds.counted.zero_tolerance_sample import ZeroToleranceSample
from inspector_app.domain.item_kinds.judged.expert_grade import ExpertGrade
from inspector_app.domain.item_kinds.judged.pass_fail import PassFail
from inspector_app.domain.item_kinds.judged.scale import Scale
from inspector_app.domain.item_kinds.judged.yes_no import YesNo
from inspector_app.domain.item_kinds.judged.yes_partly_no import YesPartlyNo
from inspector_app.domain.item_kinds.measured.date_age import DateAge
from inspector_app.domain.item_kinds.measured.formula import Formula
from inspector_app.domain.item_kinds.measured.number import Number
from inspector_app.domain.item_kinds.measured.validity import Validity
from inspector_app.domain.item_kinds.raters import rated_by_several
from inspector_app.domain.item_kinds.written.text import Text

_ALONE: Final[dict[str, ReadKind]] = {
    kind.name: kind.read
    for kind in (
        Choice, Count, DateAge, Deduction, ExpertGrade, Formula, MultiChoice, Number, Occurrences, PassFail,
        Ranking, Sample, Scale, Survey, Text, Tiers, Validity, YesNo, YesPartlyNo, ZeroToleranceSample,
    )
}  # fmt: skip
_BEST: Final[dict[str, ReadKind]] = {BestOf.name: partial(BestOf.read, _ALONE)}
KINDS: Final[dict[str, ReadKind]] = {
    name: rated_by_several(read) for name, read in sorted({**_ALONE, **_BEST}.items())
}
"""How each kind is read; with `raters` in its settings it is rated by several people."""

"""From answers to points, rates, a total and a grade, with everything needed to explain them."""

from inspector_app.domain.scoring.grading import Outcome, Reason, grade
from inspector_app.domain.scoring.items import ItemResult, rate_item
from inspector_app.domain.scoring.measures import Measures
from inspector_app.domain.scoring.result import Outlook, Result
from inspector_app.domain.scoring.scoring import Scoring, column_results
from inspector_app.domain.scoring.sums.sections import SectionResult

__all__ = [
    "ItemResult",
    "Measures",
    "Outcome",
    "Outlook",
    "Reason",
    "Result",
    "Scoring",
    "SectionResult",
    "column_results",
    "grade",
    "rate_item",
]

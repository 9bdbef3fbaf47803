"""texts.error_words.findings"""

from __future__ import annotations

from inspector_app.texts.error_words.findings import FINDING_ERRORS
from inspector_app.texts.errors import ERRORS


def test_the_errors_of_findings_and_risks_say_what_to_do() -> None:
    """A field that does not exist is a slip of the program, nothing a person could mend."""
    unhelped = [code for code, (_, hint) in FINDING_ERRORS.items() if not hint]
    assert unhelped == ["finding.unknown_field", "risk.unknown_field"]
    assert FINDING_ERRORS.items() <= ERRORS.items()

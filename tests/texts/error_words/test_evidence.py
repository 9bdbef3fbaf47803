"""texts.error_words.evidence"""

from __future__ import annotations

from inspector_app.texts.error_words.evidence import EVIDENCE_ERRORS
from inspector_app.texts.errors import ERRORS


def test_the_errors_of_evidence_say_what_to_do() -> None:
    """A file that came from outside under a wrong name is nothing a person could mend."""
    assert [code for code, (_, hint) in EVIDENCE_ERRORS.items() if not hint] == ["evidence.name"]
    assert EVIDENCE_ERRORS.items() <= ERRORS.items()

"""ui.widgets.evaluation.signatures"""

from pytestqt.qtbot import QtBot

from inspector_app.texts import Texts
from inspector_app.ui.theme import Theme
from inspector_app.ui.widgets.evaluation.signatures import Signatures, Signer


def test_a_signature_is_recorded_for_the_person_beside_it(qtbot: QtBot, theme: Theme, texts: Texts) -> None:
    """Who has signed shows when instead of a button."""
    signatures = Signatures(theme, texts)
    qtbot.addWidget(signatures)
    signatures.show_signers(
        [Signer("L", "林知远", "lead", "10-22 16:50"), Signer("venue", "周望舒", "venue", "")]
    )
    assert list(signatures.buttons) == ["venue"]
    with qtbot.waitSignal(signatures.signed) as said:
        signatures.buttons["venue"].click()
    assert said.args == ["venue", "venue", "周望舒"]

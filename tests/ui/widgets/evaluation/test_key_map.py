"""ui.widgets.evaluation.key_map"""

from PySide6.QtGui import QKeySequence

from inspector_app.texts import Texts
from inspector_app.ui.widgets.cards.item_view import COMMANDS
from inspector_app.ui.widgets.evaluation.key_map import key_lines


def test_every_command_of_the_list_is_in_the_map(texts: Texts) -> None:
    """A key that nobody can look up is no help."""
    written = " ".join(line for _, line in key_lines(texts)).replace("Enter", "Return Enter")
    for key in COMMANDS:
        assert QKeySequence(key).toString(QKeySequence.SequenceFormat.PortableText) in written

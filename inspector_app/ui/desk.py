"""What every page is handed: the opened data folder, the words, the look, the signals."""

from __future__ import annotations

from typing import NamedTuple

from inspector_app.texts import Texts
from inspector_app.ui.changes import ChangesHub
from inspector_app.ui.icons import Icons
from inspector_app.ui.task import Tasks
from inspector_app.ui.theme import Theme
from inspector_app.usecases.session.workspace import Workspace


class Desk(NamedTuple):
    """One language and one look; a change of either makes a new desk and new pages."""

    workspace: Workspace
    texts: Texts
    theme: Theme
    icons: Icons
    changes: ChangesHub
    tasks: Tasks

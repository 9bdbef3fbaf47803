"""Carries out a command line that opens no window: opens the folder of the work, prints an answer."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Mapping
from contextlib import closing
from pathlib import Path
from typing import Final

from inspector_app.commands import checklist, evaluation
from inspector_app.commands.output import Answer, tell, tell_error
from inspector_app.errors import AppError
from inspector_app.texts import Texts
from inspector_app.usecases.session.identity import SystemIdentity
from inspector_app.usecases.session.workspace import Workspace, open_workspace

Command = Callable[[argparse.Namespace, Workspace, Texts], Answer]
SUBJECTS: Final[Mapping[str, Mapping[str, Command]]] = {
    "checklist": checklist.COMMANDS,
    "evaluation": evaluation.COMMANDS,
}


def run(options: argparse.Namespace, folder: Path, resources: Path) -> int:
    """Carry out `options.command options.what`; returns the exit code.

    Without --language the answer is in the language chosen in the program.
    """
    language = options.language
    try:
        with closing(open_workspace(folder.resolve(), resources, SystemIdentity())) as workspace:
            language = language or workspace.language
            texts = Texts(language, resources / "locale")
            answer = SUBJECTS[options.command][options.what](options, workspace, texts)
    except AppError as error:
        return tell_error(error, Texts(language or "zh_CN", resources / "locale"), as_json=options.json)
    return tell(answer, as_json=options.json)

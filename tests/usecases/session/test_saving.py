"""usecases.session.saving: ops and row are stored together."""

from dataclasses import replace

import pytest

from inspector_app.usecases.session.listing import list_evaluations
from inspector_app.usecases.session.opened import OpenedEvaluation
from inspector_app.usecases.session.saving import FolderSaver
from inspector_app.usecases.session.workspace import Workspace


def test_ops_and_row_are_stored_together_or_not_at_all(
    workspace: Workspace, opened: OpenedEvaluation
) -> None:
    """A list that shows what the journal lacks, or the other way round, would mislead after a power cut."""
    before = workspace.journal.ops(opened.stream), list_evaluations(workspace)
    saver, some = FolderSaver(workspace), next(opened.evaluation.ops)
    fits = replace(some, id="z1", n=saver.next_n(opened.stream, opened.device))
    with pytest.raises(ValueError, match="does not follow"):
        saver.save([fits, replace(fits, id="z2")], opened)
    assert (workspace.journal.ops(opened.stream), list_evaluations(workspace)) == before

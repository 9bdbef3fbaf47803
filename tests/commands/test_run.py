"""commands.run"""

from __future__ import annotations

import argparse
from pathlib import Path

import pytest

from inspector_app.commands.run import run
from inspector_app.resources import resource


def test_a_folder_that_cannot_be_made_is_an_error_with_a_sentence(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "file").write_text("no folder")
    options = argparse.Namespace(command="evaluation", what="list", language="", json=False)
    assert run(options, tmp_path / "file" / "data", resource()) == 1
    assert "file" in capsys.readouterr().err


def test_the_answer_is_in_the_language_that_was_asked_for(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for language, word in (("en", "evaluation"), ("zh_CN", "评价")):
        options = argparse.Namespace(
            command="evaluation", what="show", evaluation="none", language=language, json=True
        )
        assert run(options, tmp_path / "data", resource()) == 1
        told = capsys.readouterr().out
        assert '"code": "evaluation.unknown"' in told
        assert word in told

"""commands.output"""

from __future__ import annotations

import json

import pytest

from inspector_app.commands.output import DONE, FAILED, Answer, table, tell, tell_error
from inspector_app.errors import InputError
from inspector_app.resources import resource
from inspector_app.texts import Texts

TEXTS = Texts("en", resource("locale"))


@pytest.mark.parametrize(("ok", "code"), [(True, DONE), (False, FAILED)])
def test_the_exit_code_follows_the_answer(ok: bool, code: int, capsys: pytest.CaptureFixture[str]) -> None:
    answer = Answer(("one", "two"), {"n": 2}, ok)
    assert tell(answer, as_json=False) == code
    assert capsys.readouterr().out == "one\ntwo\n"
    assert tell(answer, as_json=True) == code
    assert json.loads(capsys.readouterr().out) == {"ok": ok, "n": 2}


def test_an_error_goes_where_its_reader_looks(capsys: pytest.CaptureFixture[str]) -> None:
    """A program reads standard output; a person must not find the error in a file that it was sent to."""
    error = InputError("command.no_pair", place="--fact", given="x")
    assert tell_error(error, TEXTS, as_json=False) == FAILED
    out, told = capsys.readouterr()
    assert (out, told) == ("", "“x” is no pair. Write it as ID=VALUE.\n")
    assert tell_error(error, TEXTS, as_json=True) == FAILED
    said = json.loads(capsys.readouterr().out)["error"]
    assert (said["code"], said["place"], said["hint"]) == (
        "command.no_pair",
        "--fact",
        "Write it as ID=VALUE.",
    )


def test_columns_stand_below_each_other_in_chinese_too() -> None:
    assert table([("云舍", "1"), ("abc", "22")]) == ("云舍  1", "abc   22")
    assert table([]) == ()

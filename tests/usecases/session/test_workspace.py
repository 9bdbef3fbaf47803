"""usecases.session.workspace: a data folder opened, refused or made, and what it remembers."""

import subprocess
import sys
from contextlib import closing
from hashlib import sha256
from pathlib import Path

import pytest

from inspector_app.errors import DataError, InputError, UnavailableError
from inspector_app.store.database import APPLICATION
from inspector_app.usecases.evaluations import start_evaluation
from inspector_app.usecases.session.workspace import Workspace, introduce, open_workspace, set_preference
from tests.story import RESOURCES
from tests.usecases.stage import HandClock, a_workspace, make_resources, new_evaluation, small_json

PERSON = {"name": " 林知远 ", "registration": "虚构-0001", "body": "示例认证机构", "body_code": "demo"}


def hashes(folder: Path) -> dict[str, str]:
    """Name -> hash of every file with content, without the index of the WAL, which readers rebuild."""
    files = [file for file in folder.iterdir() if file.stat().st_size and not file.name.endswith("-shm")]
    return {file.name: sha256(file.read_bytes()).hexdigest() for file in files}


def test_a_new_folder_has_the_shipped_checklists_and_nobody(workspace: Workspace) -> None:
    assert workspace.checklists.versions() == [("SMALL", "1")]
    assert workspace.person is None
    assert (workspace.language, workspace.theme, workspace.text_size) == ("zh_CN", "light", 100)


def test_a_later_release_adds_its_checklists_and_leaves_the_others(tmp_path: Path) -> None:
    with closing(a_workspace(tmp_path)) as first:
        before = first.checklists.get("SMALL", "1")
    make_resources(tmp_path / "resources", {**small_json(), "version": "2"})
    with closing(a_workspace(tmp_path)) as second:
        assert set(second.checklists.versions()) == {("SMALL", "1"), ("SMALL", "2")}
        assert second.checklists.get("SMALL", "1") == before


def test_the_person_is_kept_and_changed_under_the_same_id(tmp_path: Path) -> None:
    with closing(a_workspace(tmp_path)) as first:
        person = introduce(first, **PERSON)
        assert (person.name, person.body_code) == ("林知远", "DEMO")
    with closing(a_workspace(tmp_path)) as second:
        assert second.person == person
        changed = introduce(second, **{**PERSON, "name": "林远"})
        assert (changed.id, changed.name) == (person.id, "林远")
        opened = start_evaluation(second, new_evaluation(second))
        assert opened.actor == person.id


@pytest.mark.parametrize(
    ("field", "value", "code"),
    [
        ("name", " ", "person.empty"),
        ("registration", "", "person.empty"),
        ("body", "", "person.empty"),
        ("body_code", "A", "person.body_code"),
        ("body_code", "机构", "person.body_code"),
        ("body_code", "TOOLONGCODE", "person.body_code"),
        ("body_code", "A/B", "person.body_code"),
    ],
)
def test_an_introduction_needs_every_field(workspace: Workspace, field: str, value: str, code: str) -> None:
    with pytest.raises(InputError) as error:
        introduce(workspace, **{**PERSON, field: value})
    assert (error.value.code, error.value.place) == (code, field)
    assert workspace.person is None


def test_preferences_are_kept(tmp_path: Path) -> None:
    with closing(a_workspace(tmp_path)) as first:
        set_preference(first, "language", "en")
        set_preference(first, "text_size", "130")
        with pytest.raises(ValueError, match="colour"):
            set_preference(first, "colour", "green")
        with pytest.raises(ValueError, match="huge"):
            set_preference(first, "text_size", "huge")
    with closing(a_workspace(tmp_path)) as second:
        assert (second.language, second.text_size, second.theme) == ("en", 130, "light")


def test_a_device_has_one_id_and_a_short_code_without_letters_that_are_misread(tmp_path: Path) -> None:
    with closing(a_workspace(tmp_path)) as first:
        device, code = first.device, first.device_code
    with closing(a_workspace(tmp_path)) as second:
        assert (second.device, second.device_code) == (device, code)
    with closing(a_workspace(tmp_path, "b")) as other:
        assert other.device != device
    assert len(code) == 4
    assert not set(code) & set("01OI")


def test_a_report_number_is_never_given_twice(tmp_path: Path) -> None:
    with closing(a_workspace(tmp_path)) as first:
        assert [first.next_report("DEMO-2026-"), first.next_report("DEMO-2026-")] == [1, 2]
    with closing(a_workspace(tmp_path)) as second:
        assert [second.next_report("DEMO-2026-"), second.next_report("DEMO-2027-")] == [3, 1]


def test_a_folder_of_a_newer_program_is_refused_and_untouched(tmp_path: Path) -> None:
    resources = make_resources(tmp_path / "resources")
    folder = tmp_path / "newer"
    folder.mkdir()
    script = (
        "import os, sys; from sqlcipher3 import dbapi2;"
        "c = dbapi2.connect(sys.argv[1], isolation_level=None);"
        f"c.execute('pragma journal_mode = wal'); c.execute('pragma application_id = {APPLICATION}');"
        "c.execute('create table ops (a)'); c.execute('pragma user_version = 9999'); os._exit(0)"
    )
    subprocess.run([sys.executable, "-c", script, str(folder / "inspector.db")], check=True)
    before = hashes(folder)
    with pytest.raises(DataError, match=r"store\.newer"):
        open_workspace(folder, resources, HandClock())
    assert hashes(folder) == before


def test_a_folder_that_cannot_be_written_is_named(closed_folder: Path) -> None:
    with pytest.raises(UnavailableError, match=r"store\.folder") as error:
        open_workspace(closed_folder / "data", RESOURCES, HandClock())
    assert str(closed_folder) in error.value.place
    assert list(closed_folder.iterdir()) == []


def test_a_broken_shipped_file_closes_the_folder_again(tmp_path: Path) -> None:
    resources = make_resources(tmp_path / "resources")
    (resources / "checklists" / "broken-1.json").write_text("{", "utf-8")
    with pytest.raises(ValueError, match="Expecting"):
        open_workspace(tmp_path / "data", resources, HandClock())
    (resources / "checklists" / "broken-1.json").unlink()
    open_workspace(tmp_path / "data", resources, HandClock()).close()

"""The scripts of packaging/ and the locks they install from."""

import os
import re
import shutil
import subprocess
import sys
import time
import tomllib
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

import check
import libraries
import lock
import machine
import odk
import run
from messages import Stop

PROJECT = Path(__file__).parent.parent
SCRIPTS = ("run", "check", "bench", "pictures", "lock")
ADDRESS = re.compile(r"://|^\s*-[-if]|[\\/]\w", re.MULTILINE)


def settings() -> dict[str, object]:
    return tomllib.loads((PROJECT / "pyproject.toml").read_text(encoding="utf-8"))


def lock_text(name: str) -> str:
    return machine.lock_file(name).read_text(encoding="utf-8")


def pinned(name: str) -> dict[str, str]:
    """Package -> version, for the packages of a lock that carry at least one hash."""
    found = re.findall(
        r"^([\w.-]+)==(\S+)[^\n]* \\\n    --hash=sha256:[0-9a-f]{64}", lock_text(name), re.MULTILINE
    )
    return {canonicalize_name(package): version for package, version in found}


def wanted(name: str) -> list[Requirement]:
    """What pyproject.toml asks the lock `name` to hold."""
    match settings():
        case {"project": {"dependencies": list(own)}, "dependency-groups": dict(groups)}:
            grouped = [text for key in lock.LOCKS[name] for text in groups[key]]
            return [Requirement(text) for text in own + grouped]
    raise AssertionError("pyproject.toml lost its dependencies")


@pytest.mark.parametrize("name", lock.LOCKS)
def test_the_lock_holds_what_the_project_asks_for(name: str) -> None:
    """Every dependency stands there with a hash, in a version the project allows. Else: packaging/lock.py."""
    versions = pinned(name)
    missing = [
        str(requirement)
        for requirement in wanted(name)
        if not requirement.specifier.contains(versions.get(canonicalize_name(requirement.name), "0"))
    ]
    assert not missing


@pytest.mark.parametrize("name", lock.LOCKS)
def test_every_package_of_the_lock_has_a_hash(name: str) -> None:
    entries = re.findall(r"^[\w.-]+==", lock_text(name), re.MULTILINE)
    assert len(entries) == len(pinned(name)) > 10


def test_the_check_lock_contains_the_run_lock() -> None:
    """Else one environment could not serve both commands."""
    assert pinned("run").items() <= pinned("check").items()


@pytest.mark.parametrize("name", lock.LOCKS)
def test_no_lock_names_an_address_or_a_folder(name: str) -> None:
    lines = re.sub(r"^    --hash=\S+", "", lock_text(name), flags=re.MULTILINE)
    assert not ADDRESS.search(lines)


@pytest.mark.parametrize(
    "line", ["--index-url https://a.example", "a @ https://b.example", "-i x", "# from ./wheels/a"]
)
def test_an_address_in_a_lock_is_noticed(line: str) -> None:
    assert ADDRESS.search(f"a==1 \\\n{line}\n")


def test_the_lock_is_resolved_for_every_platform_without_naming_an_index() -> None:
    command = lock.command("run")
    assert {"--universal", "--generate-hashes", "--no-emit-index-url"} <= set(command)
    assert not any("://" in part for part in command)


@pytest.mark.parametrize("script", SCRIPTS)
def test_a_script_explains_itself_without_any_package(script: str, tmp_path: Path) -> None:
    """On a fresh machine nothing but the standard library is there, whatever the working directory."""
    path = PROJECT / "packaging" / f"{script}.py"
    ran = subprocess.run([sys.executable, "-S", path, "--help"], cwd=tmp_path, capture_output=True, text=True)
    assert ran.returncode == 0, ran.stderr
    assert ran.stdout.startswith("usage:")


def test_ci_calls_the_check() -> None:
    script = PROJECT / ".ci" / "run"
    assert "python3 packaging/check.py" in script.read_text(encoding="utf-8")
    assert os.name == "nt" or os.access(script, os.X_OK)


@pytest.mark.parametrize("version", [(2, 7), (3, 10, 14)])
def test_an_old_python_is_refused_with_both_versions(version: tuple[int, ...]) -> None:
    with pytest.raises(Stop, match=r"3\.11 or newer") as stopped:
        machine.require_python(version)
    assert stopped.value.code == 3
    assert ".".join(map(str, version)) in str(stopped.value)


@pytest.mark.parametrize("version", [(3, 11), (3, 14, 1)])
def test_a_python_that_will_do_is_accepted(version: tuple[int, ...]) -> None:
    machine.require_python(version)


def test_only_what_cannot_be_loaded_is_missing() -> None:
    def load(name: str) -> object:
        if name != "libhere.so.1":
            raise OSError(name)
        return name

    listed = {"libhere.so.1": "libhere1", "libgone.so.2": "libgone2"}
    assert libraries.missing(listed, load) == {"libgone.so.2": "libgone2"}


def test_a_screen_needs_more_than_none() -> None:
    assert libraries.needed("") == libraries.ALWAYS
    assert "libxcb-cursor.so.0" in libraries.needed("xcb").keys() - libraries.needed("wayland").keys()


def test_an_ordinary_user_reads_what_to_type(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(libraries, "may_install", lambda: False)
    monkeypatch.setattr("shutil.which", lambda name: f"/usr/bin/{name}")
    gone = {"libGL.so.1": "libgl1", "libEGL.so.1": "libegl1"}
    with pytest.raises(Stop, match="sudo apt-get install libegl1 libgl1") as stopped:
        libraries.provide(gone, lambda: gone)
    assert stopped.value.code == 3
    assert "libEGL.so.1, libGL.so.1" in str(stopped.value)


def test_root_installs_what_is_missing(monkeypatch: pytest.MonkeyPatch) -> None:
    installed: list[str] = []
    monkeypatch.setattr(libraries, "may_install", lambda: True)
    monkeypatch.setattr(libraries, "apt_install", installed.extend)
    libraries.provide({"libGL.so.1": "libgl1"}, dict)
    assert installed == ["libgl1"]


def test_what_is_still_missing_after_installing_stops(monkeypatch: pytest.MonkeyPatch) -> None:
    gone = {"libGL.so.1": "libgl1"}
    monkeypatch.setattr(libraries, "may_install", lambda: True)
    monkeypatch.setattr(libraries, "apt_install", list)
    with pytest.raises(Stop, match="libGL"):
        libraries.provide(gone, lambda: gone)


def test_nothing_missing_installs_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(libraries, "apt_install", pytest.fail)
    libraries.provide({}, dict)


def test_a_display_that_nobody_serves_is_no_screen(monkeypatch: pytest.MonkeyPatch) -> None:
    """Qt would end the process there."""
    monkeypatch.delenv("WAYLAND_DISPLAY", raising=False)
    monkeypatch.setenv("DISPLAY", ":987")
    assert libraries.screen() == ""
    monkeypatch.delenv("DISPLAY")
    assert libraries.screen() == ""


def test_the_demonstration_goes_where_the_person_said(tmp_path: Path) -> None:
    assert run.demo(tmp_path, headless=True) == ["demo", "--headless", "--out", str(tmp_path)]
    assert run.demo(tmp_path, headless=False) == ["demo", "--out", str(tmp_path)]


def test_a_failed_step_stops_no_other_and_fails_the_check(capsys: pytest.CaptureFixture[str]) -> None:
    """CI reads the last line."""
    steps = [check.Step(name, ()) for name in ("first", "second", "third")]
    assert check.run_all(steps, lambda step: step.name != "second") == 1
    said = capsys.readouterr().out.splitlines()
    assert said[-1] == "checks: 2 passed, 1 failed"
    assert [line.split()[0] for line in said[-4:-1]] == ["passed", "FAILED", "passed"]


def test_all_passed_ends_well(capsys: pytest.CaptureFixture[str]) -> None:
    assert check.run_all([check.Step("only", ())], lambda _step: True) == 0
    assert capsys.readouterr().out.endswith("checks: 1 passed, 0 failed\n")


def test_steps_have_their_own_names_and_an_unknown_one_is_refused() -> None:
    names = [step.name for step in check.steps()]
    assert len(set(names)) == len(names)
    with pytest.raises(SystemExit) as stopped:
        check.main(["no-such-step"])
    assert stopped.value.code == 2


def test_what_a_step_leaves_running_is_ended(tmp_path: Path) -> None:
    """pytest-xvfb leaves its Xvfb behind where pytest aborts."""
    alive = tmp_path / "alive"
    leftover = (
        f"import pathlib, time\nwhile True:\n pathlib.Path({str(alive)!r}).write_text(str(time.time()))"
    )
    leave = f"import subprocess, sys; subprocess.Popen([sys.executable, '-c', {leftover!r}])"
    wait = f"import pathlib\nwhile not pathlib.Path({str(alive)!r}).exists(): pass\nraise SystemExit(5)"
    assert check.run_group([sys.executable, "-c", f"{leave}\n{wait}"], {}) == 5
    for _ in range(100):
        before = alive.read_text()
        time.sleep(0.05)
        if alive.read_text() == before:
            return
    pytest.fail("it is still running")


XFORM = """<h:html xmlns="http://www.w3.org/2002/xforms" xmlns:h="http://www.w3.org/1999/xhtml"><h:head>
<h:title>x</h:title><model><instance><data id="x"><a/></data></instance>
<bind nodeset="/data/a" calculate="{}"/></model></h:head><h:body/></h:html>"""


@pytest.mark.skipif(
    shutil.which("java") is None, reason="ODK Validate needs Java; packaging/odk.py installs it"
)
def test_a_form_that_odk_refuses_is_named_with_the_reason(tmp_path: Path) -> None:
    """pyxform alone lets expressions through that no phone can read; several forms share one Java."""
    good, bad = tmp_path / "good.xml", tmp_path / "bad.xml"
    good.write_text(XFORM.format("1 + 1").replace("<h:body/>", '<h:body><input ref="/data/a"/></h:body>'))
    bad.write_text(XFORM.format("instance('q')//b"))
    refused = odk.validate([good, bad])
    assert list(refused) == [bad]
    assert "unsupported construct" in refused[bad]


def test_without_java_nothing_is_called_checked(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(libraries, "may_install", lambda: False)
    monkeypatch.setenv("PATH", "")
    assert odk.main([]) == 3
    assert "no form was checked" in capsys.readouterr().err

"""The environment of the project, .venv: made, filled from the lock and kept current. Standard library only.

Exit codes of every script here: 0 done; 1 what was started failed; 2 wrong arguments; 3 something is missing
on this computer, and the text says what to type; 4 packages could not be fetched or installed.
"""

import hashlib
import importlib.util
import os
import subprocess
import sys
from pathlib import Path

import libraries
from messages import Stop, say

PROJECT = Path(__file__).resolve().parent.parent
ENVIRONMENT = PROJECT / ".venv"
OLDEST = (3, 11)


def lock_file(name: str) -> Path:
    """Where the exact versions and hashes of the lock `name` stand."""
    return PROJECT / "packaging" / "requirements" / f"{name}.txt"


def executable(name: str) -> Path:
    """A program of the environment, as this operating system calls it."""
    return ENVIRONMENT / "Scripts" / f"{name}.exe" if os.name == "nt" else ENVIRONMENT / "bin" / name


def set_up(name: str) -> Path:
    """Make the environment hold exactly the lock `name` and the project; quick where it does already.

    Returns:
        the Python of the environment.

    Raises:
        Stop: code 3, this Python is too old or cannot make environments; code 4, packages did not install.
    """
    require_python()
    if not _works():
        _create()
    python = executable("python")
    _install_lock(python, name)
    _install_project(python)
    return python


def require_python(version: tuple[int, ...] = sys.version_info[:3]) -> None:
    """Raises Stop with code 3 if `version` is older than the project can use."""
    if version[:2] < OLDEST:
        found, wanted = (".".join(map(str, numbers)) for numbers in (version, OLDEST))
        raise Stop(3, f"Python {wanted} or newer is needed; this is {found} ({sys.executable}).")


def _works() -> bool:
    """Whether the environment is there and its Python starts and is new enough."""
    python = executable("python")
    if not python.exists():
        return False
    probe = ["-c", f"import pip, sys; sys.exit(sys.version_info[:2] < {OLDEST})"]
    return subprocess.run([python, *probe], capture_output=True).returncode == 0


def _create() -> None:
    if importlib.util.find_spec("ensurepip") is None:
        _provide_venv()
    say(f"making the environment {ENVIRONMENT}")
    ran = subprocess.run([sys.executable, "-m", "venv", "--clear", ENVIRONMENT])
    if ran.returncode:
        raise Stop(3, f"{sys.executable} could not make the environment {ENVIRONMENT}.")


def _provide_venv() -> None:
    """Debian packs the module venv apart from Python."""
    package = f"python{sys.version_info[0]}.{sys.version_info[1]}-venv"
    absent = {"ensurepip (module of Python)": package}
    libraries.provide(absent, lambda: {} if _finds_ensurepip() else absent)


def _finds_ensurepip() -> bool:
    return subprocess.run([sys.executable, "-c", "import ensurepip"], capture_output=True).returncode == 0


def _install_lock(python: Path, name: str) -> None:
    lock = lock_file(name)
    content = hashlib.sha256(lock.read_bytes()).hexdigest()
    stamp = ENVIRONMENT / f"installed-{name}"
    if _read(stamp) == content:
        return
    stamp.unlink(missing_ok=True)
    say(f"installing the packages of {lock.relative_to(PROJECT)}")
    # The lock is complete. Left to resolve, pip stumbles over an extra once its package has a newer release.
    _pip(
        python, "install", "--no-deps", "--require-hashes", "--only-binary=:all:", "--requirement", str(lock)
    )
    stamp.write_text(content)
    if name == "check":  # it holds the run lock, version by version: tests/test_packaging.py
        run_lock = hashlib.sha256(lock_file("run").read_bytes()).hexdigest()
        (ENVIRONMENT / "installed-run").write_text(run_lock)


def _install_project(python: Path) -> None:
    """Link the project into the environment and compile it: uncompiled, it starts several times slower."""
    wanted = hashlib.sha256(str(PROJECT).encode() + (PROJECT / "pyproject.toml").read_bytes()).hexdigest()
    stamp = ENVIRONMENT / "installed-project"
    if _read(stamp) == wanted:
        return
    stamp.unlink(missing_ok=True)
    say("linking the project into the environment")
    _pip(python, "install", "--no-deps", "--no-index", "--no-build-isolation", "--editable", str(PROJECT))
    subprocess.run([python, "-m", "compileall", "-q", PROJECT / "inspector_app"])
    stamp.write_text(wanted)


def _pip(python: Path, *arguments: str) -> None:
    fixed = ["-m", "pip", "--disable-pip-version-check", "--no-input", "-qq"]
    if subprocess.run([python, *fixed, *arguments]).returncode:
        raise Stop(4, f"pip could not install the packages (see above). Again: {' '.join(sys.argv)}")


def _read(path: Path) -> str:
    return path.read_text() if path.exists() else ""

"""A real database for each test, a small disk that gets full, and a folder that cannot be written."""

import os
import subprocess
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from inspector_app.store.database import Database, open_database

NOBODY = 65534


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "inspector.db"


@pytest.fixture
def db(path: Path) -> Iterator[Database]:
    db = open_database(path)
    yield db
    db.close()


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A disk of 1 MB where one may be mounted, else an ordinary folder."""
    folder = tmp_path / "disk"
    folder.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", "size=1m", "none", str(folder)]
    try:
        mounted = subprocess.run(mount, capture_output=True).returncode == 0
    except FileNotFoundError:
        mounted = False
    yield folder
    if mounted:
        subprocess.run(["umount", str(folder)], check=True)


@pytest.fixture
def closed_folder() -> Iterator[Path]:
    """An existing folder without permission to write; root gives its power away meanwhile."""
    with TemporaryDirectory() as name:
        folder = Path(name)
        folder.chmod(0o555)
        root = hasattr(os, "geteuid") and os.geteuid() == 0
        if root:
            os.seteuid(NOBODY)
        try:
            yield folder
        finally:
            if root:
                os.seteuid(0)
            folder.chmod(0o755)


@pytest.fixture(scope="module")
def shared(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Database]:
    """One database for all examples of a property; each example starts by clearing what it uses."""
    db = open_database(tmp_path_factory.mktemp("shared") / "inspector.db")
    yield db
    db.close()

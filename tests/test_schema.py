"""The tables of the database: exactly the expected ones, all strict, the same from every older release."""

import shutil
from contextlib import closing
from pathlib import Path

import pytest

from inspector_app.store.database import Database, Row, open_database
from inspector_app.store.journal import Journal
from inspector_app.store.migrations import STEPS, VERSION

OLD = sorted((Path(__file__).parent / "old_databases").glob("*.db"))
TABLES = """_sqlite_migrations catalogue_drafts catalogues checklist_drafts checklists evaluations evidence
    factor_tables findings ops reports settings venues""".split()


def schema(db: Database) -> list[Row]:
    return db.rows("select type, name, tbl_name, sql from sqlite_schema order by type, name")


@pytest.fixture
def fresh(tmp_path: Path) -> list[Row]:
    with closing(open_database(tmp_path / "fresh.db")) as db:
        return schema(db)


def test_there_are_the_expected_tables_and_no_other(fresh: list[Row]) -> None:
    assert [name for kind, name, *_ in fresh if kind == "table"] == TABLES


def test_every_table_is_strict(fresh: list[Row]) -> None:
    loose = [name for kind, name, _, sql in fresh if kind == "table" and not sql.endswith("strict")]
    assert loose == []


def test_there_is_a_file_of_every_step_but_the_newest() -> None:
    """People have files of every step that was ever in use; only the newest may still wait for its first."""
    with_version = set()
    for path in OLD:
        with closing(Database(path, read_only=True)) as db:
            row = db.row("pragma user_version")
            assert row is not None
            with_version.add(row[0])
    assert set(range(1, VERSION)) <= with_version <= set(range(1, VERSION + 1))


@pytest.mark.parametrize("old", OLD, ids=lambda path: path.stem)
def test_an_older_file_gets_the_same_tables_and_keeps_its_journal(
    old: Path, tmp_path: Path, fresh: list[Row]
) -> None:
    shutil.copy(old, tmp_path / "inspector.db")
    with closing(open_database(tmp_path / "inspector.db")) as db:
        assert schema(db) == fresh
        journal = Journal(db)
        assert journal.streams() == ["device/laptop-1", "evaluation/0190a0b0-0000-7000-8000-000000000001"]
        for stream in journal.streams():
            assert len(journal.ops(stream)) == 3
            assert journal.verify(stream) is None


def test_the_steps_are_numbered_in_order() -> None:
    assert [step.__name__[:5] for step in STEPS] == [f"m{n:04}" for n in range(1, VERSION + 1)]

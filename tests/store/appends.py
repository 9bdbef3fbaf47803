"""A process to be killed: appends ops to the database it is given and says each id once it is saved."""

import sys
from pathlib import Path

from inspector_app.store.database import open_database, saving
from inspector_app.store.evaluations import Evaluations
from inspector_app.store.journal import Journal
from tests.store.samples import STREAM, a_row, an_op


def main(path: str, device: str, count: int) -> None:
    """Append `count` ops; one line "id" for each, written after its commit."""
    db = open_database(Path(path))
    journal, evaluations = Journal(db), Evaluations(db)
    for _ in range(count):
        with saving(db):
            op = an_op(journal.next_n(STREAM, device), device=device)
            journal.append(op)
            evaluations.put(a_row(venue_name=f"{op.n}"))
        sys.stdout.write(f"{op.id}\n")
        sys.stdout.flush()
    db.close()


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2], int(sys.argv[3]))

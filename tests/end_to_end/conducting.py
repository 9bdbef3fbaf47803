"""A process to be killed: conducts an evaluation and says the id of each op once the use case returned."""

import sys
from itertools import cycle
from pathlib import Path

from inspector_app.usecases.conduct import answer_item, set_note
from inspector_app.usecases.evaluations import open_evaluation
from inspector_app.usecases.findings import raise_finding
from inspector_app.usecases.session.identity import SystemIdentity
from inspector_app.usecases.session.workspace import open_workspace

ITEMS = ("A1", "B1", "B2", "C3")


def main(folder: str, resources: str, identity: str) -> None:
    """Answer, remark and raise findings until killed; one line "op ids" after each use case."""
    workspace = open_workspace(Path(folder), Path(resources), SystemIdentity())
    opened = open_evaluation(workspace, identity)
    known = {op.id for op in opened.evaluation.ops}
    values = {"A1": cycle(["yes", "no"]), "B1": cycle(["no", "yes"]), "B2": cycle(["x", "y"])}
    for turn in cycle(range(40)):
        item = ITEMS[turn % len(ITEMS)]
        seen = opened.seen(f"item/{item}")
        if turn == 17:
            raise_finding(opened, finding_class="minor", items=[item], text="通道堆放布草车")
        elif turn % 5 == 4:
            set_note(opened, item, f"第{turn}条备注", opened.seen(f"item/{item}/note"))
        elif item in values:
            answer_item(opened, item, next(values[item]), seen)
        else:
            answer_item(opened, item, {"n": str(turn)}, seen)
        made = [op.id for op in opened.evaluation.ops if op.id not in known]
        known.update(made)
        sys.stdout.write(" ".join(made) + "\n")
        sys.stdout.flush()


if __name__ == "__main__":
    main(*sys.argv[1:])

"""Texts that are nearly expressions, and what must hold of every text: a value or an InputError, soon."""

import sys
import time
from random import Random

from inspector_app.domain.expressions import Environment, Node, Value, compile_expression, to_boolean, to_text
from inspector_app.domain.expressions.functions import FUNCTIONS
from inspector_app.errors import InputError
from tests.domain.expressions.asking import NOW, form

PIECES = (
    *FUNCTIONS,
    *"if coalesce and or div mod node text self child parent ancestor descendant following".split(),
    *"( ) [ ] , . .. / // :: @ * + - = != < <= > >= | $ ${ } ${a} ${rows} ' \" ''".split(),
    *"'a b' '^(a+)+$' 'x*' '2026-02-30' '2026-11-25' '%Y-%q' room no data kind".split(),
    *"0 1 -1 2.5 .5 1e9 1e999 99999999999999999999".split(),
    *"客房 é \x00 \\ # ; & { ~ ^ ! ? \t \n".split(" "),
)
ROWS = tuple(Node("row", text) for text in ("1", "x", "", "2026-01-01"))
LONGEST = 10.0  # seconds that one text may take


def text(random: Random) -> str:
    """A few pieces; often with brackets that close."""
    words = [random.choice(PIECES) for _ in range(random.randint(1, 14))]
    if random.random() < 0.5:
        name = random.choice(list(FUNCTIONS))
        words = [name, "(", *words[:3], ",", *words[3:6], ")"]
    return random.choice(("", " ")).join(words)


def try_one(source: str) -> float:
    """Compile and evaluate both ways; the seconds it took.

    Raises:
        Exception: any other than InputError, which would be a bug.
    """
    top = form()
    names: dict[str, Value] = {"a": "yes", "rows": ROWS}
    lookup = names.get
    start = time.process_time()
    for exact in (False, True):
        chance = Random(1).random
        environment = Environment(lookup, top.children[4], now=NOW, random=chance, exact=exact)
        try:
            value = compile_expression(source)(environment)
            to_text(value)
            to_boolean(value)
        except InputError:
            pass
    return time.process_time() - start


def fuzz(count: int, seed: int) -> float:
    """Try texts; the seconds of the slowest."""
    random = Random(seed)
    return max(try_one(text(random)) for _ in range(count))


if __name__ == "__main__":
    slowest = fuzz(int(sys.argv[1]), int(sys.argv[2]))
    sys.exit(0 if slowest < LONGEST else f"{slowest} s")

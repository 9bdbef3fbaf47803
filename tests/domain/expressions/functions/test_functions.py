"""domain.expressions.functions"""

from inspector_app.domain.expressions import FUNCTIONS
from inspector_app.domain.expressions.functions import Function
from inspector_app.resources import resource


def arity(function: Function) -> str:
    """How the list of functions writes the number of arguments."""
    if function.most is None:
        return f"{function.least}+"
    return str(function.least) if function.least == function.most else f"{function.least}–{function.most}"


def test_the_help_describes_every_function_with_its_arguments() -> None:
    """Whoever writes a formula looks there; `if` and `coalesce` stand first, for the compiler has them."""
    lines = resource("help", "functions.md").read_text(encoding="utf-8").splitlines()
    rows = [line.split("|")[1:3] for line in lines if line.startswith("| `")]
    listed = {name.strip(" `"): number.strip() for name, number in rows}
    assert listed == {"if": "3", "coalesce": "0+"} | {
        name: arity(function) for name, function in FUNCTIONS.items()
    }

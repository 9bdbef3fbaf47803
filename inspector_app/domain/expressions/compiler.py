"""From text to an expression that is evaluated often: parsed once, cached, its closures built when needed."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import lru_cache
from typing import Final

from inspector_app.domain.expressions.arithmetic import DOUBLE, EXACT
from inspector_app.domain.expressions.building import Builder
from inspector_app.domain.expressions.environment import Environment, Reading
from inspector_app.domain.expressions.grammar.parser import Parser
from inspector_app.domain.expressions.grammar.tree import Syntax
from inspector_app.domain.expressions.paths import Evaluate
from inspector_app.domain.expressions.values import Lookup, Value
from inspector_app.errors import InputError

_CACHED: Final = 4_096  # expressions; the largest form of the corpus has 620

_NAMES_ONLY: Final = Environment(exact=True)  # what a bare lookup is evaluated in


@dataclass(frozen=True, slots=True)
class Expression:
    """A compiled expression.

    Attributes:
        source: as written.
        names: every ${name} it reads, in order of first use.
        needs: the parts of an environment that it may ask for; a bare lookup has none of them.
        problems: calls in branches that may be passed over, and that fail if they are not.
    """

    source: str
    names: tuple[str, ...]
    needs: tuple[str, ...]
    problems: tuple[InputError, ...]
    _tree: Syntax
    _built: dict[bool, Evaluate] = field(compare=False)

    def __call__(self, where: Environment | Lookup) -> Value:
        """Its value; a name nobody gave a value counts as an empty node-set, as an absent question does.

        A bare lookup is evaluated in exact fractions, an environment in doubles unless it says otherwise.

        Raises:
            InputError: "expression.…": something it needs is not given, or it takes too many steps.
        """
        reading = _reading(where)
        return self._in(reading.arithmetic is EXACT)(reading)

    def evaluate(self, where: Environment | Lookup) -> tuple[Value, tuple[str, ...]]:
        """Its value and the names that had none where the value needed them.

        A name in the branch of `if` not taken, or passed over by `coalesce`, is not needed.
        """
        reading = _reading(where)
        value = self._in(reading.arithmetic is EXACT)(reading)
        return value, tuple(dict.fromkeys(reading.missing))

    def _in(self, exact: bool) -> Evaluate:
        built = self._built.get(exact)
        if built is None:
            built = Builder(self.source, EXACT if exact else DOUBLE).build(self._tree)
            self._built[exact] = built
        return built


def _reading(where: Environment | Lookup) -> Reading:
    if isinstance(where, Environment):
        return Reading(where, EXACT if where.exact else DOUBLE)
    return Reading(_NAMES_ONLY, EXACT, where)


@lru_cache(maxsize=_CACHED)
def compile_expression(source: str) -> Expression:
    """Compile once, evaluate often; the same text gives the same expression.

    Raises:
        InputError: "expression.…" with the expression and the place of the trouble.
    """
    parser = Parser(source)
    tree = parser.parse()
    builder = Builder(source, EXACT)
    evaluate = builder.build(tree)
    return Expression(
        source,
        tuple(dict.fromkeys(parser.names)),
        tuple(dict.fromkeys(builder.needs)),
        tuple(builder.problems),
        tree,
        {True: evaluate},
    )

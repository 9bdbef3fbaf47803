"""Makes the closure of every part of an expression; the commonest shapes get one of their own."""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction
from typing import Final, assert_never, cast

from inspector_app.domain.expressions.arithmetic import Arithmetic, Number
from inspector_app.domain.expressions.environment import Reading
from inspector_app.domain.expressions.functions import FUNCTIONS
from inspector_app.domain.expressions.grammar.tree import (
    HERE,
    Call,
    Chain,
    Filter,
    Negation,
    Numeral,
    Path,
    Reference,
    Start,
    Syntax,
    Text,
    Union,
)
from inspector_app.domain.expressions.moments import looks_like_date
from inspector_app.domain.expressions.nodes import Node, in_document_order
from inspector_app.domain.expressions.operators import ORDER, Operate, operation, several
from inspector_app.domain.expressions.paths import (
    Evaluate,
    Sieve,
    Walk,
    at_place,
    children_along,
    from_root,
    keeps_flat,
    plain_names,
    that_hold,
    walk_of,
    with_child,
)
from inspector_app.domain.expressions.values import Value, to_boolean, to_text
from inspector_app.errors import InputError

_LAZY: Final = {"if": (3, 3), "coalesce": (0, None)}  # they evaluate what they need only
_COMPARING: Final = frozenset(("=", "!=", "<", "<=", ">", ">="))
_NEVER_NODES: Final = frozenset("boolean concat count number round string sum true false".split())


class Builder:
    """Builds one expression for one way to calculate.

    Attributes:
        functions: name of every function in the order of their calls.
        needs: what it needs of the environment, wherever it is reached.
        problems: calls that fail if they are reached, in a branch that may be passed over.
    """

    def __init__(self, source: str, arithmetic: Arithmetic) -> None:
        self._source = source
        self._arithmetic = arithmetic
        self._optional = 0
        self.functions: list[str] = []
        self.needs: list[str] = []
        self.problems: list[InputError] = []

    def build(self, tree: Syntax) -> Evaluate:
        """The closure of a tree.

        Raises:
            InputError: "expression.unknown_function", "expression.arguments", "expression.no_node_set" where
                the call is reached in every evaluation; else it is among the problems.
        """
        match tree:
            case Numeral(text):
                number = self._arithmetic.of(Fraction(text))
                return lambda _reading: number
            case Text(text):
                return lambda _reading: text
            case Reference(name):
                return lambda reading: reading.value(name)
            case Negation(operand):
                return self._negation(operand)
            case Chain():
                return self._chain(tree)
            case Call():
                return self._call(tree)
            case Path():
                return self._path(tree)
            case Filter(base, predicates):
                return self._filter(base, predicates)
            case Union(parts):
                return self._union(parts)
            case _:
                assert_never(tree)

    def _maybe(self, tree: Syntax) -> Evaluate:
        """A part that some evaluations pass over."""
        self._optional += 1
        built = self.build(tree)
        self._optional -= 1
        return built

    def _negation(self, operand: Syntax) -> Evaluate:
        inner = self.build(operand)
        if isinstance(operand, Numeral):
            value = -self._arithmetic.of(Fraction(operand.text))
            return lambda _reading: value
        return lambda reading: -reading.number(inner(reading))

    def _chain(self, tree: Chain) -> Evaluate:
        word = tree.rest[0][0]
        if word in ("and", "or"):
            return self._truths(tree, stop=word == "or")
        if len(tree.rest) == 1 and word in _COMPARING:
            return self._comparison(word, tree.first, tree.rest[0][1])
        first = self._operand(word, tree.first)
        rest = [
            (operation(word, self._arithmetic), self._operand(word, operand)) for word, operand in tree.rest
        ]
        if len(rest) == 1:
            return _binary(first, *rest[0])

        def run(reading: Reading) -> Value:
            value = first(reading)
            for operate, operand in rest:
                value = operate(value, operand(reading), reading)
            return value

        return run

    def _truths(self, tree: Chain, stop: bool) -> Evaluate:
        """and, or: from left to right until one decides."""
        parts = [self.build(tree.first), *(self._maybe(operand) for _, operand in tree.rest)]
        if len(parts) == 2:
            first, second = parts
            if stop:
                return lambda reading: to_boolean(first(reading)) or to_boolean(second(reading))
            return lambda reading: to_boolean(first(reading)) and to_boolean(second(reading))

        def run(reading: Reading) -> Value:
            for part in parts:
                if to_boolean(part(reading)) is stop:
                    return stop
            return not stop

        return run

    def _operand(self, word: str, tree: Syntax) -> Evaluate:
        """An operand; a question that nobody answered compares as an empty text, as in ODK."""
        if isinstance(tree, Reference) and word in _COMPARING:
            name = tree.name

            def answer(reading: Reading) -> Value:
                value = reading.value(name)
                return "" if value == () else value

            return answer
        return self.build(tree)

    def _comparison(self, word: str, left: Syntax, right: Syntax) -> Evaluate:
        first, second = self._operand(word, left), self._operand(word, right)
        if isinstance(right, Text) and not looks_like_date(right.text) and word in ("=", "!="):
            return _same_text(first, right.text, operation(word, self._arithmetic), wanted=word == "=")
        if isinstance(right, Numeral) and word in ORDER:
            number = self._arithmetic.of(Fraction(right.text))
            return _beside_number(first, ORDER[word], number, operation(word, self._arithmetic))
        return _binary(first, operation(word, self._arithmetic), second)

    def _call(self, call: Call) -> Evaluate:
        self.functions.append(call.name)
        problem = self._problem(call)
        if problem is not None:
            if not self._optional:
                raise problem
            self.problems.append(problem)
            return _failing(problem)
        if call.name == "if":
            return self._if(call)
        if call.name == "coalesce":
            return _coalesce([self._maybe(argument) for argument in call.arguments])
        function = FUNCTIONS[call.name]
        need = function.needs if call.arguments or function.needs else function.bare_needs
        if need:
            self.needs.append(need)
        return _called(function.call, [self.build(argument) for argument in call.arguments])

    def _problem(self, call: Call) -> InputError | None:
        """What is wrong with a call whatever the answers: its name, the number or the kind of arguments."""
        given = len(call.arguments)

        def problem(code: str) -> InputError:
            name, at = call.name, call.place
            return InputError(code, expression=self._source, at=at, found=name, name=name, given=given)

        if call.name in _LAZY:
            least, most = _LAZY[call.name]
            function = None
        elif call.name in FUNCTIONS:
            function = FUNCTIONS[call.name]
            least, most = function.least, function.most
        else:
            return problem("expression.unknown_function")
        if given < least or (most is not None and given > most):
            return problem("expression.arguments")
        if function is not None and function.even is not None and (given % 2 == 0) is not function.even:
            return problem("expression.arguments")
        if function is not None and any(_no_nodes(call.arguments[index]) for index in function.nodes[:given]):
            return problem("expression.no_node_set")
        return None

    def _if(self, call: Call) -> Evaluate:
        condition = self.build(call.arguments[0])
        yes, no = (self._maybe(branch) for branch in call.arguments[1:])
        return lambda reading: yes(reading) if to_boolean(condition(reading)) else no(reading)

    def _path(self, path: Path) -> Evaluate:
        if path.start is Start.CONTEXT:
            self.needs.append("node")
            if path.steps == (HERE,):
                return lambda reading: (reading.context(),)
            walks = self._walks(path, flat=True)
            return _walked(walks, lambda reading: [reading.context()])
        if path.start is Start.ROOT:
            self.needs.append("node")
            if names := plain_names(path.steps):
                return from_root(names)
            walks = self._walks(path, flat=True)
            return _walked(walks, lambda reading: [reading.document()])
        start = self.build(path.start)
        flat = isinstance(path.start, Call) and path.start.name in ("instance", "current")
        return _walked(self._walks(path, flat=flat), lambda reading: _nodes(start(reading)))

    def _walks(self, path: Path, flat: bool) -> list[Walk]:
        names = plain_names(path.steps)
        if names:
            return [children_along(names)]
        walks: list[Walk] = []
        for step in path.steps:
            walks.append(walk_of(step, [*map(self._sieve, step.predicates)], flat))
            flat = flat and keeps_flat(step)
        return walks

    def _sieve(self, predicate: Syntax) -> Sieve:
        if isinstance(predicate, Numeral) and predicate.text.isdigit():
            return at_place(int(predicate.text))
        sieve = that_hold(self.build(predicate))
        if isinstance(predicate, Chain) and len(predicate.rest) == 1 and predicate.rest[0][0] == "=":
            left, right = predicate.first, predicate.rest[0][1]
            if isinstance(left, Path) and left.start is Start.CONTEXT and _is_fixed(right):
                names = plain_names(left.steps)
                if len(names) == 1:
                    return with_child(names[0], self._operand("=", right), sieve)
        return sieve

    def _filter(self, base: Syntax, predicates: tuple[Syntax, ...]) -> Evaluate:
        start = self.build(base)
        sieves = [*map(self._sieve, predicates)]

        def run(reading: Reading) -> Value:
            nodes = _nodes(start(reading))
            for sieve in sieves:
                nodes = sieve(nodes, reading)
            return tuple(nodes)

        return run

    def _union(self, parts: tuple[Syntax, ...]) -> Evaluate:
        built = [self.build(part) for part in parts]

        def run(reading: Reading) -> Value:
            nodes = [node for part in built for node in _nodes(part(reading))]
            return tuple(in_document_order(nodes, reading.spend))

        return run


def _is_fixed(tree: Syntax) -> bool:
    """Whether a tree gives the same for every node of a predicate."""
    if isinstance(tree, Path):
        return tree.start is Start.ROOT or (isinstance(tree.start, Call) and tree.start.name == "current")
    return isinstance(tree, Text | Reference)


def _no_nodes(tree: Syntax) -> bool:
    """Whether a tree can never give a node-set."""
    if isinstance(tree, Call):
        return tree.name in _NEVER_NODES
    return isinstance(tree, Numeral | Text | Negation | Chain)


def _failing(problem: InputError) -> Evaluate:
    """Raises anew each time: an exception that was raised before carries its old way with it."""

    def fail(_reading: Reading) -> Value:
        raise InputError(problem.code, **cast(dict[str, str], problem.details))

    return fail


def _binary(first: Evaluate, operate: Operate, second: Evaluate) -> Evaluate:
    return lambda reading: operate(first(reading), second(reading), reading)


def _same_text(first: Evaluate, text: str, operate: Operate, wanted: bool) -> Evaluate:
    """${answer} = 'yes', the commonest condition of forms."""

    def run(reading: Reading) -> Value:
        value = first(reading)
        if isinstance(value, str):
            return (value == text) is wanted
        if isinstance(value, tuple) and len(value) == 1 and isinstance(value[0], Node):
            return (value[0].value == text) is wanted
        return operate(value, text, reading)

    return run


def _beside_number(
    first: Evaluate, compare: Callable[[Number, Number], bool], number: Number, operate: Operate
) -> Evaluate:
    """${age} >= 18: a bound, written out."""

    def run(reading: Reading) -> Value:
        value = first(reading)
        if several(value):
            return operate(value, number, reading)
        return compare(reading.number(value), number)

    return run


def _called(call: Callable[..., Value], arguments: list[Evaluate]) -> Evaluate:
    """A call, without a list of arguments where there are few."""
    if not arguments:
        return call
    if len(arguments) == 1:
        (only,) = arguments
        return lambda reading: call(reading, only(reading))
    if len(arguments) == 2:
        first, second = arguments
        return lambda reading: call(reading, first(reading), second(reading))
    return lambda reading: call(reading, *[argument(reading) for argument in arguments])


def _coalesce(arguments: list[Evaluate]) -> Evaluate:
    def first(reading: Reading) -> Value:
        before = len(reading.missing)
        for argument in arguments:
            here = len(reading.missing)
            value = argument(reading)
            if to_text(value) != "":
                del reading.missing[before:here]
                return value
        return ""

    return first


def _walked(walks: list[Walk], start: Callable[[Reading], list[Node]]) -> Evaluate:
    if len(walks) == 1:
        (walk,) = walks
        return lambda reading: tuple(walk(start(reading), reading))

    def run(reading: Reading) -> Value:
        nodes = start(reading)
        for walk in walks:
            nodes = walk(nodes, reading)
        return tuple(nodes)

    return run


def _nodes(value: Value) -> list[Node]:
    """The nodes that a path or a predicate goes on from.

    Raises:
        InputError: "expression.no_nodes": it is no node-set, or a lookup gave values without a tree.
    """
    nodes = [node for node in value if isinstance(node, Node)] if isinstance(value, tuple) else []
    if not isinstance(value, tuple) or len(nodes) != len(value):
        raise InputError("expression.no_nodes", name="/")
    return nodes

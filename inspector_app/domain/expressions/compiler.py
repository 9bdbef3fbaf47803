"""From tokens to closures: a precedence parser whose result is a function of the looked-up names."""

from __future__ import annotations

import operator
from collections.abc import Callable
from dataclasses import dataclass
from fractions import Fraction
from typing import Final

from inspector_app.domain.expressions import values
from inspector_app.domain.expressions.environment import Environment
from inspector_app.domain.expressions.functions import FUNCTIONS
from inspector_app.domain.expressions.lexer import Token, tokens
from inspector_app.domain.expressions.values import Lookup, Number, Value, to_boolean, to_number, to_text
from inspector_app.errors import InputError


class Reading:
    """One evaluation: where names get their values, and which had none."""

    __slots__ = ("_lookup", "missing")

    def __init__(self, lookup: Lookup) -> None:
        self._lookup = lookup
        self.missing: list[str] = []

    def value(self, name: str) -> Value:
        """The value of a name; an empty node-set, noted as missing, where nobody gave one."""
        value = self._lookup(name)
        if value is None:
            self.missing.append(name)
            return ()
        return value


Evaluate = Callable[[Reading], Value]
Step = Callable[[Value, Reading], Value]  # from the value on the left, goes on to the value of both sides

_LEVELS: Final = (("or",), ("and",), ("=", "!="), ("<", "<=", ">", ">="), ("+", "-"), ("*", "div", "mod"))
_ORDER: Final = {"<": operator.lt, "<=": operator.le, ">": operator.gt, ">=": operator.ge}
_ARITHMETIC: Final[dict[str, Callable[[Number, Number], Number]]] = {
    "+": values.add,
    "-": lambda left, right: values.add(left, -right),
    "*": values.multiply,
    "div": values.divide,
    "mod": values.remainder,
}
DEEPEST: Final = 60  # nested brackets


@dataclass(frozen=True, slots=True)
class Expression:
    """A compiled expression.

    Attributes:
        source: as written.
        names: every ${name} it reads, in order of first use.
    """

    source: str
    names: tuple[str, ...]
    _evaluate: Evaluate

    def __call__(self, where: Environment | Lookup) -> Value:
        """Its value; a name nobody gave a value counts as an empty node-set, as an absent question does."""
        return self.evaluate(where)[0]

    def evaluate(self, where: Environment | Lookup) -> tuple[Value, tuple[str, ...]]:
        """Its value and the names that had none where the value needed them.

        A name in the branch of `if` not taken, or passed over by `coalesce`, is not needed.
        """
        reading = Reading(where.lookup if isinstance(where, Environment) else where)
        value = self._evaluate(reading)
        return value, tuple(dict.fromkeys(reading.missing))


def compile_expression(source: str) -> Expression:
    """Compile once, evaluate often.

    Raises:
        InputError: "expression.…" with the expression and the place of the trouble.
    """
    parser = _Parser(source)
    evaluate = parser.parse()
    return Expression(source, tuple(dict.fromkeys(parser.names)), evaluate)


class _Parser:
    def __init__(self, source: str) -> None:
        self._source = source
        self._tokens = tokens(source)
        self._at = 0
        self._depth = 0
        self.names: list[str] = []

    def parse(self) -> Evaluate:
        result = self._level(0)
        if self._here.kind != "end":
            raise self._trouble("expression.unexpected")
        return result

    @property
    def _here(self) -> Token:
        return self._tokens[self._at]

    def _trouble(self, code: str, **details: str | int) -> InputError:
        here = self._here
        found = here.text if here.kind != "end" else "end"
        return InputError(code, place="", expression=self._source, at=here.place, found=found, **details)

    def _take(self, *texts: str) -> str | None:
        """The text of the next token if it is one of these operators or words, and step over it."""
        here = self._here
        if here.kind in ("operator", "name") and here.text in texts:
            self._at += 1
            return here.text
        return None

    def _expect(self, text: str) -> None:
        if self._take(text) is None:
            raise self._trouble("expression.expected", wanted=text)

    def _level(self, level: int) -> Evaluate:
        if level == len(_LEVELS):
            return self._unary()
        first = self._level(level + 1)
        steps: list[Step] = []
        while (word := self._take(*_LEVELS[level])) is not None:
            steps.append(_step(word, self._level(level + 1)))
        return _chain(first, steps) if steps else first

    def _unary(self) -> Evaluate:
        negative = False
        while self._take("-") is not None:
            negative = not negative
        operand = self._primary()
        return (lambda reading: -to_number(operand(reading))) if negative else operand

    def _primary(self) -> Evaluate:
        token = self._here
        if token.kind == "number":
            self._at += 1
            number = Fraction(token.text)
            return lambda _reading: number
        if token.kind == "text":
            self._at += 1
            text = token.text
            return lambda _reading: text
        if token.kind == "reference":
            self._at += 1
            return self._reference(token.text)
        if token.kind == "name":
            return self._call()
        return self._bracket()

    def _bracket(self) -> Evaluate:
        self._expect("(")
        self._depth += 1
        if self._depth > DEEPEST:
            raise self._trouble("expression.too_deep", deepest=DEEPEST)
        inner = self._level(0)
        self._depth -= 1
        self._expect(")")
        return inner

    def _reference(self, name: str) -> Evaluate:
        self.names.append(name)
        return lambda reading: reading.value(name)

    def _call(self) -> Evaluate:
        name = self._here.text
        if name not in FUNCTIONS and name not in ("if", "coalesce"):
            raise self._trouble("expression.unknown_function", name=name)
        self._at += 1
        arguments = self._arguments()
        if name == "if":
            return self._if(arguments)
        if name == "coalesce":
            return _coalesce(arguments)
        function = FUNCTIONS[name]
        if len(arguments) < function.least or (function.most is not None and len(arguments) > function.most):
            raise self._trouble("expression.arguments", name=name, given=len(arguments))
        call = function.call
        return lambda reading: call([argument(reading) for argument in arguments])

    def _arguments(self) -> list[Evaluate]:
        self._expect("(")
        if self._take(")") is not None:
            return []
        self._depth += 1
        if self._depth > DEEPEST:
            raise self._trouble("expression.too_deep", deepest=DEEPEST)
        found = [self._level(0)]
        while self._take(",") is not None:
            found.append(self._level(0))
        self._depth -= 1
        self._expect(")")
        return found

    def _if(self, arguments: list[Evaluate]) -> Evaluate:
        if len(arguments) != 3:
            raise self._trouble("expression.arguments", name="if", given=len(arguments))
        condition, yes, no = arguments
        return lambda reading: yes(reading) if to_boolean(condition(reading)) else no(reading)


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


def _chain(first: Evaluate, steps: list[Step]) -> Evaluate:
    """From left to right in a loop: a sum of a thousand terms nests no deeper than one of two."""

    def run(reading: Reading) -> Value:
        value = first(reading)
        for step in steps:
            value = step(value, reading)
        return value

    return run


def _step(word: str, right: Evaluate) -> Step:
    if word == "or":
        return lambda left, reading: to_boolean(left) or to_boolean(right(reading))
    if word == "and":
        return lambda left, reading: to_boolean(left) and to_boolean(right(reading))
    if word in ("=", "!="):
        return lambda left, reading: _equal(left, right(reading)) is (word == "=")
    if word in _ORDER:
        compare = _ORDER[word]
        return lambda left, reading: compare(to_number(left), to_number(right(reading)))
    arithmetic = _ARITHMETIC[word]
    return lambda left, reading: arithmetic(to_number(left), to_number(right(reading)))


def _equal(left: Value, right: Value) -> bool:
    """XPath 1.0 §3.4 for single values: boolean wins over number, number over text."""
    if isinstance(left, bool) or isinstance(right, bool):
        return to_boolean(left) == to_boolean(right)
    if isinstance(left, Fraction | float) or isinstance(right, Fraction | float):
        return to_number(left) == to_number(right)
    return to_text(left) == to_text(right)

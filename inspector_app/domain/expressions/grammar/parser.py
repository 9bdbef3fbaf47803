"""From tokens to the tree of an expression: XPath 1.0 with ${name}."""

from __future__ import annotations

from typing import Final, cast, get_args

from inspector_app.domain.expressions.grammar.lexer import Token, tokens
from inspector_app.domain.expressions.grammar.tree import (
    ANYWHERE,
    Axis,
    Call,
    Chain,
    Filter,
    Negation,
    Numeral,
    Path,
    PathStep,
    Reference,
    Start,
    Syntax,
    TestKind,
    Text,
    Union,
)
from inspector_app.errors import InputError

_LEVELS: Final = (("or",), ("and",), ("=", "!="), ("<", "<=", ">", ">="), ("+", "-"), ("*", "div", "mod"))
LEVEL: Final = {word: level for level, words in enumerate(_LEVELS) for word in words}
_AXES: Final = frozenset(get_args(Axis))
_NODE_TESTS: Final = frozenset(("node", "text", "comment", "processing-instruction"))
DEEPEST: Final = 60  # nested brackets


class Parser:
    """Reads one expression.

    Attributes:
        names: every ${name}, in the order they are written.
    """

    def __init__(self, source: str) -> None:
        self._source = source
        self._tokens = tokens(source)
        self._at = 0
        self._depth = 0
        self.names: list[str] = []

    def parse(self) -> Syntax:
        """The whole expression.

        Raises:
            InputError: "expression.unexpected", "expression.expected", "expression.too_deep".
        """
        result = self._expression()
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

    def _is(self, *texts: str) -> bool:
        return self._here.kind == "operator" and self._here.text in texts

    def _take(self, *texts: str) -> str | None:
        """The text of the next token if it is one of these operators, and step over it."""
        here = self._here
        if here.kind == "operator" and here.text in texts:
            self._at += 1
            return here.text
        return None

    def _expect(self, text: str) -> None:
        if self._take(text) is None:
            raise self._trouble("expression.expected", wanted=text)

    def _nested(self) -> Syntax:
        """An expression between brackets of any kind."""
        self._depth += 1
        if self._depth > DEEPEST:
            raise self._trouble("expression.too_deep", deepest=DEEPEST)
        inner = self._expression()
        self._depth -= 1
        return inner

    def _expression(self) -> Syntax:
        """Operands and operators by precedence, without a level of recursion for each precedence."""
        operands = [self._operand()]
        words: list[str] = []
        while self._here.kind == "operator" and (level := LEVEL.get(self._here.text)) is not None:
            while words and LEVEL[words[-1]] >= level:
                _join(operands, words)
            words.append(self._here.text)
            self._at += 1
            operands.append(self._operand())
        while words:
            _join(operands, words)
        return operands[0]

    def _operand(self) -> Syntax:
        negative = signed = False
        while self._take("-") is not None:
            negative = not negative
            signed = True
        parts = [self._path()]
        while self._take("|") is not None:
            parts.append(self._path())
        operand = parts[0] if len(parts) == 1 else Union(tuple(parts))
        if not signed:
            return operand
        return Negation(operand) if negative else Negation(Negation(operand))

    def _path(self) -> Syntax:
        if self._take("//") is not None:
            return Path(Start.ROOT, (ANYWHERE, *self._steps()))
        if self._take("/") is not None:
            return Path(Start.ROOT, self._steps() if self._starts_step() else ())
        if self._starts_step():
            return Path(Start.CONTEXT, self._steps())
        base = self._primary()
        predicates = self._predicates()
        if predicates:
            base = Filter(base, predicates)
        if self._take("//") is not None:
            return Path(base, (ANYWHERE, *self._steps()))
        return Path(base, self._steps()) if self._take("/") is not None else base

    def _starts_step(self) -> bool:
        here = self._here
        if here.kind == "operator":
            return here.text in (".", "..", "@")
        if here.kind != "name":
            return False
        after = self._tokens[self._at + 1]
        calls = after.kind == "operator" and after.text == "("
        return not calls or here.text in _NODE_TESTS

    def _steps(self) -> tuple[PathStep, ...]:
        steps = [self._step()]
        while (slash := self._take("/", "//")) is not None:
            if slash == "//":
                steps.append(ANYWHERE)
            steps.append(self._step())
        return tuple(steps)

    def _step(self) -> PathStep:
        if self._take("..") is not None:
            return PathStep("parent", "node", "", self._predicates())
        if self._take(".") is not None:
            return PathStep("self", "node", "", self._predicates())
        axis: Axis = "child"
        if self._take("@") is not None:
            axis = "attribute"
        elif self._here.kind == "name" and self._tokens[self._at + 1][:2] == ("operator", "::"):
            if self._here.text not in _AXES:
                raise self._trouble("expression.unexpected")
            axis = cast(Axis, self._here.text)
            self._at += 2
        kind, name = self._test()
        return PathStep(axis, kind, name, self._predicates())

    def _test(self) -> tuple[TestKind, str]:
        token = self._here
        if token.kind != "name":
            raise self._trouble("expression.expected", wanted="name")
        self._at += 1
        if not self._is("("):
            return "name", token.text
        if token.text not in _NODE_TESTS:
            self._at -= 1
            raise self._trouble("expression.unexpected")
        self._at += 1
        target = ""
        if token.text == "processing-instruction" and self._here.kind == "text":
            target = self._here.text
            self._at += 1
        self._expect(")")
        return cast(TestKind, token.text), target

    def _predicates(self) -> tuple[Syntax, ...]:
        found: list[Syntax] = []
        while self._take("[") is not None:
            found.append(self._nested())
            self._expect("]")
        return tuple(found)

    def _primary(self) -> Syntax:
        token = self._here
        if token.kind == "number":
            self._at += 1
            return Numeral(token.text)
        if token.kind == "text":
            self._at += 1
            return Text(token.text)
        if token.kind == "reference":
            self._at += 1
            self.names.append(token.text)
            return Reference(token.text)
        if token.kind == "name":
            self._at += 1
            return Call(token.text, self._arguments(), token.place)
        self._expect("(")
        inner = self._nested()
        self._expect(")")
        return inner

    def _arguments(self) -> tuple[Syntax, ...]:
        self._expect("(")
        if self._take(")") is not None:
            return ()
        found = [self._nested()]
        while self._take(",") is not None:
            found.append(self._nested())
        self._expect(")")
        return tuple(found)


def _join(operands: list[Syntax], words: list[str]) -> None:
    """Make one operand of the last two; a chain of the same level goes on."""
    right = operands.pop()
    left = operands.pop()
    word = words.pop()
    if isinstance(left, Chain) and LEVEL[left.rest[0][0]] == LEVEL[word]:
        left.rest.append((word, right))
        operands.append(left)
    else:
        operands.append(Chain(left, [(word, right)]))

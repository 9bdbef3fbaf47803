"""What an expression may look at, and one evaluation that looks at it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime, tzinfo
from typing import Final

from inspector_app.domain.expressions.arithmetic import DOUBLE, NAN, Arithmetic, Number
from inspector_app.domain.expressions.moments import looks_like_date
from inspector_app.domain.expressions.nodes import Node
from inspector_app.domain.expressions.values import Lookup, Value, to_number
from inspector_app.errors import InputError

MOST_STEPS: Final = 2_000_000  # looked-at nodes and written letters together; forms need thousands
LONGEST_TEXT: Final = 2_000_000  # letters that one evaluation may join


def no_names(_name: str) -> None:
    """The lookup of an expression without ${names}."""
    return


@dataclass(frozen=True, slots=True)
class Environment:
    """Everything an evaluation may use; what is missing is named by an InputError when it is needed.

    Attributes:
        lookup: the value of a ${name}, None where nobody gave one; a node-set is a tuple of nodes.
        node: the context node "."; absolute paths start at the root of its tree.
        instances: id -> topmost element of a secondary instance, for instance('id').
        now: the time with its zone, for today() and now().
        zone: where dates without a zone belong; None: the zone of `now`, else UTC.
        random: a number from 0 up to 1, for random(), uuid() and randomize().
        pulldata: (file, column, key column, key) -> text.
        choice_name: (value, question as written) -> label, for jr:choice-name().
        itext: text id -> text, for jr:itext().
        properties: what property('…') answers: device id, user name.
        namespaces: prefix in expressions -> namespace.
        exact: calculate in fractions instead of doubles.
    """

    lookup: Lookup = no_names
    node: Node | None = None
    instances: Mapping[str, Node] = field(default_factory=dict)
    now: datetime | None = None
    zone: tzinfo | None = None
    random: Callable[[], float] | None = None
    pulldata: Callable[[str, str, str, str], str] | None = None
    choice_name: Callable[[str, str], str] | None = None
    itext: Callable[[str], str] | None = None
    properties: Mapping[str, str] = field(default_factory=dict)
    namespaces: Mapping[str, str] = field(default_factory=dict)
    exact: bool = False


class Reading:
    """One evaluation: its environment, the context that predicates move, what was missing, the steps left.

    Attributes:
        origin: the context node of the whole expression, for current().
        node, position, size: the context of XPath.
        missing: the names that had no value.
    """

    __slots__ = (
        "_document",
        "_lookup",
        "_steps",
        "arithmetic",
        "environment",
        "missing",
        "node",
        "origin",
        "position",
        "size",
    )

    def __init__(
        self, environment: Environment, arithmetic: Arithmetic = DOUBLE, lookup: Lookup | None = None
    ) -> None:
        self.environment = environment
        self.arithmetic = arithmetic
        self._lookup = lookup or environment.lookup
        self._steps = MOST_STEPS
        self._document: Node | None = None
        self.missing: list[str] = []
        self.node = self.origin = environment.node
        self.position = 1
        self.size = 1

    @property
    def zone(self) -> tzinfo:
        """Where dates without a zone belong."""
        given, now = self.environment.zone, self.environment.now
        return given or (now.tzinfo if now is not None and now.tzinfo is not None else UTC)

    def value(self, name: str) -> Value:
        """The value of a name; an empty node-set, noted as missing, where nobody gave one."""
        value = self._lookup(name)
        if value is None:
            self.missing.append(name)
            return ()
        return value

    def number(self, value: Value | Node) -> Number:
        """XPath number() in the arithmetic and the zone of this evaluation."""
        if isinstance(value, float):
            return self.arithmetic.of(value)
        if isinstance(value, tuple):
            if not value:
                return NAN
            value = value[0]
        if isinstance(value, Node):
            value = value.value
        if isinstance(value, str) and (value[4:5] != "-" or not looks_like_date(value)):
            return self.arithmetic.read(value)
        return to_number(value, self.arithmetic, self.zone)

    def context(self) -> Node:
        """The context node.

        Raises:
            InputError: "expression.no_node" where the caller gave none.
        """
        if self.node is None:
            raise InputError("expression.no_node")
        return self.node

    def document(self) -> Node:
        """The root of the form: absolute paths start there, within a predicate on another instance, too.

        Raises:
            InputError: "expression.no_node" where the caller gave no node.
        """
        if self._document is None:
            if self.origin is None:
                raise InputError("expression.no_node")
            self._document = self.origin.document()
        return self._document

    def spend(self, steps: int) -> None:
        """Count steps against the bound.

        Raises:
            InputError: "expression.too_many_steps".
        """
        self._steps -= steps
        if self._steps < 0:
            raise InputError("expression.too_many_steps")

    def written(self, text: str) -> str:
        """A text that a function made; long ones count as steps."""
        if len(text) > 64:
            self.spend(len(text) >> 6)
            if len(text) > LONGEST_TEXT:
                raise InputError("expression.too_many_steps")
        return text

    def given(self, what: str) -> InputError:
        """The error for a part of the environment that the caller did not give."""
        return InputError("expression.not_available", name=what)

"""What an expression may look at: names, the tree around its node, the clock and chance of the caller."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime, tzinfo

from inspector_app.domain.expressions.nodes import Node
from inspector_app.domain.expressions.values import Lookup


def no_names(_name: str) -> None:
    """The lookup of an expression without ${names}."""
    return


@dataclass(frozen=True, slots=True)
class Environment:
    """Everything an evaluation may use; what is missing is named by an InputError when it is needed.

    Attributes:
        lookup: the value of a ${name}, None where nobody gave one; a node-set is a tuple of nodes.
        node: the context node "."; absolute paths start at the root of its tree.
        instances: id -> topmost element of a secondary instance: instance('id')/root/item.
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

"""The commonest shapes of expressions in field forms, over one document, for us and for elementpath."""

import math
import re
from collections.abc import Callable
from copy import copy
from typing import Any
from xml.etree import ElementTree

from elementpath import XPath1Parser, XPathContext

from inspector_app.domain.expressions import Environment, Expression, Node, compile_expression

SHAPES = """
/data/a1 = 'yes'
/data/a1 != ''
/data/n1 > 0
/data/n1 >= 18 and /data/n1 < 65
/data/n1 < 5 or /data/n2 > 5
not(/data/a1 = 'no')
. > 0 and . <= 120
. >= 0
string-length(.) = 3
string-length(/data/t1) > 2
selected(/data/m1, 'a')
selected(/data/m1, 'b') and not(selected(/data/m1, 'none'))
selected(/data/m1, 'c') or selected(/data/m1, 'd')
not(selected(., 'none') and count-selected(.) > 1)
count-selected(/data/m1)
count-selected(/data/m1) >= 2
if(/data/a1 = 'yes', 1, 0)
if(/data/n1 > 10, 'high', 'low')
if(/data/a1 = 'no', 'x', if(/data/n1 > 3, 'y', 'z'))
if(selected(/data/m1, 'a'), 'chosen', '')
concat(/data/t1, ' ', /data/t2)
concat(/data/g1/q1, '-', /data/g1/q2, '-', /data/g1/q3)
coalesce(/data/empty, /data/t1)
coalesce(/data/g1/q1, 0) + coalesce(/data/g1/q2, 0)
/data/n1 + /data/n2
/data/n1 * 100 div /data/n2
(/data/n1 + /data/n2 + /data/n3) div 3
int(/data/n1 div 3)
round(/data/n1 div /data/n2)
/data/n1 mod 2 = 0
/data/g1/q1 + /data/g1/q2 + /data/g1/q3 + /data/g1/q4 + /data/g1/q5
sum(/data/row/score)
count(/data/row)
count(/data/row[kind = 'b'])
sum(/data/row[kind = 'a']/score)
max(/data/row/score)
min(/data/row/score)
join(', ', /data/row/label)
/data/row[3]/label
/data/row[position() = 2]/label
/data/row[last()]/score
../n2
../g1/q1 = ../g1/q2
../a1 = 'yes' and ../n1 > 3
regex(/data/phone, '^[0-9]{10,11}$')
regex(., '[0-9]+')
substr(/data/t1, 0, 3)
translate(/data/t1, 'abc', 'ABC')
contains(/data/t1, 'ell')
/data/list/item[name = /data/choice]/label
number(/data/n1) = 42
true()
""".strip().splitlines()


def xml() -> str:
    """165 elements: answers, a group, ten rows of a repeat, a list of twenty choices."""
    answers = "".join(f"<{name}>{text}</{name}>" for name, text in ANSWERS.items())
    group = "".join(f"<q{number}>{number}</q{number}>" for number in range(1, 31))
    rows = "".join(
        f"<row><kind>{'ab'[number % 2]}</kind><label>row {number}</label><score>{number}</score></row>"
        for number in range(10)
    )
    items = "".join(
        f"<item><name>c{number}</name><label>Choice {number}</label></item>" for number in range(20)
    )
    return f"<data>{answers}<g1>{group}</g1>{rows}<list>{items}</list></data>"


ANSWERS = {
    "a1": "yes",
    "n1": "42",
    "n2": "7",
    "n3": "3.5",
    "t1": "hello",
    "t2": "world",
    "m1": "a b c",
    "empty": "",
    "phone": "13800000000",
    "choice": "c17",
    "note": "x",
    "day": "2026-11-25",
}


class Ours:
    """Our expressions over our tree; the context is the answer n1."""

    def __init__(self) -> None:
        top = _node(ElementTree.fromstring(xml()))
        self._environment = Environment(node=next(child for child in top.children if child.name == "n1"))
        self._expressions = self.compile()

    def compile(self) -> list[Expression]:
        """All shapes, none of them from the cache."""
        compile_expression.cache_clear()
        return [compile_expression(shape) for shape in SHAPES]

    def evaluate(self) -> list[object]:
        """The value of each shape."""
        environment = self._environment
        return [expression(environment) for expression in self._expressions]


def _node(element: ElementTree.Element) -> Node:
    node = Node(element.tag, element.text or "")
    for child in element:
        node.append(_node(child))
    return node


class FormsParser(XPath1Parser):
    """XPath 1.0 with the functions of forms that the shapes call."""


def _text(token: Any, context: Any) -> str:
    """A value as text, of a node-set the first node."""
    found = next(iter(token.select(context)), "")
    return str(token.string_value(found))


def _number(token: Any, context: Any) -> float:
    try:
        return float(_text(token, context))
    except ValueError:
        return math.nan


def _branch(token: Any, context: Any) -> int:
    return 1 if token.boolean_value(token[0].select(copy(context))) else 2


def _numbers(token: Any, context: Any) -> list[float]:
    return [float(token.string_value(found)) for found in token.select(context)]


def _register(name: str, arguments: int | tuple[int, int | None], call: Callable[[Any, Any], object]) -> None:
    """A function whose `call` takes its token, which holds the arguments, and a context."""
    proxy = FormsParser.function(name, nargs=arguments)

    def evaluate(self: Any, context: Any = None) -> object:
        return call(self, context)

    setattr(proxy, "evaluate", evaluate)  # noqa: B010 - as the library's own decorator replaces the method


_LIBRARY: dict[str, tuple[int | tuple[int, int | None], Callable[[Any, Any], object]]] = {
    "selected": (2, lambda self, c: _text(self[1], copy(c)) in _text(self[0], copy(c)).split()),
    "count-selected": (1, lambda self, c: len(_text(self[0], c).split())),
    "if": (
        3,
        lambda self, c: self[1 if self.boolean_value(self[0].select(copy(c))) else 2].evaluate(copy(c)),
    ),
    "coalesce": (2, lambda self, c: _text(self[0], copy(c)) or _text(self[1], copy(c))),
    "int": (1, lambda self, c: int(_number(self[0], c))),
    "max": (1, lambda self, c: max(_numbers(self[0], c))),
    "min": (1, lambda self, c: min(_numbers(self[0], c))),
    "join": (
        2,
        lambda self, c: _text(self[0], copy(c)).join(map(self.string_value, self[1].select(copy(c)))),
    ),
    "regex": (2, lambda self, c: re.fullmatch(_text(self[1], copy(c)), _text(self[0], copy(c))) is not None),
    "substr": (
        3,
        lambda self, c: _text(self[0], copy(c))[
            int(_number(self[1], copy(c))) : int(_number(self[2], copy(c)))
        ],
    ),
}
for _name, (_arguments, _call) in _LIBRARY.items():
    _register(_name, _arguments, _call)
FormsParser.build()


class Theirs:
    """The same in elementpath, with the functions of forms registered."""

    def __init__(self) -> None:
        self._root = ElementTree.fromstring(xml())
        self._parser = FormsParser()
        self._tokens = self.compile()
        self._context = XPathContext(self._root, item=self._root.find("n1"))

    def compile(self) -> list[Any]:
        """All shapes, parsed."""
        return [self._parser.parse(shape) for shape in SHAPES]

    def evaluate(self) -> list[object]:
        """The value of each shape."""
        return [token.evaluate(copy(self._context)) for token in self._tokens]

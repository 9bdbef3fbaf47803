"""The lists that selects offer: from the workbook or from a file, as choices and as nodes of an instance."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Final

from inspector_app.domain.expressions import Node
from inspector_app.domain.forms.engine.scope import OTHER
from inspector_app.domain.forms.model import Choice, Form, Question, said

_OTHER: Final = Choice(OTHER, {"": "Other", "中文": "其他", "zh": "其他"})


class Lists(Mapping[str, Node]):
    """Every list and table of a form, as instance('…') finds them; made when first asked for."""

    def __init__(self, form: Form) -> None:
        self._form = form
        self._nodes: dict[str, Node] = {}
        self._choices: dict[tuple[str, str, str], tuple[Choice, ...]] = {}
        self._items: dict[int, Node] = {}
        self._keys: dict[tuple[str, str], dict[str, Mapping[str, str]]] = {}

    def __getitem__(self, name: str) -> Node:
        """The topmost element of an instance.

        Raises:
            KeyError: the form has no such list.
        """
        if name not in self._nodes:
            if name in self._form.lists:
                self._nodes[name] = self._of_choices(name)
            else:
                self._nodes[name] = self._of_table(name)
        return self._nodes[name]

    def __iter__(self) -> Iterator[str]:
        return iter(dict.fromkeys((*self._form.lists, *self._form.instances)))

    def __len__(self) -> int:
        return len({*self._form.lists, *self._form.instances})

    def choices(self, question: Question) -> tuple[Choice, ...]:
        """Everything a select can offer, before its filter; () if its list is not there."""
        name = question.list_name or stem(question.file)
        value, label = question.parameters.get("value", "name"), question.parameters.get("label", "label")
        key = (name, value, label)
        if key not in self._choices:
            found = self._form.lists.get(name)
            if found is None:
                rows = self._form.instances.get(name, ())
                found = tuple(_choice(row, value, label) for row in rows if row.get(value))
            self._choices[key] = found
        found = self._choices[key]
        if question.or_other and all(choice.name != OTHER for choice in found):
            return (*found, _OTHER)
        return found

    def item(self, choice: Choice) -> Node:
        """The choice as a node: what a choice filter looks at."""
        node = self._items.get(id(choice))
        if node is None:
            node = self._items[id(choice)] = self._item(choice)
        return node

    def pull(self, file: str, column: str, key_column: str, key: str) -> str:
        """The cell of a table in the first row whose key column holds the key; "" where there is none."""
        index = self._keys.get((file, key_column))
        if index is None:
            index = self._keys[file, key_column] = {}
            for row in self._form.instances.get(stem(file), ()):
                index.setdefault(row.get(key_column, ""), row)
        return index.get(key, {}).get(column, "")

    def _item(self, choice: Choice) -> Node:
        item = Node("item")
        item.append(Node("name", choice.name))
        item.append(Node("label", said(choice.label, "", self._form.default_language)))
        for column, text in choice.extra.items():
            item.append(Node(column, text))
        return item

    def _of_choices(self, name: str) -> Node:
        root = Node("root")
        for choice in self._form.lists[name]:
            root.append(self._item(choice))
        return root

    def _of_table(self, name: str) -> Node:
        root = Node("root")
        for row in self._form.instances[name]:
            item = root.append(Node("item"))
            for column, text in row.items():
                item.append(Node(column, text))
        return root


def stem(file: str) -> str:
    """A file's name without folder and ending."""
    name = file.rpartition("/")[2]
    return name.rpartition(".")[0] or name


def _choice(row: Mapping[str, str], value: str, label: str) -> Choice:
    labels = {"": row.get(label, "") or row[value]}
    for column, text in row.items():
        if column.startswith(f"{label}::") and text:
            labels[column.removeprefix(f"{label}::")] = text
    return Choice(
        row[value], labels, {name: text for name, text in row.items() if name not in (value, label)}
    )

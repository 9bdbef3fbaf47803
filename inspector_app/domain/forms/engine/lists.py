"""The lists that selects offer: from the workbook or from a file, as choices and as nodes of an instance."""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from inspector_app.domain.expressions import Node
from inspector_app.domain.expressions.arithmetic import read_double
from inspector_app.domain.forms.engine.scope import OTHER
from inspector_app.domain.forms.engine.searching import read_search, search_in
from inspector_app.domain.forms.model import Choice, Form, Question, said
from inspector_app.errors import InputError

_TABLE: Final = {"value": "name", "label": "label"}
_GEOJSON: Final = {"value": "id", "label": "title"}
_USUAL: Final = Choice("name", {"": "label"})
_OTHER: Final = Choice(OTHER, {"": "Other", "中文": "其他", "zh": "其他"})


class Lists(Mapping[str, Node]):
    """Every list and table of a form, as instance('…') finds them; made when first asked for."""

    def __init__(self, form: Form) -> None:
        self._form = form
        self._nodes: dict[str, Node] = {}
        self._choices: dict[tuple[str, str, str], tuple[Choice, ...]] = {}
        self.from_files: set[int] = set()  # ids of the choices that a search made of rows
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
        name, search = question.list_name or stem(question.file), search_in(question.appearance)
        usual = _GEOJSON if question.file.lower().endswith(".geojson") else _TABLE
        value, label = (question.parameters.get(column, usual[column]) for column in ("value", "label"))
        key = (name, search, "") if search else (name, value, label)
        if key not in self._choices:
            found = self._searched(name, search) if search else self._form.lists.get(name)
            if found is None:
                found = tuple(
                    _choice(row, value, {"": [label], **_languages(row, label)})
                    for row in _sorted(self._form.instances.get(name, ()))
                    if row.get(value)
                )
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
        label = said(choice.label, "", self._form.default_language)
        for column, text in {"name": choice.name, "label": label, **choice.extra}.items():
            item.append(Node(column, text))
        return item

    def _searched(self, name: str, search: str) -> tuple[Choice, ...]:
        """The choices of a search(): a row of the list names the columns of value and words in the table.

        A row whose name is a number is a choice like any other; without a list the usual columns count.
        """
        try:
            file = stem(read_search(search).file)
        except InputError:
            return ()
        rows = _sorted(self._form.instances.get(file, ()))
        small = [{column.lower(): text for column, text in row.items()} for row in rows]
        found: dict[str, Choice] = {}
        for listed in self._form.lists.get(name, (_USUAL,)):
            if listed.name.isdigit():
                found.setdefault(listed.name, listed)
                continue
            columns = {language: _columns(text) for language, text in listed.label.items()}
            for row in small:
                if (value := row.get(listed.name.lower(), "")) and value not in found:
                    found[value] = choice = _choice(row, listed.name.lower(), columns)
                    self.from_files.add(id(choice))
        return tuple(found.values())

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


def _choice(row: Mapping[str, str], value: str, label: Mapping[str, Sequence[str]]) -> Choice:
    """A row as a choice; of several columns the first is its words, the others stand behind in brackets."""
    words = {language: _words(row, columns) for language, columns in label.items()}
    words.setdefault("", row[value])
    return Choice(row[value], {language: text or row[value] for language, text in words.items()}, row)


def _words(row: Mapping[str, str], columns: Sequence[str]) -> str:
    first, *others = [row.get(column, "") for column in columns] or [""]
    behind = [f"({column}: {text})" for column, text in zip(columns[1:], others, strict=True)]
    return " ".join((first, *behind))


def _languages(row: Mapping[str, str], label: str) -> dict[str, list[str]]:
    """The columns such as label::English, by language."""
    return {
        column.removeprefix(f"{label}::"): [column]
        for column, text in row.items()
        if column.startswith(f"{label}::") and text
    }


def _columns(text: str) -> list[str]:
    """Names of columns between commas, in small letters."""
    return [name.strip().lower() for name in text.split(",") if name.strip()]


def _sorted(rows: Sequence[Mapping[str, str]]) -> Sequence[Mapping[str, str]]:
    """As the column sortby says, numbers by their size, where the table has one."""
    if not rows or "sortby" not in rows[0]:
        return rows
    return sorted(rows, key=lambda row: _place(row.get("sortby", "")))


def _place(text: str) -> tuple[float, str]:
    number = read_double(text)
    return (math.inf if math.isnan(number) else number), text

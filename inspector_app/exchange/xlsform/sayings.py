"""What of the expressions of a checklist a form can say: those over the facts that it asks for."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Final, NamedTuple, cast

from inspector_app.domain.canonical import Json
from inspector_app.exchange.xlsform.rows import choice_name, fact_name

Data = Mapping[str, Json]
_NAME: Final = re.compile(r"\$\{\s*([^}\s]+)\s*\}")
_LITERAL: Final = re.compile(r"'[^']*'|\"[^\"]*\"")
_ONLY_OURS: Final = re.compile(r"(?<![\w-])(?:mean|median|substring|id|lang|(?:local-)?name|cht:[\w-]+)\s*\(")


class Said(NamedTuple):
    """An expression of a form.

    Attributes:
        known: true where all that it reads is there; "" where it always is.
    """

    text: str
    known: str


class Sayings:
    """Puts expressions over the facts of a checklist into the names of its form."""

    def __init__(self, data: Data) -> None:
        facts = cast(Sequence[Data], data.get("facts") or ())
        self._kinds = {str(fact["id"]): fact["type"] for fact in facts}
        options = [
            str(option["id"]) for fact in facts for option in cast(Sequence[Data], fact.get("options") or ())
        ]
        self._names = {option: choice_name(option) for option in options}

    def say(self, expression: str) -> Said | None:
        """None where it reads anything but facts, or calls what ODK does not know."""
        facts = [self._fact(name) for name in _NAME.findall(expression)]
        if None in facts or _ONLY_OURS.search(expression):
            return None
        known = [f"string-length(${{{fact_name(fact)}}}) > 0"
                 for fact in dict.fromkeys(facts) if fact and self._kinds[fact] != "flag"]  # fmt: skip
        text = _LITERAL.sub(lambda match: self._literal(match[0]), expression)
        return Said(_NAME.sub(lambda match: self._reference(match[1]), text), " and ".join(known))

    def relevance(self, part: Data) -> tuple[str, ...] | None:
        """When a part applies; () where always, None where a form cannot say."""
        applies = part.get("applies")
        if not isinstance(applies, str):
            return ()
        said = self.say(applies)
        return None if said is None else (said.text,)

    def _fact(self, name: str) -> str | None:
        space, _, fact = name.partition(".")
        flag = self._kinds.get(fact) == "flag"
        return fact if fact in self._kinds and space == ("profile" if flag else "fact") else None

    def _reference(self, name: str) -> str:
        fact = name.partition(".")[2]
        reference = f"${{{fact_name(fact)}}}"
        return f"({reference} = 'yes')" if self._kinds[fact] == "flag" else reference

    def _literal(self, literal: str) -> str:
        """The name of a choice that has another one in the form."""
        return f"'{self._names[literal[1:-1]]}'" if literal[1:-1] in self._names else literal


def quoted(text: str) -> str:
    """A text in an expression, whatever marks stand in it."""
    if "'" not in text:
        return f"'{text}'"
    if '"' not in text:
        return f'"{text}"'
    mark = ', "\'", '
    parts = [f"'{part}'" for part in text.split("'")]
    return f"concat({mark.join(parts)})"

"""The words of drop-down lists and what they say: yes, partly, no, not applicable, not answered yet."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final, Literal, get_args

from inspector_app.exchange.workbook.header_words import folded

AnswerMeaning = Literal["yes", "partly", "no", "not_applicable", "unanswered"]
ANSWERS: Final[tuple[AnswerMeaning, ...]] = get_args(AnswerMeaning)

_SAID: Final[dict[AnswerMeaning, str]] = {
    "yes": "yes|y|pass|passed|ok|fulfilled|compliant|conform|conforms|conforming|met|done|complete"
           "|completed|true|implemented|satisfied|in place"
    "|是|符合|完全符合|满足|达标|合格|通过|已完成|有|优秀|全部符合|√|✓",
    "partly": "partly|partial|partially|partially met|partially compliant|partly compliant|in progress|half"
    "|部分符合|基本符合|部分满足|基本满足|部分|基本达标|部分达标|部分完成",
    "no": "no|n|fail|failed|open|non-compliant|noncompliant|not compliant|nonconforming|not met|not done"
          "|issues|issue|false|not implemented|not fulfilled|missing"
    "|否|不符合|不满足|不达标|不合格|不通过|未完成|无|没有|未达标|未通过|×|✗",
    "not_applicable": "n/a|na|n.a.|not applicable|not required|不适用|不涉及|无此项|/|不参评|缺项",
    "unanswered": "not verified|not started|not checked|not tested|pending|to do|todo|tbd|not answered"
                  "|unknown|not assessed|select|choose"
    "|未评价|未检查|待定|待评价|未开始|请选择|待核实|待查|未核查|",
}  # fmt: skip
_MEANING: Final = {folded(word): meaning for meaning, words in _SAID.items() for word in words.split("|")}


def answer_meaning(word: str) -> AnswerMeaning | None:
    """What a word of a drop-down says, None for an unknown word."""
    return _MEANING.get(folded(word))


def answer_meanings(words: Iterable[str]) -> dict[str, str]:
    """Each word with its meaning, "" for an unknown one."""
    return {word: answer_meaning(word) or "" for word in words}

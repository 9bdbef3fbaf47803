"""A visit of 300 items, 40 of which could be better, on a checklist with floors, ★ items and a gate."""

from random import Random
from typing import Final

from inspector_app.domain.canonical import Json
from tests.checklist_builder import checklist, item, section, words
from tests.checklists.visits import Visit

ITEMS: Final = 300
IMPROVABLE: Final = 40
_KINDS: Final = ("yes_no", "yes_partly_no", "scale")
_ANCHORS: Final[list[Json]] = [words(str(level)) for level in range(5)]
_WEAK: Final[dict[str, tuple[Json, ...]]] = {
    "yes_no": ("no", None), "yes_partly_no": ("partly", "no", None), "scale": (0, 1, 2, 3),
}  # fmt: skip
_FULL: Final[dict[str, Json]] = {"yes_no": "yes", "yes_partly_no": "yes", "scale": 4}


def large_visit(seed: int = 1, bound: str = "96") -> Visit:
    """Everything at its best but 40 items, spread by chance; the grade above needs so much in total."""
    random = Random(seed)
    leaves: list[list[Json]] = [[] for _ in range(12)]
    for number in range(ITEMS):
        kind = random.choice(_KINDS)
        more: dict[str, Json] = {"anchors": _ANCHORS} if kind == "scale" else {}
        points = str(random.choice((1, 2, 2, 3, 4, 5)))
        leaves[number % 12].append(
            item(f"I{number}", kind, points=points, key=random.random() < 0.08, **more)
        )
    tops: list[Json] = [
        section(
            name,
            sections=[section(f"{name}{part}", *leaves[3 * place + part]) for part in range(3)],
            weight=weight,
        )
        for place, (name, weight) in enumerate(zip("ABCD", ("40", "30", "20", "10"), strict=True))
    ]
    tops.append(section("V", item("V1", "pass_fail"), role="gate"))
    visit = Visit(dict(checklist(*tops, format=2, **_rules(bound))))
    weak = set(random.sample(range(ITEMS), IMPROVABLE))
    for entry in visit.checklist.root.all_items():
        kind = entry.kind.name
        answer = random.choice(_WEAK[kind]) if int(entry.id[1:]) in weak else _FULL[kind]
        if answer is not None:
            visit.answer(entry.id, answer)
    visit.answer("V1", "pass")
    return visit


def _rules(bound: str) -> dict[str, Json]:
    high: list[Json] = [
        {"measure": "total", "at_least": bound},
        {"measure": "section_rate", "at_least": "90"},
        {"measure": "key_rate", "at_least": "50"},
    ]
    low: list[Json] = [{"measure": "total", "at_least": "50"}]
    return {
        "grades": [
            {"id": "high", "title": words("high"), "conditions": high},
            {"id": "low", "title": words("low"), "conditions": low},
        ],
        "limiters": [
            {
                "id": "cap",
                "title": words("cap"),
                "when": {"measure": "key_rate", "at_most": "0"},
                "at_most": "low",
            }
        ],
        "total": {"title": words("总分")},
        "not_applicable": {"consent_above": "20", "limit": "100"},
    }

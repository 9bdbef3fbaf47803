"""report.content.closing"""

from __future__ import annotations

from dataclasses import replace

from inspector_app.report.blocks import Photos, Signatures
from inspector_app.report.content.closing import photo_annex, signature_page
from tests.report.content.subjects import PHOTO, demo, subject, text_of
from tests.story import Story, story_json

REPRESENTATIVE = story_json()["venue"]["representative"]


def boxes(story: Story, language: str = "en") -> Signatures:
    last = signature_page(subject(story, language))[-1]
    assert isinstance(last, Signatures)
    return last


def test_everybody_of_the_team_and_the_venue_signs_the_office_does_not() -> None:
    signed = [(one.role, one.name, one.date, one.note) for one in boxes(demo()).signatures]
    assert signed == [
        ("Team leader", "林知远", "22 October 2026", ""),
        ("Inspector", "陈若溪", "22 October 2026", ""),
        ("Inspector", "赵明岐", "22 October 2026", ""),
        (
            "Representative of the venue",
            REPRESENTATIVE,
            "22 October 2026",
            "with one objection, see the findings",
        ),
    ]
    chinese = boxes(demo(), "zh_CN")
    assert chinese.signatures[-1].note == "附 1 项异议，见“审查发现”"
    assert chinese.seal == "受评价方盖章"


def test_several_objections_are_counted() -> None:
    told = demo()
    told.say(
        "signature.given", "signature/venue", {"role": "venue", "name": REPRESENTATIVE, "with_objection": 3}
    )
    signature = boxes(told).signatures[-1]
    assert (signature.note, signature.date) == ("with 3 objections, see the findings", "")


def test_who_has_not_signed_has_an_empty_line() -> None:
    told = demo(surroundings=False)
    told.say("profile.set", "venue/representative", "周望舒（总经理）")
    told.say("team.set", "team/L", {"role": "lead", "name": "林知远", "registration": "虚构-0001"})
    told.say("signature.given", "signature/broken", "x")
    assert [(one.name, one.date) for one in boxes(told).signatures] == [
        ("林知远", ""),
        ("周望舒（总经理）", ""),
    ]


def test_the_conclusion_stands_above_the_signatures_with_its_rule() -> None:
    text = text_of(signature_page(subject(demo(), "zh_CN")))
    assert text.startswith("结论与签署\n按指标体系 TOUR-DEMO 1.0.1 评价，总分 82.6 分，推荐等级为良好级。")
    assert "定级依据：★A1.2 能源、水计量器具配备率：得分率 45.9%。" in text
    told = demo()
    told.say("grade.overridden", "grade", {"grade": "basic", "reason": "夜间复测"})
    overridden = text_of(signature_page(subject(told)))
    assert "Grade decided otherwise: Good by the rules, decided otherwise because: 夜间复测" in overridden
    assert "签署各方确认上述事实已在末次会议上通报" in text


def test_every_photo_has_number_caption_items_and_time() -> None:
    annex = photo_annex(
        subject(demo(), evidence=[PHOTO, replace(PHOTO, no="P05", caption="", items=("x",), taken_at="")])
    )
    photos = annex[-1]
    assert isinstance(photos, Photos)
    assert [(one.number, one.caption, one.anchor) for one in photos.photos] == [
        ("P04", "配电间总表 · A1.2 · 21 October 2026 10:38", "photo-P04"),
        ("P05", "time not recorded by the camera", "photo-P05"),
    ]
    assert photos.missing == "This photograph is not on this laptop."


def test_without_photos_there_is_no_annex() -> None:
    assert photo_annex(subject(demo())) == []

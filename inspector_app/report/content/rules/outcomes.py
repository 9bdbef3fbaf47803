"""An outcome in words: the recommended grade, and the rules that fixed it."""

from __future__ import annotations

from inspector_app.domain.checklist import Checklist
from inspector_app.domain.scoring import Outcome, Reason
from inspector_app.report.content.rules.conditions import bound_words, condition_words, subject_words
from inspector_app.texts import Texts


def outcome_words(texts: Texts, checklist: Checklist, outcome: Outcome) -> str:
    """The recommended grade, or why there is none: 良好级, 暂缓评级 …"""
    if outcome.kind == "grade":
        return checklist.grade_by_id[outcome.grade].words.in_language(texts.language)
    if outcome.kind in checklist.outcomes:
        return checklist.outcomes[outcome.kind].in_language(texts.language)
    return texts.word("outcome", outcome.kind)


def rule_words(texts: Texts, checklist: Checklist, outcome: Outcome) -> list[str]:
    """The rules that fixed the outcome, one sentence each; one sentence too where nothing held it back."""
    found = [_reason_words(texts, checklist, reason) for reason in outcome.reasons]
    if not found and outcome.kind == "grade":
        return [texts.say("All conditions of the best grade are met.")]
    return found


def _reason_words(texts: Texts, checklist: Checklist, reason: Reason) -> str:
    subject = subject_words(texts, checklist, reason.subject)
    value = checklist.rounding.shown(reason.value)
    if reason.code == "gate":
        return texts.say("Gate not passed: {subject}", subject=subject)
    if reason.code == "status":
        return texts.say("The evaluation was terminated.")
    if reason.code == "share":
        return texts.say(
            "{subject}: {value}% of the points are not applicable, the limit is exceeded",
            subject=subject,
            value=value,
        )
    if reason.code in ("limiter", "withheld"):
        limiter = next(limiter for limiter in checklist.limiters if limiter.id == reason.limiter)
        rule = limiter.words.in_language(texts.language)
        if not reason.subject:
            return rule
        if reason.value is not None and reason.condition is not None:
            has = bound_words(texts, checklist, reason.condition, reason.value, measured=True)
            if not has.endswith("%"):
                return texts.say("{subject}: {value}. Rule: {rule}", subject=subject, value=has, rule=rule)
        return texts.say("{subject}: rate {value}%. Rule: {rule}", subject=subject, value=value, rule=rule)
    if reason.condition is None:
        return subject
    grade = checklist.grade_by_id[reason.grade].words.in_language(texts.language)
    phrase = condition_words(texts, checklist, reason.condition)
    if reason.value is not None:
        value = bound_words(texts, checklist, reason.condition, reason.value, measured=True)
    if subject:
        return texts.say(
            "{grade} needs: {phrase}; {subject} has {value}",
            grade=grade,
            phrase=phrase,
            subject=subject,
            value=value,
        )
    return texts.say("{grade} needs: {phrase}; it is {value}", grade=grade, phrase=phrase, value=value)

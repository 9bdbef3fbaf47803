"""Keep the catalogue of standards, schemes and areas: edit a working copy, publish it, take one over."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final

from inspector_app.domain.canonical import Json
from inspector_app.domain.catalogue.changes import rebased, with_entry, without
from inspector_app.domain.catalogue.format import catalogue_json, catalogue_sha256, is_day, read_catalogue
from inspector_app.domain.catalogue.model import Area, Catalogue, Entry, Scheme, Standard
from inspector_app.domain.definition.words import NO_WORDS
from inspector_app.errors import InputError
from inspector_app.exchange.catalogue_file import catalogue_bytes, read_catalogue_file
from inspector_app.store.checklists import Installed
from inspector_app.store.database import saving
from inspector_app.store.files import write_whole
from inspector_app.usecases.session.workspace import Workspace

_NONE: Final = Catalogue("", "", NO_WORDS, "", (), (), ())
_AREA_DIGITS: Final = 6  # GB/T 2260


@dataclass(frozen=True, slots=True)
class TakenOver:
    """A newer catalogue was installed.

    Attributes:
        changed_twice: keys of entries that this laptop's working copy and the new version both changed; the
            working copy keeps its own words.
    """

    catalogue: Catalogue
    changed_twice: tuple[str, ...]


def catalogue(workspace: Workspace) -> Catalogue:
    """The newest version on this laptop: what evaluations use."""
    versions = workspace.catalogues.versions()
    if not versions:
        return _NONE
    identity = versions[0][0]
    newest = max((version for known, version in versions if known == identity), key=version_key)
    return _published(workspace, identity, newest)


def working_copy(workspace: Workspace) -> Catalogue:
    """The next version as far as it was edited; the newest one where nobody has changed anything."""
    current = catalogue(workspace)
    draft = workspace.catalogue_drafts.get(current.id)
    return read_catalogue(json.loads(draft)) if draft is not None else current


def has_changes(workspace: Workspace) -> bool:
    """Whether the working copy says something else than the newest version."""
    return workspace.catalogue_drafts.get(catalogue(workspace).id) is not None


def keep_entry(workspace: Workspace, entry: Entry, replacing: str = "") -> Catalogue:
    """Put an entry into the working copy.

    Args:
        replacing: key of the entry that it takes the place of, "" for a new one at the end.

    Raises:
        InputError: "catalogue.empty", "catalogue.taken", "catalogue.bad_day", "catalogue.area_code",
            "catalogue.bad_parent", "catalogue.backwards"; its place the field.
    """
    copy = working_copy(workspace)
    _check(copy, entry, replacing)
    return _keep(workspace, with_entry(copy, entry, replacing))


def remove_entry(workspace: Workspace, entry: Entry) -> Catalogue:
    """Take an entry out of the working copy.

    Raises:
        InputError: "catalogue.has_parts": an area that others lie in.
    """
    copy = working_copy(workspace)
    if isinstance(entry, Area) and any(area.parent == entry.code for area in copy.areas):
        raise InputError("catalogue.has_parts", place="code", given=entry.code)
    return _keep(workspace, without(copy, entry))


def give_up(workspace: Workspace) -> Catalogue:
    """Drop the working copy; returns the newest version."""
    current = catalogue(workspace)
    workspace.catalogue_drafts.drop(current.id)
    return current


def publish_catalogue(workspace: Workspace, version: str, notes: str) -> Catalogue:
    """Make the working copy a version that never changes again and that evaluations here use from now on.

    Raises:
        InputError: "catalogue.empty" (version or notes), "catalogue.version_taken" (not above the newest),
            "catalogue.unchanged".
    """
    current, copy = catalogue(workspace), working_copy(workspace)
    version, notes = version.strip(), notes.strip()
    for place, text in (("version", version), ("notes", notes)):
        if not text:
            raise InputError("catalogue.empty", place=place)
    if version_key(version) <= version_key(current.version):
        raise InputError("catalogue.version_taken", place="version", given=version, newest=current.version)
    if not has_changes(workspace):
        raise InputError("catalogue.unchanged", place="notes")
    published = replace(copy, version=version, notes=notes)
    with saving(workspace.db):
        _install(workspace, published)
        workspace.catalogue_drafts.drop(published.id)
    return published


def export_catalogue(workspace: Workspace, path: Path) -> None:
    """Write the newest version to a file that another laptop, or the office, takes over.

    Raises:
        UnavailableError: the file cannot be written; nothing half-written is left.
    """
    write_whole(path, catalogue_bytes(catalogue(workspace)), path.parent)


def take_over(workspace: Workspace, path: Path) -> TakenOver:
    """Install a published catalogue; what was edited here is put on top of it, entry by entry.

    Raises:
        UnavailableError, DataError: as `read_catalogue_file`; "store.version_taken": this version is here
            with other content.
        InputError: "catalogue.other", place "id": it is another catalogue than the one kept here.
    """
    given = read_catalogue_file(path)
    before = catalogue(workspace)
    if before.id not in ("", given.id):
        raise InputError("catalogue.other", place="id", given=given.id, known=before.id)
    changed = has_changes(workspace)
    copy = working_copy(workspace)
    changed_twice: tuple[str, ...] = ()
    with saving(workspace.db):
        _install(workspace, given)
        if changed and version_key(given.version) > version_key(copy.version):
            merged, changed_twice = rebased(_published(workspace, copy.id, copy.version), copy, given)
            _keep(workspace, merged)
    return TakenOver(given, changed_twice)


def areas(workspace: Workspace) -> list[Area]:
    """The areas of the pilot region."""
    return list(catalogue(workspace).areas)


def version_key(version: str) -> tuple[int, ...]:
    """For comparison: 2026.10 stands above 2026.9; a part that is no number counts as 0."""
    return tuple(int(part) if part.isascii() and part.isdecimal() else 0 for part in version.split("."))


def _published(workspace: Workspace, identity: str, version: str) -> Catalogue:
    installed = workspace.catalogues.get(identity, version)
    assert installed is not None, (identity, version)
    return read_catalogue(json.loads(installed.json))


def _install(workspace: Workspace, new: Catalogue) -> None:
    text = json.dumps(catalogue_json(new), ensure_ascii=False)
    workspace.catalogues.install(
        Installed(new.id, new.version, catalogue_sha256(new), text, workspace.identity.now())
    )


def _keep(workspace: Workspace, copy: Catalogue) -> Catalogue:
    """A working copy that says what the newest version says is none."""
    current = catalogue(workspace)
    if copy == replace(current, version=copy.version, notes=copy.notes):
        workspace.catalogue_drafts.drop(copy.id)
        return current
    data: Json = catalogue_json(copy)
    workspace.catalogue_drafts.put(copy.id, json.dumps(data, ensure_ascii=False), workspace.identity.now())
    return copy


def _check(copy: Catalogue, entry: Entry, replacing: str) -> None:
    key = entry.key
    name = "number" if isinstance(entry, Standard) else "id" if isinstance(entry, Scheme) else "code"
    title = entry.name if isinstance(entry, Area) else entry.title
    for place, text in ((name, key), ("zh", title.zh)):
        if not text.strip():
            raise InputError("catalogue.empty", place=place)
    there: Sequence[Entry] = (*copy.standards, *copy.schemes, *copy.areas)
    if key != replacing and any(type(one) is type(entry) and one.key == key for one in there):
        raise InputError("catalogue.taken", place=name, given=key)
    if isinstance(entry, Standard):
        _check_days(entry)
    if isinstance(entry, Area):
        _check_area(copy, entry, replacing)


def _check_days(standard: Standard) -> None:
    for place in ("issued", "in_force", "ended"):
        given = getattr(standard, place)
        if given and not is_day(given):
            raise InputError("catalogue.bad_day", place=place, given=given)
    if standard.in_force and standard.ended and standard.ended <= standard.in_force:
        raise InputError("catalogue.backwards", place="ended", given=standard.ended)


def _check_area(copy: Catalogue, area: Area, replacing: str) -> None:
    if not (area.code.isascii() and area.code.isdecimal() and len(area.code) == _AREA_DIGITS):
        raise InputError("catalogue.area_code", place="code", given=area.code)
    above = {one.code: one.parent for one in copy.areas}
    parent = area.parent
    while parent:
        if parent in (area.code, replacing) or parent not in above:
            raise InputError("catalogue.bad_parent", place="parent", given=parent)
        parent = above[parent]


def next_version(version: str) -> str:
    """The version proposed after this one: 2026.2 after 2026.1."""
    head, dot, last = version.rpartition(".")
    return f"{head}{dot}{int(last) + 1}" if last.isascii() and last.isdecimal() else f"{version}.1"

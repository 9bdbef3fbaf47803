"""A copy of sqlite3's module with the same signatures.

At run time the classes are not those of sqlite3. They derive from them here because the signatures are the
same and sqlite_utils asks for a sqlite3.Connection. The errors do not: `except sqlite3.Error` misses them.
"""

import sqlite3
from os import PathLike
from typing import Literal

SQLITE_BUSY: int
SQLITE_CANTOPEN: int
SQLITE_CONSTRAINT: int
SQLITE_CORRUPT: int
SQLITE_FULL: int
SQLITE_IOERR: int
SQLITE_LOCKED: int
SQLITE_NOTADB: int
SQLITE_PERM: int
SQLITE_READONLY: int
sqlite_version: str
sqlite_version_info: tuple[int, int, int]

class Warning(Exception): ...

class Error(Exception):
    sqlite_errorcode: int
    sqlite_errorname: str

class InterfaceError(Error): ...
class DatabaseError(Error): ...
class DataError(DatabaseError): ...
class OperationalError(DatabaseError): ...
class IntegrityError(DatabaseError): ...
class InternalError(DatabaseError): ...
class ProgrammingError(DatabaseError): ...
class NotSupportedError(DatabaseError): ...
class Row(sqlite3.Row): ...
class Cursor(sqlite3.Cursor): ...

class Connection(sqlite3.Connection):
    def set_busy_timeout(self, timeout: float, /) -> None: ...
    def set_key(self, key: str, /) -> None: ...

def connect(
    database: str | bytes | PathLike[str],
    timeout: float = ...,
    detect_types: int = ...,
    isolation_level: Literal["DEFERRED", "IMMEDIATE", "EXCLUSIVE"] | None = ...,
    check_same_thread: bool = ...,
    factory: type[Connection] = ...,
    cached_statements: int = ...,
    uri: bool = ...,
) -> Connection: ...

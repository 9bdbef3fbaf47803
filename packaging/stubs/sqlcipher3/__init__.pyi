"""SQLCipher's driver, as far as it is used: the DB-API of sqlite3 over another library."""

from sqlcipher3 import dbapi2 as dbapi2

package org.rollbook.store.file;

import java.nio.file.Path;
import java.sql.SQLException;
import org.rollbook.store.sql.StoreFailure;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/// What an error code of SQLite means for the data in a file.
final class SqliteFailures {

    private SqliteFailures() {
    }

    /// What the mapping of rows threw: the driver's exception within it, or a value that nobody could read.
    static StoreFailure within(RuntimeException e, Path file) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql) {
                return of(sql, file);
            }
        }
        return new StoreFailure(StoreFailure.Kind.DAMAGED, e, file.toString());
    }

    static StoreFailure of(SQLException e, Path file) {
        SQLiteErrorCode code = e instanceof SQLiteException sqlite ? sqlite.getResultCode()
                : SQLiteErrorCode.UNKNOWN_ERROR;
        StoreFailure.Kind kind = code == SQLiteErrorCode.SQLITE_IOERR_SHMSIZE ? StoreFailure.Kind.DISK_FULL
                : switch (SQLiteErrorCode.getErrorCode(code.code & 0xFF)) {
                    case SQLITE_BUSY, SQLITE_LOCKED, SQLITE_PROTOCOL -> StoreFailure.Kind.BUSY;
                    case SQLITE_READONLY, SQLITE_PERM -> StoreFailure.Kind.READ_ONLY;
                    case SQLITE_CORRUPT -> StoreFailure.Kind.DAMAGED;
                    case SQLITE_FULL -> StoreFailure.Kind.DISK_FULL;
                    case SQLITE_CANTOPEN, SQLITE_IOERR -> StoreFailure.Kind.UNREACHABLE;
                    case SQLITE_NOTADB -> StoreFailure.Kind.FOREIGN;
                    case SQLITE_CONSTRAINT -> StoreFailure.Kind.CONFLICT;
                    default -> StoreFailure.Kind.OTHER;
                };
        return new StoreFailure(kind, e, file.toString());
    }
}

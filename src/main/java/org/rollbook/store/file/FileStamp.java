package org.rollbook.store.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/// What the file system says of a file without opening it, which would drop the locks of one that SQLite has open.
///
/// @param id      which file it is, whatever its name
/// @param changes size and times, which every write and every change of owner or rights moves
record FileStamp(Object id, Map<String, Object> changes) {
    private static final String UNIX = "unix:fileKey,size,lastModifiedTime,ctime";
    private static final String OTHER = "creationTime,size,lastModifiedTime";

    /// Empty when nothing is there. Asked with one call, since every action asks.
    static Optional<FileStamp> of(Path path) {
        boolean isUnix = StorageLocation.isPosix(path);
        try {
            Map<String, Object> file = Files.readAttributes(path, isUnix ? UNIX : OTHER);
            return Optional.of(new FileStamp(file.get(isUnix ? "fileKey" : "creationTime"), file));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /// Whether it is one and the same file, changed or not.
    boolean isSameFile(FileStamp other) {
        return id.equals(other.id);
    }

    /// Size and time of the last write, which a copy may take along.
    String written() {
        return changes.get("size") + " " + changes.get("lastModifiedTime");
    }
}

package org.rollbook.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Optional;

/// What the file system says of a file without opening it, which would drop the locks of one that SQLite has open.
///
/// @param id      which file it is, whatever its name
/// @param changes size and times, which every write and every change of owner or rights moves
/// @param written size and time of the last write, which a copy may take along
record FileStamp(String id, String changes, String written) {

    /// Empty when nothing is there.
    static Optional<FileStamp> of(Path path) {
        try {
            boolean isUnix = path.getFileSystem().supportedFileAttributeViews().contains("unix");
            BasicFileAttributes file = Files.readAttributes(path, BasicFileAttributes.class);
            String changed = isUnix ? String.valueOf(Files.getAttribute(path, "unix:ctime")) : "";
            String id = isUnix ? String.valueOf(file.fileKey()) : String.valueOf(file.creationTime());
            String written = file.size() + " " + file.lastModifiedTime();
            return Optional.of(new FileStamp(id, written + " " + changed, written));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /// Whether it is one and the same file, changed or not.
    boolean isSameFile(FileStamp other) {
        return id.equals(other.id);
    }
}

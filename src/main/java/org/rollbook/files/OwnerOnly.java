package org.rollbook.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;

/// Rights with which files and folders of personal data come into being: their owner’s only.
public final class OwnerOnly {
    private static final FileAttribute<?>[] NO_RIGHTS = {};

    private OwnerOnly() {
    }

    /// What a new file is made with; nothing where the file system knows no such rights.
    public static FileAttribute<?>[] file(Path near) {
        return rights(near, "rw-------");
    }

    /// Makes a folder and those around it that are missing; what is there already keeps its rights.
    public static void createFolders(Path folder) throws IOException {
        Files.createDirectories(folder, rights(folder, "rwx------"));
    }

    private static FileAttribute<?>[] rights(Path near, String rights) {
        return near.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(rights))}
                : NO_RIGHTS;
    }
}

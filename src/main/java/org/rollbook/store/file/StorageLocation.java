package org.rollbook.store.file;

import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/// The file system that a path lies on, as far as it matters to a database.
///
/// @param fileSystem its type as the system names it
/// @param isNetwork  whether another machine keeps it; shared memory and locks cannot be trusted there
/// @param syncFolder the folder on the way that a synchronisation program copies behind SQLite's back
/// @param freeBytes  room left
record StorageLocation(String fileSystem, boolean isNetwork, Optional<String> syncFolder, long freeBytes) {
    private static final List<String> NETWORK_TYPES = List.of("nfs", "cifs", "smb", "afp", "webdav", "davfs", "fuse",
            "9p", "ncp", "ceph", "lustre");
    /// Local disks of other systems (NTFS, exFAT) through FUSE.
    private static final String LOCAL_FUSE = "fuseblk";
    private static final List<String> SYNC_FOLDERS = List.of("onedrive", "dropbox", "icloud", "mobile documents",
            "nutstore", "坚果云", "google drive", "googledrive", "baidusync", "百度网盘", "wpsdrive", "wps云盘", "nextcloud");
    private static final List<String> SYNC_VARIABLES = List.of("OneDrive", "OneDriveConsumer", "OneDriveCommercial");

    static StorageLocation of(Path existing) throws IOException {
        FileStore store = Files.getFileStore(existing);
        boolean network = isNetworkType(store.type()) || existing.toString().startsWith("\\\\");
        return new StorageLocation(store.type(), network, syncFolder(existing), store.getUsableSpace());
    }

    static boolean isNetworkType(String type) {
        String name = type.toLowerCase(Locale.ROOT);
        return !name.equals(LOCAL_FUSE) && NETWORK_TYPES.stream().anyMatch(name::startsWith);
    }

    static Optional<String> syncFolder(Path path) {
        Stream<String> byVariable = SYNC_VARIABLES.stream().map(System::getenv)
                .filter(folder -> folder != null && !folder.isBlank() && path.startsWith(folder));
        Stream<String> byName = StreamSupport.stream(path.spliterator(), false).map(Path::toString)
                .filter(name -> SYNC_FOLDERS.stream().anyMatch(name.toLowerCase(Locale.ROOT)::contains));
        return Stream.concat(byVariable, byName).findFirst();
    }

    static boolean isPosix(Path existing) {
        return existing.getFileSystem().supportedFileAttributeViews().contains("posix");
    }
}

package org.rollbook.store.file;

import dev.dirs.ProjectDirectories;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import org.rollbook.store.sql.StoreFailure;

/// Where a local data file lies; its path is resolved once, so that links lead to one place, of a new file too.
public record DataFile(Path path) {

    public DataFile {
        Path absolute = path.toAbsolutePath().normalize();
        try {
            Path folder = absolute.getParent();
            if (folder == null) {
                throw new StoreFailure(StoreFailure.Kind.FOREIGN, null, absolute.toString());
            }
            if (Files.exists(absolute, LinkOption.NOFOLLOW_LINKS)) {
                path = absolute.toRealPath();
            } else {
                path = Files.isDirectory(folder) ? folder.toRealPath().resolve(absolute.getFileName()) : absolute;
            }
        } catch (IOException e) {
            throw new StoreFailure(StoreFailure.Kind.UNREACHABLE, e, absolute.toString());
        }
    }

    /// The data file in this user's data folder, outside the documents that sync programs watch.
    public static DataFile usual() {
        return new DataFile(usualFolder().resolve("rollbook.db"));
    }

    static Path usualFolder() {
        return Path.of(ProjectDirectories.from("org", "rollbook", "Rollbook").dataDir);
    }

    /// Named as text: file dialogs look into files that their name does not explain, and closing one drops this process's lock.
    Path lock() {
        return path.resolveSibling(path.getFileName() + ".lock.txt");
    }
}

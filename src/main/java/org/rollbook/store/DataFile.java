package org.rollbook.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;

/// Where a local data file lies; its path is resolved once, so that links lead to one place.
public record DataFile(Path path) {

    public DataFile {
        Path absolute = path.toAbsolutePath().normalize();
        try {
            path = Files.exists(absolute, LinkOption.NOFOLLOW_LINKS) ? absolute.toRealPath() : absolute;
        } catch (IOException e) {
            throw new StoreFailure(StoreFailure.Kind.UNREACHABLE, e, absolute.toString());
        }
    }

    Path lock() {
        return path.resolveSibling(path.getFileName() + ".lock");
    }
}

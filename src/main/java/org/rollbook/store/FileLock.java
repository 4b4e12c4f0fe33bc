package org.rollbook.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import org.rollbook.model.journal.Actor;

/// One program at a time: a file beside the data that names its holder, locked by the operating system, free at his death.
final class FileLock implements AutoCloseable {
    /// Far past the text, so that others can read it where locks are mandatory.
    private static final long LOCKED_BYTE = 1L << 30;
    private static final int LONGEST_TEXT = 1_000;

    private final FileChannel channel;

    private FileLock(FileChannel channel) {
        this.channel = channel;
    }

    /// Refuses at once, with who holds the file, at which desk and since when.
    static FileLock take(DataFile file, Actor actor, Clock clock) {
        try {
            FileChannel channel = FileChannel.open(file.lock(), StandardOpenOption.CREATE, StandardOpenOption.READ,
                    StandardOpenOption.WRITE);
            boolean taken = false;
            try {
                taken = isFree(channel);
                if (!taken) {
                    throw new StoreFailure(StoreFailure.Kind.LOCKED, null, file.path().toString(), holder(channel));
                }
                String holder = actor.who() + "@" + actor.desk() + " pid " + ProcessHandle.current().pid() + ", "
                        + clock.instant().atZone(clock.getZone()).toLocalDateTime().withNano(0).toString().replace('T', ' ');
                channel.truncate(0);
                channel.write(ByteBuffer.wrap(holder.getBytes(StandardCharsets.UTF_8)), 0);
                return new FileLock(channel);
            } finally {
                if (!taken) {
                    channel.close();
                }
            }
        } catch (IOException e) {
            throw new StoreFailure(StoreFailure.Kind.READ_ONLY, e, String.valueOf(Path.of(file.path().toString()).getParent()));
        }
    }

    @Override
    public void close() {
        try {
            channel.truncate(0);
            channel.close();
        } catch (IOException e) {
            throw new StoreFailure(StoreFailure.Kind.OTHER, e);
        }
    }

    private static boolean isFree(FileChannel channel) throws IOException {
        try {
            return channel.tryLock(LOCKED_BYTE, 1, false) != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }

    private static String holder(FileChannel channel) throws IOException {
        ByteBuffer text = ByteBuffer.allocate(LONGEST_TEXT);
        channel.read(text, 0);
        return new String(text.array(), 0, text.position(), StandardCharsets.UTF_8);
    }
}

package org.rollbook.store.file;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Duration;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.rollbook.files.OwnerOnly;
import org.rollbook.model.journal.Actor;
import org.rollbook.store.sql.Access;
import org.rollbook.store.sql.StoreFailure;

/// One program at a time: a file beside the data that names its holder, locked by the operating system, free at his death.
final class FileLock implements AutoCloseable {
    /// Far past the text, so that others can read it where locks are mandatory.
    private static final long LOCKED_BYTE = 1L << 30;
    /// Held while the locked byte is let go and taken again, so that whoever asks for both bytes at once finds no gap.
    private static final long BRIDGE_BYTE = LOCKED_BYTE + 1;
    private static final int LONGEST_TEXT = 1_000;
    /// The second line of a command's text: it is over soon.
    private static final String COMMAND = "command";
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final long PAUSE_MILLISECONDS = 20;
    private static final DateTimeFormatter SINCE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");
    /// The locks of this process with their holders: opening a second channel here and closing it would drop the first one's lock.
    private static final Map<Path, String> HELD_HERE = new ConcurrentHashMap<>();

    private final DataFile file;
    private final String holder;
    private FileChannel channel;
    private final boolean isNew;
    private FileStamp stamp;
    private java.nio.channels.FileLock lock;

    private FileLock(DataFile file, String holder, FileChannel channel, java.nio.channels.FileLock lock,
            boolean isNew) {
        this.file = file;
        this.holder = holder;
        this.channel = channel;
        this.lock = lock;
        this.isNew = isNew;
        this.stamp = FileStamp.of(file.lock()).orElseThrow();
    }

    /// Waits while a command holds the file; refuses at once, with who holds it, at which desk and since when, while a window does.
    static FileLock take(DataFile file, Actor actor, Clock clock, Access access) {
        String holder = actor.who() + "@" + actor.desk() + " pid " + ProcessHandle.current().pid() + ", "
                + SINCE.format(clock.instant().atZone(clock.getZone()))
                + (access == Access.COMMAND ? "\n" + COMMAND : "");
        long patience = System.nanoTime() + PATIENCE.toNanos();
        String before = "";
        while (true) {
            Optional<FileLock> lock = taken(file, holder);
            if (lock.isPresent()) {
                return lock.get();
            }
            String other = holder(file);
            boolean isWindow = !other.isEmpty() && !other.endsWith("\n" + COMMAND) && other.equals(before);
            if (isWindow || System.nanoTime() >= patience) {
                throw new StoreFailure(StoreFailure.Kind.LOCKED, null, file.path().toString(),
                        other.lines().findFirst().orElse(""));
            }
            before = other;
            pause();
        }
    }

    /// Whether another program, or another part of this one, holds the file.
    static boolean isHeld(DataFile file) {
        if (HELD_HERE.containsKey(file.lock())) {
            return true;
        }
        if (Files.notExists(file.lock())) {
            return false;
        }
        try (FileChannel channel = FileChannel.open(file.lock(), StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            java.nio.channels.FileLock both = channel.tryLock(LOCKED_BYTE, 2, false);
            return both == null;
        } catch (IOException e) {
            return true;
        }
    }

    /// Who holds it, as far as the file says; it may say what the one before left.
    private static String holder(DataFile file) {
        String here = HELD_HERE.get(file.lock());
        if (here != null) {
            return here;
        }
        try (FileChannel channel = FileChannel.open(file.lock(), StandardOpenOption.READ)) {
            return holder(channel);
        } catch (IOException e) {
            return "";
        }
    }

    private static Optional<FileLock> taken(DataFile file, String holder) {
        if (HELD_HERE.putIfAbsent(file.lock(), holder) != null) {
            return Optional.empty();
        }
        Optional<FileLock> lock = Optional.empty();
        try {
            lock = take(file, holder);
            return lock;
        } catch (IOException e) {
            throw FileCopy.failure(e, file.lock().getParent());
        } finally {
            if (lock.isEmpty()) {
                HELD_HERE.remove(file.lock());
            }
        }
    }

    private static Optional<FileLock> take(DataFile file, String holder) throws IOException {
        boolean isNew = Files.notExists(file.lock());
        FileChannel channel = FileChannel.open(file.lock(),
                Set.of(StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE),
                OwnerOnly.file(file.lock()));
        boolean taken = false;
        try {
            java.nio.channels.FileLock both = channel.tryLock(LOCKED_BYTE, 2, false);
            if (both != null) {
                both.release();
            }
            java.nio.channels.FileLock lock = both == null ? null : channel.tryLock(LOCKED_BYTE, 1, false);
            if (lock == null) {
                return Optional.empty();
            }
            channel.truncate(0);
            channel.write(ByteBuffer.wrap(holder.getBytes(StandardCharsets.UTF_8)), 0);
            taken = true;
            return Optional.of(new FileLock(file, holder, channel, lock, isNew));
        } finally {
            if (!taken) {
                channel.close();
            }
        }
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE_MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /// Takes the lock anew before each action, since anything in this process that opens and closes the file drops it
    /// unasked; refuses for good once another program has been here.
    void renew() {
        Optional<FileStamp> now = FileStamp.of(file.lock());
        if (now.isEmpty()) {
            takeAgain();
        } else if (!now.get().isSameFile(stamp)) {
            throw takenOver();
        }
        try (java.nio.channels.FileLock bridge = channel.tryLock(BRIDGE_BYTE, 1, false)) {
            if (bridge == null || !isTakenAnew() || !holder(channel).equals(holder)) {
                throw takenOver();
            }
        } catch (IOException e) {
            throw FileCopy.failure(e, file.lock().getParent());
        }
    }

    /// Somebody removed the file that keeps others out.
    private void takeAgain() {
        try {
            FileLock again = take(file, holder).orElseThrow(this::takenOver);
            channel.close();
            channel = again.channel;
            lock = again.lock;
            stamp = again.stamp;
        } catch (IOException e) {
            throw FileCopy.failure(e, file.lock().getParent());
        }
    }

    private StoreFailure takenOver() {
        return new StoreFailure(StoreFailure.Kind.TAKEN_OVER, null, file.path().toString());
    }

    private boolean isTakenAnew() throws IOException {
        lock.release();
        java.nio.channels.FileLock again = channel.tryLock(LOCKED_BYTE, 1, false);
        lock = again == null ? lock : again;
        return again != null;
    }

    /// Lets go without a trace, when what lies beside turned out to be nobody's data.
    void abandon() {
        if (isNew) {
            FileCopy.delete(file.lock());
        }
        close();
    }

    /// The file stays: deleting it could leave two programs with a lock each, on an old and a new file of that name.
    @Override
    public void close() {
        try {
            if (holder(channel).equals(holder)) {
                channel.truncate(0);
            }
        } catch (IOException e) {
            throw new StoreFailure(StoreFailure.Kind.OTHER, e, file.path().toString());
        } finally {
            release();
        }
    }

    private void release() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new StoreFailure(StoreFailure.Kind.OTHER, e, file.path().toString());
        } finally {
            HELD_HERE.remove(file.lock());
        }
    }

    private static String holder(FileChannel channel) throws IOException {
        ByteBuffer text = ByteBuffer.allocate(LONGEST_TEXT);
        channel.read(text, 0);
        return new String(text.array(), 0, text.position(), StandardCharsets.UTF_8);
    }
}

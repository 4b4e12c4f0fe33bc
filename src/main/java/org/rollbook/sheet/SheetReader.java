package org.rollbook.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import org.rollbook.files.PathCheck;
import org.rollbook.model.Refusal;
import org.rollbook.sheet.book.PackageReader;
import org.rollbook.sheet.table.ReadProgress;
import org.rollbook.sheet.table.SheetFile;
import org.rollbook.sheet.table.SheetGuard;
import org.rollbook.sheet.table.SheetLimits;
import org.rollbook.sheet.text.PastedText;
import org.rollbook.sheet.text.TextTable;
import org.rollbook.sheet.text.WebPageReader;

/// Reads a spreadsheet of unknown origin into rows of text; every failure is a `Refusal`, whatever the file does.
///
/// The work runs on a thread of its own with a deadline, and Errors of a parser end there.
public final class SheetReader {
    private static final int STACK_BYTES = 1 << 20;

    private final SheetLimits limits;

    public SheetReader() {
        this(SheetLimits.STANDARD);
    }

    public SheetReader(SheetLimits limits) {
        this.limits = limits;
    }

    /// Reads a workbook, or text whose character set and delimiter are detected.
    public SheetFile read(Path file) {
        return read(file, ReadOptions.STANDARD);
    }

    /// As `read`, but a text file is taken to be in this character set.
    public SheetFile read(Path file, Charset charset) {
        return read(file, ReadOptions.STANDARD.withCharset(charset));
    }

    /// As `read`; an interrupt ends it with a refusal.
    public SheetFile read(Path file, ReadOptions options) {
        return guarded(options.progress(), guard -> open(file, guard, options.charset()));
    }

    /// Reads a block of text copied from a spreadsheet, or lines of a message with a person in each.
    public SheetFile readText(String text) {
        return guarded(ReadProgress.NONE, guard -> new PastedText(guard).read(text));
    }

    private SheetFile open(Path file, SheetGuard guard, Optional<Charset> charset) {
        PathCheck.requireReadable(file);
        try {
            guard.checkFile(Files.size(file));
            return switch (FileKind.of(file)) {
                case PACKAGE -> new PackageReader(guard).read(file);
                case WEB_PAGE -> new WebPageReader(guard).read(bytes(file, guard), charset);
                case TEXT -> new TextTable(guard).read(bytes(file, guard), charset);
            };
        } catch (IOException e) {
            throw new Refusal("sheet.file.unreadable");
        }
    }

    private byte[] bytes(Path file, SheetGuard guard) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes((int) limits.fileBytes() + 1);
            guard.checkFile(bytes.length);
            return bytes;
        }
    }

    private SheetFile guarded(ReadProgress progress, Function<SheetGuard, SheetFile> work) {
        SheetGuard guard = new SheetGuard(limits, progress);
        CompletableFuture<SheetFile> result = new CompletableFuture<>();
        Thread thread = new Thread(null, () -> complete(result, work, guard), "sheet reader", STACK_BYTES);
        thread.setDaemon(true);
        if (Thread.currentThread().isInterrupted()) {
            throw new Refusal("sheet.file.stopped");
        }
        thread.start();
        try {
            return result.get(limits.time().toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            throw new Refusal("sheet.file.slow", limits.time().toSeconds());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Refusal("sheet.file.stopped");
        } catch (ExecutionException e) {
            throw e.getCause() instanceof Refusal refusal ? refusal : new Refusal("sheet.file.unreadable");
        } finally {
            guard.stop();
        }
    }

    private static void complete(CompletableFuture<SheetFile> result, Function<SheetGuard, SheetFile> work,
            SheetGuard guard) {
        try {
            result.complete(work.apply(guard));
        } catch (OutOfMemoryError e) {
            result.completeExceptionally(new Refusal("sheet.file.large", guard.limits().fileBytes() >> 20));
        } catch (Throwable e) {
            result.completeExceptionally(e);
        }
    }
}

package org.rollbook.sheet;

import java.nio.charset.Charset;
import java.util.Optional;
import org.rollbook.sheet.table.ReadProgress;

/// How a file is to be read: the character set of a text file where somebody chose one, and who is told of the progress.
public record ReadOptions(Optional<Charset> charset, ReadProgress progress) {
    public static final ReadOptions STANDARD = new ReadOptions(Optional.empty(), ReadProgress.NONE);

    public ReadOptions withCharset(Charset chosen) {
        return new ReadOptions(Optional.of(chosen), progress);
    }

    public ReadOptions withProgress(ReadProgress told) {
        return new ReadOptions(charset, told);
    }
}

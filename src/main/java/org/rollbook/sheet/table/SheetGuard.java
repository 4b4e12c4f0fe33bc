package org.rollbook.sheet.table;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.rollbook.model.Refusal;

/// Counts what reading one file costs and refuses the moment a limit is passed, before memory is spent.
public final class SheetGuard {
    /// A file may always unpack to this much; the ratio only speaks beyond it.
    private static final long SMALL = 1 << 20;

    /// Rows between two words of progress.
    private static final int STEP = 500;

    private final SheetLimits limits;
    private final ReadProgress progress;
    private final long end;
    private volatile boolean stopped;
    private long expected = Long.MAX_VALUE;
    private long unpacked;
    private int rows;
    private int cells;

    public SheetGuard(SheetLimits limits, ReadProgress progress) {
        this.limits = limits;
        this.progress = progress;
        this.end = System.nanoTime() + limits.time().toNanos();
    }

    public SheetLimits limits() {
        return limits;
    }

    /// Ends the reading at its next step; called from the thread that waits for it.
    public void stop() {
        stopped = true;
    }

    public void checkTime() {
        if (stopped || System.nanoTime() - end > 0) {
            throw new Refusal("sheet.file.slow", limits.time().toSeconds());
        }
    }

    public void checkFile(long bytes) {
        if (bytes == 0) {
            throw new Refusal("sheet.file.empty");
        }
        if (bytes > limits.fileBytes()) {
            throw new Refusal("sheet.file.large", limits.fileBytes() >> 20);
        }
    }

    public void checkParts(int parts) {
        if (parts > limits.parts()) {
            throw new Refusal("sheet.file.parts", limits.parts());
        }
    }

    /// Rows that hold something; formatted empty rows cost nothing.
    public void addRow() {
        if (++rows > limits.rows()) {
            throw new Refusal("sheet.rows.many", limits.rows());
        }
        checkTime();
        if (rows % STEP == 0) {
            progress.read(rows, Math.min(1.0, (double) unpacked / expected));
        }
    }

    /// How many bytes there will be to read, as the file says; only the progress depends on it.
    public void expect(long bytes) {
        expected = Math.max(1, bytes);
    }

    /// A cell that holds text; columns count from 0.
    public void addCell(int row, int column, int length) {
        if (column >= limits.columns()) {
            throw new Refusal("sheet.columns.many", limits.columns());
        }
        if (length > limits.cellLength()) {
            throw new Refusal("sheet.cell.long", CellReference.text(row, column), limits.cellLength());
        }
        addCells(1);
    }

    /// The rows and cells of a first attempt do not count.
    public void restart() {
        rows = 0;
        cells = 0;
        unpacked = 0;
    }

    public void addCells(long count) {
        if (count > limits.cells() - cells) {
            throw new Refusal("sheet.cells.many", limits.cells());
        }
        cells += (int) count;
    }

    /// The same stream, refused when all streams of this file together unpack to too much.
    public InputStream unpacking(InputStream in, long packedBytes) {
        return new FilterInputStream(in) {
            @Override
            public int read() throws IOException {
                int value = super.read();
                count(value < 0 ? 0 : 1);
                return value;
            }

            @Override
            public int read(byte[] bytes, int offset, int length) throws IOException {
                int read = super.read(bytes, offset, length);
                count(Math.max(0, read));
                return read;
            }

            private void count(int read) {
                unpacked += read;
                if (unpacked > limits.unpackedBytes() || unpacked > SMALL && unpacked / packedBytes > limits.ratio()) {
                    throw new Refusal("sheet.file.unpacked", limits.unpackedBytes() >> 20);
                }
                checkTime();
            }
        };
    }
}

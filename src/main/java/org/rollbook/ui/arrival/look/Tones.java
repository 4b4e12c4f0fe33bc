package org.rollbook.ui.arrival.look;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.LineUnavailableException;
import javax.sound.sampled.SourceDataLine;
import org.rollbook.service.desk.ArrivalOutcome;

/// One short tune for each outcome, so that a desk is heard without being looked at; silent where a machine has no sound.
public final class Tones implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(Tones.class.getName());
    private static final float RATE = 22_050;
    private static final int MILLISECONDS = 90;
    private static final double LOUDNESS = 0.28;

    private final ExecutorService player = Executors
            .newSingleThreadExecutor(Thread.ofPlatform().name("tones").daemon(true).factory());
    private Sound sound = Sound.UNTRIED;

    private enum Sound { UNTRIED, PRESENT, ABSENT }

    public void play(ArrivalOutcome outcome) {
        player.execute(() -> play(tune(outcome)));
    }

    /// Pitches in hertz, each for one short while; rising is good, falling is bad.
    static int[] tune(ArrivalOutcome outcome) {
        return switch (outcome) {
            case ARRIVED -> new int[] {784, 1047};
            case ALREADY -> new int[] {784, 784};
            case WAITING -> new int[] {659, 784, 659};
            case WRONG_CLASS -> new int[] {587, 494, 392};
            case WRONG_SESSION -> new int[] {587, 494, 494};
            case NOT_REGISTERED -> new int[] {440, 330};
            case CANCELLED -> new int[] {440, 330, 330};
            case REVOKED -> new int[] {330, 262, 330, 262};
            case DATA_ERROR -> new int[] {220, 220, 220};
        };
    }

    @Override
    public void close() {
        player.shutdownNow();
    }

    private void play(int[] tune) {
        if (sound == Sound.ABSENT) {
            return;
        }
        AudioFormat format = new AudioFormat(RATE, 16, 1, true, false);
        try (SourceDataLine line = AudioSystem.getSourceDataLine(format)) {
            line.open(format);
            line.start();
            for (int pitch : tune) {
                byte[] samples = samples(pitch);
                line.write(samples, 0, samples.length);
            }
            line.drain();
            sound = Sound.PRESENT;
        } catch (LineUnavailableException | IllegalArgumentException | SecurityException absent) {
            if (sound == Sound.UNTRIED) {
                sound = Sound.ABSENT;
                LOG.log(System.Logger.Level.INFO, "no sound on this machine", absent);
            }
        }
    }

    /// A sine that swells and fades, so that it does not click.
    private static byte[] samples(int pitch) {
        int count = (int) (RATE * MILLISECONDS / 1000);
        byte[] bytes = new byte[count * 2];
        for (int i = 0; i < count; i++) {
            double swell = Math.min(1, Math.min(i, count - i) / (count * 0.15));
            int value = (int) (Math.sin(2 * Math.PI * pitch * i / RATE) * swell * LOUDNESS * Short.MAX_VALUE);
            bytes[2 * i] = (byte) value;
            bytes[2 * i + 1] = (byte) (value >> 8);
        }
        return bytes;
    }
}

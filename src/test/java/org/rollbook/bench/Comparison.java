package org.rollbook.bench;

import java.util.Arrays;

/// One line for each work measured beside its peer in the same run.
final class Comparison {

    private Comparison() {
    }

    static void heading() {
        System.out.printf("%-34s %12s %12s %8s %8s%n", "work, beside", "ours (ms)", "peer (ms)", "ratio", "goal");
    }

    /// The ratio says how many times the peer's time ours takes; the goal is the most it may be.
    static void print(String work, double ours, double peer, double goal) {
        System.out.printf("%-34s %12.2f %12.2f %8.2f %8s%n", work, ours, peer, ours / peer, "≤ " + goal);
    }

    static double median(double[] times) {
        return quantile(times, 0.5);
    }

    static double quantile(double[] times, double share) {
        double[] sorted = times.clone();
        Arrays.sort(sorted);
        return sorted[(int) Math.min(sorted.length - 1, Math.floor(share * sorted.length))];
    }

    static double millisSince(long start) {
        return (System.nanoTime() - start) / 1e6;
    }
}

package org.rollbook.bench;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.openjdk.jmh.runner.NoBenchmarksException;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/// Runs what matches a pattern: first the comparisons, which print a table each, then what JMH measures.
public final class Benchmarks {

    @FunctionalInterface
    private interface Program {
        void run(String[] arguments) throws Exception;
    }

    private Benchmarks() {
    }

    public static void main(String[] arguments) throws Exception {
        Map<Class<?>, Program> comparisons = new LinkedHashMap<>();
        comparisons.put(ImportComparison.class, ImportComparison::main);
        comparisons.put(ShapesComparison.class, ShapesComparison::main);
        comparisons.put(SearchComparison.class, SearchComparison::main);
        comparisons.put(ArrivalComparison.class, ArrivalComparison::main);
        comparisons.put(DesksComparison.class, DesksComparison::main);
        comparisons.put(RosterPeer.class, RosterPeer::main);
        comparisons.put(ScaleComparison.class, ScaleComparison::main);
        Pattern wanted = Pattern.compile(arguments[0]);
        for (Map.Entry<Class<?>, Program> comparison : comparisons.entrySet()) {
            if (wanted.matcher(comparison.getKey().getName()).find()) {
                System.out.println(comparison.getKey().getSimpleName());
                comparison.getValue().run(new String[0]);
            }
        }
        measure(arguments[0]);
    }

    private static void measure(String pattern) throws RunnerException {
        try {
            new Runner(new OptionsBuilder().include(pattern).build()).run();
        } catch (NoBenchmarksException e) {
            System.out.println("nothing else to measure");
        }
    }
}

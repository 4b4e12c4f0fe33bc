package org.rollbook.sheet.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.rollbook.sheet.message.MessageLine;

/// Blocks of nearly as many lines each, between empty ones: a person in each, a word to a line.
final class PersonBlocks {
    private static final int FEWEST_BLOCKS = 3;
    private static final int FEWEST_LINES = 3;
    private static final double USUAL = 0.6;

    /// @param from the place of its first line
    private record Block(int from, int to) {
        int size() {
            return to - from;
        }
    }

    private PersonBlocks() {
    }

    /// The same lines, each block on its first one; as they were where the blocks are not alike.
    static List<String> asLines(List<String> lines) {
        List<Block> people = blocks(lines).stream().filter(block -> holdsPerson(lines.subList(block.from, block.to)))
                .toList();
        long usual = people.stream().collect(Collectors.groupingBy(Block::size, Collectors.counting())).values()
                .stream()
                .max(Comparator.naturalOrder()).orElse(0L);
        if (people.size() < FEWEST_BLOCKS || usual < people.size() * USUAL) {
            return lines;
        }
        List<String> joined = new ArrayList<>(lines);
        for (Block block : people) {
            joined.set(block.from, String.join("\t", lines.subList(block.from, block.to)));
            for (int i = block.from + 1; i < block.to; i++) {
                joined.set(i, "");
            }
        }
        return joined;
    }

    private static List<Block> blocks(List<String> lines) {
        List<Block> blocks = new ArrayList<>();
        int from = 0;
        for (int i = 0; i <= lines.size(); i++) {
            if (i == lines.size() || lines.get(i).isBlank()) {
                if (i > from) {
                    blocks.add(new Block(from, i));
                }
                from = i + 1;
            }
        }
        return blocks;
    }

    /// One line is a phone or an ID number by itself, and none is a label with its text.
    private static boolean holdsPerson(List<String> block) {
        return block.size() >= FEWEST_LINES && block.stream().filter(MessageLine::holdsPhone).count() > 0
                && block.stream().filter(MessageLine::holdsPhone).allMatch(line -> line.strip().length() < 24)
                && block.stream().allMatch(line -> MessageLine.labels(line).isEmpty() && line.strip().length() < 40);
    }
}

package org.rollbook.names;

import java.nio.charset.StandardCharsets;
import java.util.List;

/// One word of a query, made ready for the scan, with the organisations that contain it.
///
/// A word with a character outside ASCII is looked for anywhere in the name; any other at the beginning of a token,
/// and, when it has a digit and at least three characters, also at both ends of phone, ID and number.
final class SearchWord {
    private static final int SHORTEST_IN_ORGANISATION = 2;

    final byte[] bytes;
    final boolean anywhere;
    final boolean atEdges;
    private final long beginning;
    private final long characters;
    private final long head;
    private final long tail;
    private final boolean[] organisations;
    private final boolean someOrganisation;

    SearchWord(String word, List<String> known) {
        bytes = word.getBytes(StandardCharsets.UTF_8);
        anywhere = bytes.length != word.length();
        atEdges = !anywhere && bytes.length >= Fingerprint.EDGE && word.chars().anyMatch(c -> c >= '0' && c <= '9');
        beginning = Fingerprint.beginning(bytes);
        characters = Fingerprint.characters(word);
        head = Fingerprint.head(bytes);
        tail = Fingerprint.tail(bytes);
        organisations = new boolean[known.size()];
        boolean some = false;
        if (anywhere || bytes.length >= SHORTEST_IN_ORGANISATION) {
            for (int i = 0; i < organisations.length; i++) {
                organisations[i] = known.get(i).contains(word);
                some |= organisations[i];
            }
        }
        someOrganisation = some;
    }

    boolean isInOrganisation(int organisation) {
        return someOrganisation && organisations[organisation];
    }

    /// False when an entry with these fingerprints surely lacks the word.
    boolean mayFit(long entryBeginnings, long entryCharacters, long entryEdges) {
        if (anywhere) {
            return (entryCharacters & characters) == characters;
        }
        return (entryBeginnings & beginning) == beginning || atEdges && (entryEdges & (head | tail)) != 0;
    }
}

package org.rollbook.names.search;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.rollbook.names.Ascii;

/// One word of a query, made ready for the scan, with the organisations that contain it.
///
/// A word with a character outside ASCII is looked for anywhere in the name; any other at the beginning of a token,
/// and, when it has a digit and at least three characters, also at both ends of phone, ID and number.
final class SearchWord {
    private static final int SHORTEST_IN_ORGANISATION = 2;

    final byte[] bytes;
    final boolean anywhere;
    final boolean atEdges;
    final long first;
    final long beginning;
    final long characters;
    final long head;
    final long tail;
    final long opening;
    final long whole;
    private final boolean[] organisations;
    private final boolean someOrganisation;

    SearchWord(String word, List<String> known) {
        bytes = word.getBytes(StandardCharsets.UTF_8);
        anywhere = bytes.length != word.length();
        atEdges = !anywhere && bytes.length >= Fingerprint.EDGE && Ascii.hasDigit(word);
        first = Fingerprint.first(bytes);
        beginning = Fingerprint.beginning(bytes);
        characters = Fingerprint.characters(word);
        head = Fingerprint.head(bytes);
        tail = Fingerprint.tail(bytes);
        opening = Fingerprint.opening(bytes);
        whole = Fingerprint.whole(bytes);
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

    boolean isInSomeOrganisation() {
        return someOrganisation;
    }
}

package org.rollbook.names;

/// A name cut in two for ordering: the surname, or the first part of a name with separators, and all the rest;
/// a name without Chinese characters stays whole.
record NameParts(String family, String given) {

    /// Spaces and separators are cut away: a name typed with them is ordered like one without.
    static NameParts of(String name, CompoundSurnames surnames) {
        if (!Han.in(name)) {
            return new NameParts(name.strip(), "");
        }
        int dot = name.indexOf(Han.DOT);
        if (dot > 0) {
            return new NameParts(bare(name.substring(0, dot)), bare(name.substring(dot + 1)));
        }
        String bare = bare(name);
        int cut = bare.isEmpty() ? 0 : surnames.lengthIn(bare);
        return new NameParts(bare.substring(0, cut), bare.substring(cut));
    }

    private static String bare(String part) {
        return Han.unspaced(part).replace(String.valueOf(Han.DOT), "");
    }
}

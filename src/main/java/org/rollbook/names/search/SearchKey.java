package org.rollbook.names.search;

/// All that one entry of an index can be found by; parts that are unknown or must not be searched are empty.
/// `phone` and `id` may be whole or only the last digits, for which searching works just as well.
public record SearchKey(String number, String name, String pinyin, String initials, String phone, String id,
        String organisation) {
}

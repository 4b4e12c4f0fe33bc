package org.rollbook.model.people;

/// The keys that a person is ordered by, stored beside the name; all ASCII, so that comparing bytes gives the same
/// order in every database. `stroke` is 姓氏笔画, `pinyin` the order of look-up lists, `initials` as in `zw` for 张伟.
public record SortKeys(String stroke, String pinyin, String initials) {
    /// Of a person whose name has not been read yet.
    public static final SortKeys NONE = new SortKeys("", "", "");
}

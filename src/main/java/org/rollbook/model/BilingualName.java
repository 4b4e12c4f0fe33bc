package org.rollbook.model;

/// A name in Chinese and English, either of which may be empty; shown in the reader's language, else in the other.
public record BilingualName(String zh, String en) {

    public static final BilingualName NONE = new BilingualName("", "");

    public BilingualName {
        zh = zh.strip();
        en = en.strip();
    }

    public String in(Language language) {
        return switch (language) {
            case ZH -> zh.isEmpty() ? en : zh;
            case EN -> en.isEmpty() ? zh : en;
        };
    }

    public boolean isEmpty() {
        return zh.isEmpty() && en.isEmpty();
    }
}

package org.rollbook.print.font;

import java.util.List;

/// A character that no bundled face can print, and the texts of the document in which it stands.
public record MissingGlyph(int codePoint, List<String> texts) {

    public MissingGlyph {
        texts = List.copyOf(texts);
    }

    /// The character itself.
    public String character() {
        return Character.toString(codePoint);
    }
}

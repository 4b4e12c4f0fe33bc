package org.rollbook.print;

import org.rollbook.model.paper.Document;
import org.rollbook.print.font.Faces;
import org.rollbook.print.layout.Layout;

/// Turns documents into PDF: embedded subsets of the bundled faces, text that can be searched and copied.
///
/// The same document with the same stamp gives the same bytes. Safe for use from several threads.
public final class Press {
    private final Faces faces;
    private final Layout layout;

    public Press(Faces faces) {
        this.faces = faces;
        this.layout = new Layout(faces);
    }

    /// The pages of a document, for as many printings as are wanted.
    public ComposedDocument compose(Document document) {
        return new ComposedDocument(document, faces, layout);
    }

    /// The document as the bytes of a PDF file.
    public byte[] pdf(Document document) {
        return compose(document).pdf(document);
    }
}

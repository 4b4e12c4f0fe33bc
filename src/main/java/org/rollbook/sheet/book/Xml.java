package org.rollbook.sheet.book;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import java.io.InputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.rollbook.sheet.table.DamagedSheet;

/// A small cursor over one XML part: no document type, no entities of its own, nothing from outside.
final class Xml {
    /// Text that is read only when asked for would fail with exceptions that its methods do not declare.
    private static final String LAZY = "com.ctc.wstx.lazyParsing";
    private static final XMLInputFactory FACTORY = factory();

    private final XMLStreamReader reader;

    Xml(InputStream in) {
        try {
            reader = FACTORY.createXMLStreamReader(in);
        } catch (XMLStreamException e) {
            throw new DamagedSheet(e.getClass().getName());
        }
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = new InputFactoryImpl();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(LAZY, false);
        return factory;
    }

    /// Moves on; false at the end of the part.
    boolean next() {
        try {
            if (!reader.hasNext()) {
                return false;
            }
            int event = reader.next();
            if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
                throw new DamagedSheet("document type or entity");
            }
            return true;
        } catch (XMLStreamException e) {
            throw new DamagedSheet(e.getClass().getName());
        }
    }

    boolean starts(String element) {
        return reader.isStartElement() && reader.getLocalName().equals(element);
    }

    boolean ends(String element) {
        return reader.isEndElement() && reader.getLocalName().equals(element);
    }

    /// The attribute's value, empty when it is missing; a prefix is ignored.
    String attribute(String name) {
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            if (reader.getAttributeLocalName(i).equals(name)) {
                return reader.getAttributeValue(i);
            }
        }
        return "";
    }

    int number(String attribute, int otherwise) {
        String text = attribute(attribute);
        if (text.isEmpty()) {
            return otherwise;
        }
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw new DamagedSheet("number expected");
        }
    }

    /// Appends the text up to the end of the open element, at most `limit` characters of it; pronunciation is left out.
    void appendText(String element, StringBuilder text, int limit) {
        while (next()) {
            if (ends(element)) {
                return;
            }
            if (starts("rPh")) {
                appendText("rPh", new StringBuilder(), 0);
            } else {
                appendPiece(text, limit);
            }
        }
    }

    /// Appends the piece of text the cursor stands on, if it is one.
    void appendPiece(StringBuilder text, int limit) {
        if (reader.isCharacters() && text.length() < limit) {
            String piece = reader.getText();
            text.append(piece, 0, Math.min(piece.length(), limit - text.length()));
        }
    }

    /// The element's name without its prefix.
    String name() {
        return reader.getLocalName();
    }

    /// Whether the element has this prefix, the usual one of its namespace.
    boolean isIn(String prefix) {
        return prefix.equals(reader.getPrefix());
    }
}

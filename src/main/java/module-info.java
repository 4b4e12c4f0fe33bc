/// Rollbook, closed: nothing is opened, and only JavaFX sees the main class.
module org.rollbook {
    requires java.desktop;
    requires java.logging;
    requires java.sql;
    // PDFBox frees the memory of its files through it; without it each first PDF left a stack trace in the log.
    requires jdk.unsupported;
    requires javafx.controls;
    requires org.controlsfx.controls;
    requires atlantafx.base;
    requires org.kordamp.ikonli.core;
    requires org.kordamp.ikonli.javafx;
    requires org.kordamp.ikonli.feather;
    requires org.xerial.sqlitejdbc;
    requires org.postgresql.jdbc;
    requires org.jdbi.v3.core;
    requires io.leangen.geantyref;
    requires org.slf4j;
    requires com.fasterxml.jackson.jr.ob;
    requires com.fasterxml.jackson.core;
    requires com.ibm.icu;
    requires info.picocli;
    requires org.apache.pdfbox;
    requires org.apache.fontbox;
    requires org.apache.commons.logging;
    requires org.dhatim.fastexcel;
    requires com.fasterxml.aalto;
    requires de.siegmar.fastcsv;
    requires org.jsoup;
    requires dev.dirs;
    requires java.keyring;

    exports org.rollbook to javafx.graphics;
}

package org.rollbook.model.place;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.stream.Collectors;

/// A shared PostgreSQL server and the schema in it that holds one training base’s data; a password is no part of it.
///
/// @param hosts           of which the one that can be written to is taken
/// @param rootCertificate the file with the authority that the server’s certificate is verified with, or `system`
public record DataServer(List<Host> hosts, String database, String schema, String user, SslMode sslMode,
        Optional<String> rootCertificate) implements DataPlace {
    public static final int USUAL_PORT = 5432;
    public static final String USUAL_SCHEMA = "public";

    public DataServer {
        hosts = List.copyOf(hosts);
    }

    /// One of the machines that a server runs on.
    public record Host(String name, int port) {

        /// Whether nobody can listen on the way.
        boolean isThisMachine() {
            return name.equals("localhost") || name.equals("::1") || name.matches("127(\\.\\d{1,3}){3}");
        }

        @Override
        public String toString() {
            return (name.contains(":") ? "[" + name + "]" : name) + (port == USUAL_PORT ? "" : ":" + port);
        }
    }

    /// A schema of a server on this machine.
    public static DataServer here(int port, String database, String schema, String user) {
        return new DataServer(List.of(new Host("localhost", port)), database, schema, user, SslMode.PREFER,
                Optional.empty());
    }

    /// Off this machine the server has to show who it is, unless an address says otherwise.
    static SslMode usualSslMode(List<Host> hosts) {
        return hosts.stream().allMatch(Host::isThisMachine) ? SslMode.PREFER : SslMode.VERIFY_FULL;
    }

    boolean isOfUsualSslMode() {
        return sslMode == usualSslMode(hosts);
    }

    /// The machines alone, for sentences about them.
    public String machines() {
        return hosts.stream().map(Host::toString).collect(Collectors.joining(", "));
    }

    /// The address that leads here, which can be kept: it says what differs from the usual.
    @Override
    public String toString() {
        StringJoiner parameters = new StringJoiner("&", "?", "").setEmptyValue("");
        if (!schema.equals(USUAL_SCHEMA)) {
            parameters.add("schema=" + encoded(schema));
        }
        if (!isOfUsualSslMode()) {
            parameters.add("sslmode=" + sslMode.word());
        }
        rootCertificate.ifPresent(file -> parameters.add("sslrootcert=" + encoded(file)));
        return "postgresql://" + encoded(user) + "@"
                + hosts.stream().map(Host::toString).collect(Collectors.joining(",")) + "/" + encoded(database)
                + parameters;
    }

    /// Letters of every script stay readable.
    static String encoded(String part) {
        return part.codePoints().mapToObj(Character::toString)
                .map(letter -> letter.codePointAt(0) > '\u007f' && Character.isLetterOrDigit(letter.codePointAt(0))
                        ? letter
                        : URLEncoder.encode(letter, StandardCharsets.UTF_8).replace("+", "%20"))
                .collect(Collectors.joining());
    }
}

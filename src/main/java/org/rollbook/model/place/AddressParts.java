package org.rollbook.model.place;

import java.util.Arrays;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.stream.Collectors;

/// The address of a server in parts, as somebody fills them in; what is empty is left out of the address, and nothing is checked.
///
/// @param hosts   one or more, between commas or blanks, each with a port of its own or with `port`
/// @param sslMode empty for what is usual
public record AddressParts(String user, String hosts, String port, String database, String schema,
        Optional<SslMode> sslMode, String rootCertificate) {

    /// The parts of a server; what is usual is left empty.
    public static AddressParts of(DataServer server) {
        var ports = server.hosts().stream().map(DataServer.Host::port).distinct().toList();
        boolean isOnePort = ports.size() == 1;
        return new AddressParts(server.user(), isOnePort
                ? server.hosts().stream()
                        .map(host -> new DataServer.Host(host.name(), DataServer.USUAL_PORT).toString())
                        .collect(Collectors.joining(", "))
                : server.machines(),
                isOnePort && ports.getFirst() != DataServer.USUAL_PORT ? ports.getFirst().toString() : "",
                server.database(), server.schema().equals(DataServer.USUAL_SCHEMA) ? "" : server.schema(),
                server.isOfUsualSslMode() ? Optional.empty() : Optional.of(server.sslMode()),
                server.rootCertificate().orElse(""));
    }

    /// The address that they make up.
    public String address() {
        var parameters = new StringJoiner("&", "?", "").setEmptyValue("");
        add(parameters, "schema", schema);
        sslMode.ifPresent(mode -> parameters.add("sslmode=" + mode.word()));
        add(parameters, "sslrootcert", rootCertificate);
        String who = user.isBlank() ? "" : DataServer.encoded(user.strip()) + "@";
        return "postgresql://" + who + machines() + "/" + DataServer.encoded(database.strip()) + parameters;
    }

    private static void add(StringJoiner parameters, String key, String value) {
        if (!value.isBlank()) {
            parameters.add(key + "=" + DataServer.encoded(value.strip()));
        }
    }

    private String machines() {
        String named = hosts.isBlank() && !port.isBlank() ? "localhost" : hosts;
        return Arrays.stream(named.split("[,，;；\\s]+")).filter(host -> !host.isBlank()).map(this::withPort)
                .collect(Collectors.joining(","));
    }

    /// The port stands with each machine that has none of its own; the numbers of IPv6 stand in brackets.
    private String withPort(String host) {
        boolean isBare = host.indexOf(':') != host.lastIndexOf(':') && !host.startsWith("[");
        String name = isBare ? "[" + host + "]" : host;
        boolean hasPort = name.lastIndexOf(':') > name.lastIndexOf(']');
        return hasPort || port.isBlank() ? name : name + ":" + port.strip();
    }
}

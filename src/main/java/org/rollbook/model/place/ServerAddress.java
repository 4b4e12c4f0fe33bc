package org.rollbook.model.place;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.io.ByteArrayOutputStream;
import org.rollbook.model.Refusal;

/// `postgresql://[user@]host[:port][,host…]/database[?schema=…&sslmode=…&sslrootcert=…]`, read part by part: whatever is not
/// known is refused, so that nothing in it ever reaches the driver that nobody thought of.
final class ServerAddress {
    /// Whatever names a protocol; a single letter is a drive of Windows.
    static final Pattern LOOKS_LIKE_ONE = Pattern
            .compile("(?i)\\s*(([a-z][a-z0-9+.-]+:)+//|(jdbc:)?postgres(ql)?:)");
    private static final Pattern PREFIX = Pattern.compile("postgres(ql)?://");
    private static final int LONGEST = 1_000;
    private static final int MOST_HOSTS = 8;
    private static final int HIGHEST_PORT = 65_535;
    /// The server cuts longer names off without a word.
    private static final int LONGEST_NAME = 63;
    private static final Pattern HOST = Pattern.compile("[A-Za-z0-9_]([A-Za-z0-9_.-]{0,252})|\\[[0-9A-Fa-f:.]{2,45}]");
    private static final Pattern SCHEMA = Pattern.compile("[\\p{L}_][\\p{L}\\p{N}_-]*");
    private static final List<String> PARAMETERS = List.of("schema", "sslmode", "sslrootcert");

    private final String text;
    private final Map<String, String> environment;

    ServerAddress(String typed, Map<String, String> environment) {
        this.text = typed;
        this.environment = environment;
    }

    DataServer server() {
        if (text.length() > LONGEST) {
            throw new Refusal("address.long", LONGEST);
        }
        var prefix = PREFIX.matcher(text);
        if (!prefix.lookingAt()) {
            throw new Refusal("address.protocol");
        }
        String rest = text.substring(prefix.end());
        int question = rest.indexOf('?');
        Map<String, String> parameters = parameters(question < 0 ? "" : rest.substring(question + 1));
        String place = question < 0 ? rest : rest.substring(0, question);
        int slash = place.indexOf('/');
        String authority = slash < 0 ? place : place.substring(0, slash);
        int at = authority.lastIndexOf('@');
        if (authority.substring(0, Math.max(at, 0)).contains(":")) {
            throw new Refusal("address.password");
        }
        if (text.codePoints().anyMatch(c -> Character.isISOControl(c) || Character.isWhitespace(c) || c == '#')) {
            throw new Refusal("address.character");
        }
        String user = at > 0 ? name("address.user", authority.substring(0, at)) : usual("PGUSER",
                System.getProperty("user.name", ""));
        List<DataServer.Host> hosts = hosts(authority.substring(at + 1));
        String database = name("address.database",
                slash < 0 || slash == place.length() - 1 ? usual("PGDATABASE", "") : place.substring(slash + 1));
        String schema = name("address.schema", parameters.getOrDefault("schema", DataServer.USUAL_SCHEMA));
        if (!SCHEMA.matcher(schema).matches() || schema.startsWith("pg_") || schema.equals("information_schema")) {
            throw new Refusal("address.schema", schema);
        }
        return new DataServer(hosts, database, schema, user, sslMode(parameters, hosts), certificate(parameters));
    }

    private Map<String, String> parameters(String query) {
        Map<String, String> parameters = new LinkedHashMap<>();
        for (String part : query.isEmpty() ? new String[0] : query.split("&", -1)) {
            int equals = part.indexOf('=');
            String key = equals < 0 ? part : part.substring(0, equals);
            if (key.equalsIgnoreCase("password")) {
                throw new Refusal("address.password");
            }
            if (!PARAMETERS.contains(key)) {
                throw new Refusal("address.parameter", shown(key), String.join(", ", PARAMETERS));
            }
            if (equals < 0 || equals == part.length() - 1 || parameters.containsKey(key)) {
                throw new Refusal("address.parameter.once", key);
            }
            parameters.put(key, part.substring(equals + 1));
        }
        return parameters;
    }

    private List<DataServer.Host> hosts(String part) {
        List<DataServer.Host> hosts = new ArrayList<>();
        String names = part.isEmpty() ? usual("PGHOST", "localhost") : part;
        for (String typed : names.split(",", -1)) {
            int colon = typed.indexOf(':', typed.startsWith("[") ? Math.max(typed.indexOf(']'), 0) : 0);
            String host = colon < 0 ? typed : typed.substring(0, colon);
            if (!HOST.matcher(host).matches()) {
                throw new Refusal("address.host", shown(host));
            }
            hosts.add(new DataServer.Host(host.startsWith("[") ? host.substring(1, host.length() - 1) : host,
                    port(colon < 0 ? usual("PGPORT", "" + DataServer.USUAL_PORT) : typed.substring(colon + 1))));
        }
        if (hosts.size() > MOST_HOSTS) {
            throw new Refusal("address.hosts", MOST_HOSTS);
        }
        return hosts;
    }

    private static int port(String typed) {
        int port = typed.matches("[0-9]{1,5}") ? Integer.parseInt(typed) : 0;
        if (port < 1 || port > HIGHEST_PORT) {
            throw new Refusal("address.port", shown(typed), HIGHEST_PORT);
        }
        return port;
    }

    private SslMode sslMode(Map<String, String> parameters, List<DataServer.Host> hosts) {
        String word = Optional.ofNullable(parameters.get("sslmode")).orElse(usual("PGSSLMODE", ""));
        if (word.isEmpty()) {
            return DataServer.usualSslMode(hosts);
        }
        return SslMode.of(word).orElseThrow(() -> new Refusal("address.sslmode", shown(word)));
    }

    private Optional<String> certificate(Map<String, String> parameters) {
        String file = Optional.ofNullable(parameters.get("sslrootcert")).map(ServerAddress::decoded)
                .orElse(usual("PGSSLROOTCERT", ""));
        return Optional.of(file).filter(named -> !named.isEmpty());
    }

    /// A name that the server knows: neither empty nor longer than it keeps.
    private static String name(String key, String typed) {
        String name = decoded(typed);
        int bytes = name.getBytes(StandardCharsets.UTF_8).length;
        if (bytes == 0 || bytes > LONGEST_NAME || typed.contains("/") || typed.contains("@")) {
            throw new Refusal(key, shown(name));
        }
        return name;
    }

    private String usual(String variable, String otherwise) {
        String value = environment.getOrDefault(variable, "");
        return value.isEmpty() ? otherwise : value;
    }

    private static String decoded(String part) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (int i = 0; i < part.length(); i++) {
            if (part.charAt(i) != '%') {
                String letter = Character.toString(part.codePointAt(i));
                bytes.writeBytes(letter.getBytes(StandardCharsets.UTF_8));
                i += letter.length() - 1;
            } else if (i + 2 < part.length() && part.substring(i + 1, i + 3).matches("[0-9A-Fa-f]{2}")) {
                bytes.write(Integer.parseInt(part.substring(i + 1, i + 3), 16));
                i += 2;
            } else {
                throw new Refusal("address.percent", shown(part));
            }
        }
        try {
            String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes.toByteArray())).toString();
            if (text.codePoints().anyMatch(Character::isISOControl)) {
                throw new Refusal("address.character");
            }
            return text;
        } catch (CharacterCodingException _) {
            throw new Refusal("address.percent", shown(part));
        }
    }

    /// Enough to recognise a part by, whatever was pasted there.
    private static String shown(String part) {
        String plain = part.codePoints().filter(c -> !Character.isISOControl(c)).limit(40)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
        return plain.length() < part.length() ? plain + "…" : plain;
    }
}

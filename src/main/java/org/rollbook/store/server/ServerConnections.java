package org.rollbook.store.server;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Optional;
import org.postgresql.ds.PGSimpleDataSource;
import org.postgresql.jdbc.GSSEncMode;
import org.postgresql.jdbcurlresolver.PgPassParser;
import org.postgresql.ssl.DefaultJavaSSLFactory;
import org.rollbook.model.place.DataServer;
import org.rollbook.model.place.SslMode;

/// Connections to a server, made by the driver's setters from the parts of an address and from nothing else.
public final class ServerConnections {
    /// How a desk is called among the sessions of the server, followed by its name.
    static final String APPLICATION = "Rollbook ";
    private static final int LONGEST_NAME = 63;
    private static final int CONNECT_SECONDS = 3;
    private static final int SOCKET_SECONDS = 10;
    private static final int WATCH_SECONDS = 3;
    private static final String SYSTEM = "system";

    /// What is told as saved is on the server's disk, however the server is set up otherwise.
    private static final String ON_DISK = "-c synchronous_commit=on ";
    /// The server lets go of a desk that vanished or sleeps, and tells a desk that waits before that desk gives up by itself.
    private static final String KEEPALIVE = "-c tcp_keepalives_idle=10 -c tcp_keepalives_interval=5 -c tcp_keepalives_count=3";
    private static final String OPTIONS = ON_DISK + "-c lock_timeout=3s -c statement_timeout=9s "
            + "-c idle_in_transaction_session_timeout=10s " + KEEPALIVE;
    /// Making and raising a schema takes as long as it takes; only its turn is not waited for.
    private static final String OPTIONS_OF_SETUP = ON_DISK + "-c lock_timeout=5s -c statement_timeout=0 " + KEEPALIVE;

    private final DataServer server;
    private final Optional<String> password;
    private final String desk;
    private final Purpose purpose;
    private final ServerReach reach;

    /// Whether somebody works on the base, or makes and raises it.
    public enum Purpose { DESK, SETUP }

    /// Without a password, that of the file .pgpass is taken.
    public ServerConnections(DataServer server, Optional<String> password, String desk, Purpose purpose,
            ServerReach reach) {
        this.server = server;
        this.password = password;
        this.desk = desk;
        this.purpose = purpose;
        this.reach = reach;
    }

    /// After the lock of a turn each statement sees what was committed before it.
    Connection writer() throws SQLException {
        Connection connection = purpose == Purpose.SETUP ? connect(OPTIONS_OF_SETUP, 0)
                : connect(OPTIONS, SOCKET_SECONDS);
        connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
        return connection;
    }

    Connection reader() throws SQLException {
        Connection connection = connect(OPTIONS, SOCKET_SECONDS);
        connection.setReadOnly(true);
        connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        return connection;
    }

    /// For short questions at short intervals; it notices soon when nothing comes back.
    Connection watch() throws SQLException {
        Connection connection = connect(OPTIONS, WATCH_SECONDS);
        connection.setReadOnly(true);
        return connection;
    }

    private Connection connect(String options, int socketSeconds) throws SQLException {
        return reach.connect(() -> source(options, socketSeconds).getConnection());
    }

    private PGSimpleDataSource source(String options, int socketSeconds) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setServerNames(server.hosts().stream()
                .map(host -> host.name().contains(":") ? "[" + host.name() + "]" : host.name())
                .toArray(String[]::new));
        source.setPortNumbers(server.hosts().stream().mapToInt(DataServer.Host::port).toArray());
        if (server.hosts().size() > 1) {
            source.setTargetServerType("primary");
            source.setHostRecheckSeconds(0);
        }
        source.setDatabaseName(server.database());
        source.setCurrentSchema('"' + server.schema() + '"');
        source.setUser(server.user());
        source.setPassword(password.orElseGet(this::passwordOfFile));
        source.setSslMode(server.sslMode().word());
        trust(source);
        source.setGssEncMode(GSSEncMode.DISABLE.name().toLowerCase(Locale.ROOT));
        // No time for the whole of logging in: the driver would then tell of every failure from another place (ServerFailures).
        source.setConnectTimeout(CONNECT_SECONDS);
        source.setSocketTimeout(socketSeconds);
        source.setTcpKeepAlive(true);
        source.setLogServerErrorDetail(false);
        source.setApplicationName(applicationName(desk));
        source.setOptions(options);
        return source;
    }

    /// As psql finds it: `PGPASSFILE`, or `.pgpass` at home.
    private String passwordOfFile() {
        return server.hosts().stream()
                .map(host -> PgPassParser.getPassword(host.name(), Integer.toString(host.port()), server.database(),
                        server.user()))
                .filter(found -> found != null).findFirst().orElse(null);
    }

    /// The authority named, that of PostgreSQL's own folder, or those that this computer trusts.
    private void trust(PGSimpleDataSource source) {
        if (server.rootCertificate().filter(named -> !named.equals(SYSTEM)).isPresent()) {
            source.setSslRootCert(server.rootCertificate().get());
        } else if (server.sslMode().compareTo(SslMode.VERIFY_CA) >= 0
                && (server.rootCertificate().isPresent() || !Files.exists(usualAuthority()))) {
            source.setSslfactory(DefaultJavaSSLFactory.class.getName());
        }
    }

    private static Path usualAuthority() {
        String roaming = System.getenv("APPDATA");
        return roaming == null ? Path.of(System.getProperty("user.home"), ".postgresql", "root.crt")
                : Path.of(roaming, "postgresql", "root.crt");
    }

    /// The server keeps only printable ASCII and 63 bytes: other letters of a desk's name are written as `%` and their bytes.
    static String applicationName(String desk) {
        StringBuilder name = new StringBuilder(APPLICATION);
        desk.codePoints().mapToObj(Character::toString).map(ServerConnections::ascii)
                .takeWhile(letter -> name.length() + letter.length() <= LONGEST_NAME).forEach(name::append);
        return name.toString();
    }

    private static String ascii(String letter) {
        if (letter.charAt(0) >= ' ' && letter.charAt(0) < '\u007f' && !letter.equals("%")) {
            return letter;
        }
        StringBuilder bytes = new StringBuilder();
        for (byte part : letter.getBytes(StandardCharsets.UTF_8)) {
            bytes.append('%').append(String.format("%02X", part));
        }
        return bytes.toString();
    }
}

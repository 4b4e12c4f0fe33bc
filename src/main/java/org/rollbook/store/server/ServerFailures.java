package org.rollbook.store.server;

import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.security.GeneralSecurityException;
import java.sql.SQLException;
import java.util.Optional;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;
import org.rollbook.model.place.DataServer;
import org.rollbook.store.sql.StoreFailure;

/// What an exception of the PostgreSQL driver means to staff: by its state, by what lies beneath it, never by its words, which
/// come in the language of the server or of this computer.
final class ServerFailures {
    private static final String NO_CONNECTION = "08001";
    private static final String REJECTED = "08004";

    private ServerFailures() {
    }

    static StoreFailure of(SQLException e, DataServer server) {
        return new StoreFailure(kind(e, server), e, server.toString(), server.machines());
    }

    private static StoreFailure.Kind kind(SQLException e, DataServer server) {
        String state = String.valueOf(e.getSQLState());
        return switch (state) {
            case "40001", "40P01" -> StoreFailure.Kind.CONFLICT;
            case "55P03", "57014" -> StoreFailure.Kind.BUSY;
            case "53100" -> StoreFailure.Kind.SERVER_DISK_FULL;
            case "53300" -> StoreFailure.Kind.SERVER_FULL;
            case "57P03" -> StoreFailure.Kind.SERVER_STARTING;
            case "25006" -> StoreFailure.Kind.SERVER_READ_ONLY;
            case "42501" -> StoreFailure.Kind.SERVER_RIGHTS;
            case "28P01" -> StoreFailure.Kind.SERVER_PASSWORD;
            case "28000" -> StoreFailure.Kind.SERVER_ROLE;
            case "3D000" -> StoreFailure.Kind.SERVER_NO_DATABASE;
            case "3F000" -> StoreFailure.Kind.SERVER_EMPTY;
            case "25P03" -> StoreFailure.Kind.SERVER_LOST;
            case "XX001", "XX002" -> StoreFailure.Kind.SERVER_DAMAGED;
            default -> ofClass(e, state, server);
        };
    }

    private static StoreFailure.Kind ofClass(SQLException e, String state, DataServer server) {
        return switch (state.substring(0, 2)) {
            case "08" -> ofConnecting(e, state, server);
            case "57" -> StoreFailure.Kind.SERVER_LOST;
            case "23" -> StoreFailure.Kind.CONFLICT;
            default -> StoreFailure.Kind.OTHER;
        };
    }

    private static StoreFailure.Kind ofConnecting(SQLException e, String state, DataServer server) {
        if (isOfCertificate(e)) {
            return StoreFailure.Kind.SERVER_CERTIFICATE;
        }
        if (passed(e, "enableSSL") && (state.equals(REJECTED) || under(e, SSLException.class).isPresent())) {
            return StoreFailure.Kind.SERVER_NO_TLS;
        }
        if (under(e, UnknownHostException.class).isPresent()) {
            return StoreFailure.Kind.SERVER_UNKNOWN_HOST;
        }
        if (under(e, SocketTimeoutException.class).isPresent() && passed(e, "openConnectionImpl")
                || under(e, NoRouteToHostException.class).isPresent()) {
            return StoreFailure.Kind.SERVER_SILENT;
        }
        if (under(e, ConnectException.class).isPresent()) {
            return StoreFailure.Kind.SERVER_REFUSED;
        }
        return switch (state) {
            case REJECTED -> StoreFailure.Kind.SERVER_PASSWORD;
            case NO_CONNECTION -> server.hosts().size() > 1 ? StoreFailure.Kind.SERVER_NO_PRIMARY
                    : StoreFailure.Kind.SERVER_SILENT;
            default -> StoreFailure.Kind.SERVER_LOST;
        };
    }

    /// An authority that is not known, a wrong name, or no file to verify with.
    private static boolean isOfCertificate(SQLException e) {
        return under(e, GeneralSecurityException.class).isPresent()
                || under(e, SSLException.class).filter(ServerFailures::isOfTrust).isPresent()
                || frames(e).anyMatch(frame -> frame.getClassName().endsWith(".LibPQFactory")
                        || frame.getMethodName().equals("verifyPeerName"));
    }

    private static boolean isOfTrust(SSLException e) {
        return Stream.of(e.getStackTrace()).anyMatch(frame -> frame.getClassName().contains("Certificate"));
    }

    /// Whether a connection that was open broke at once, so that a new one may do what this one did not begin.
    static boolean isBroken(SQLException e) {
        String state = String.valueOf(e.getSQLState());
        return (state.startsWith("08") || state.startsWith("57P0") || state.equals("25P03"))
                && under(e, SocketTimeoutException.class).isEmpty();
    }

    private static boolean passed(SQLException e, String method) {
        return frames(e).anyMatch(frame -> frame.getMethodName().equals(method));
    }

    /// Of it and of all that lies beneath it.
    private static Stream<StackTraceElement> frames(SQLException e) {
        return chain(e).flatMap(thrown -> Stream.of(thrown.getStackTrace()));
    }

    private static Stream<Throwable> chain(Throwable e) {
        return Stream.iterate(e, cause -> cause != null, Throwable::getCause);
    }

    private static <X extends Throwable> Optional<X> under(Throwable e, Class<X> type) {
        return chain(e).filter(type::isInstance).map(type::cast).findFirst();
    }
}

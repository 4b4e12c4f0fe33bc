package org.rollbook.service.care;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.rollbook.files.PathCheck;
import org.rollbook.model.Refusal;
import org.rollbook.store.sql.StoreFailure;

/// What is wrong with the data, as a message key with arguments, for rooms that do not know the store.
///
/// @param key    below `failure.`
/// @param remedy what can help
public record DataProblem(String key, List<String> arguments, Remedy remedy) {

    /// Whether trying again later can help, or another password, or the data or their place must be mended first.
    public enum Remedy { TRY_AGAIN, GIVE_PASSWORD, MEND }

    /// What a thrown exception means, empty when it is not the data's.
    public static Optional<DataProblem> of(RuntimeException thrown) {
        return thrown instanceof StoreFailure failure ? Optional.of(of(failure)) : Optional.empty();
    }

    private static DataProblem of(StoreFailure failure) {
        Remedy remedy = switch (failure.kind()) {
            case LOCKED, BUSY, READ_FAILED, CONFLICT, SERVER_NO_PRIMARY, SERVER_STARTING, SERVER_FULL, SERVER_LOST,
                    SERVER_WAITING ->
                Remedy.TRY_AGAIN;
            case SERVER_PASSWORD -> Remedy.GIVE_PASSWORD;
            case FOREIGN, NEWER, DAMAGED, UNREACHABLE, READ_ONLY, TAKEN_OVER, REPLACED, REPLACED_BACKUP,
                    REPLACED_NOTHING,
                    REPLACED_SEEN, NETWORK_FOLDER, DISK_FULL, UNSURE, OTHER, SERVER_EMPTY, SERVER_FOREIGN, SERVER_OLDER,
                    SERVER_UNKNOWN_HOST, SERVER_REFUSED, SERVER_SILENT, SERVER_ROLE,
                    SERVER_NO_DATABASE, SERVER_NO_TLS, SERVER_CERTIFICATE, SERVER_READ_ONLY, SERVER_RIGHTS,
                    SERVER_DISK_FULL, SERVER_DAMAGED, SERVER_OTHER_HISTORY ->
                Remedy.MEND;
        };
        Optional<Refusal> why = unreachable(failure);
        if (why.isPresent()) {
            return new DataProblem("refusal." + why.get().key(),
                    why.get().arguments().stream().map(Object::toString).toList(), remedy);
        }
        return new DataProblem("failure." + failure.kind().name().toLowerCase(Locale.ROOT), failure.arguments(),
                remedy);
    }

    /// What in the path itself keeps the data from being opened, where it is that.
    private static Optional<Refusal> unreachable(StoreFailure failure) {
        if (failure.arguments().isEmpty()) {
            return Optional.empty();
        }
        Path place = Path.of(failure.arguments().getFirst());
        return switch (failure.kind()) {
            case UNREACHABLE -> PathCheck.unreachable(place);
            case READ_ONLY -> PathCheck.unreachable(place).or(() -> PathCheck.isOnReadOnlyDisk(place)
                    ? Optional.of(new Refusal("file.disk.readonly", place.toString())) : Optional.empty());
            default -> Optional.empty();
        };
    }
}

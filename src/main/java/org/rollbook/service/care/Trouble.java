package org.rollbook.service.care;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.rollbook.store.StoreFailure;

/// Trouble with the data as a message key with arguments, for rooms that do not know the store.
///
/// @param key    below `failure.`
/// @param remedy what can help
public record Trouble(String key, List<String> arguments, Remedy remedy) {

    /// Whether trying again later can help, or the data or their place must be mended first.
    public enum Remedy { TRY_AGAIN, MEND }

    /// What a thrown exception means, empty when it is not the data's.
    public static Optional<Trouble> of(RuntimeException thrown) {
        return thrown instanceof StoreFailure failure ? Optional.of(of(failure)) : Optional.empty();
    }

    private static Trouble of(StoreFailure failure) {
        Remedy remedy = switch (failure.kind()) {
            case LOCKED, BUSY, READ_FAILED, CONFLICT -> Remedy.TRY_AGAIN;
            case FOREIGN, NEWER, DAMAGED, UNREACHABLE, READ_ONLY, TAKEN_OVER, REPLACED, REPLACED_BACKUP, REPLACED_NOTHING,
                    REPLACED_SEEN, NETWORK_FOLDER, DISK_FULL, UNSURE, OTHER ->
                    Remedy.MEND;
        };
        return new Trouble("failure." + failure.kind().name().toLowerCase(Locale.ROOT), failure.arguments(), remedy);
    }
}

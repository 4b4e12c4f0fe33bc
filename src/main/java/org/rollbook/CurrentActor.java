package org.rollbook;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;
import org.rollbook.model.journal.Actor;

/// Who sits at this machine, as the journal names them: the login and the machine, or what `-Drollbook.desk=…` calls it.
final class CurrentActor {

    private CurrentActor() {
    }

    static Actor actor() {
        return new Actor(System.getProperty("user.name", "?"),
                Optional.ofNullable(System.getProperty("rollbook.desk")).orElseGet(CurrentActor::host));
    }

    private static String host() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException e) {
            return "localhost";
        }
    }
}

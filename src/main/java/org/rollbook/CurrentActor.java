package org.rollbook;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.rollbook.model.journal.Actor;

/// Who sits at this machine, as the journal names them.
final class CurrentActor {

    private CurrentActor() {
    }

    static Actor actor() {
        return new Actor(System.getProperty("user.name", "?"), host());
    }

    private static String host() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException e) {
            return "localhost";
        }
    }
}

package org.rollbook.store.file;

import java.nio.file.Path;
import java.time.Clock;
import org.rollbook.model.course.Session;
import org.rollbook.model.journal.Actor;
import org.rollbook.store.CheckIns;
import org.rollbook.store.Database;
import org.rollbook.store.sql.Access;

/// A desk that registers and marks people through the real store until it is killed; says `ack <token>` after each.
public final class CheckInWriter {

    private CheckInWriter() {
    }

    /// Settles after every second action only, so that kills meet a short log, a longer one, and one on its way home.
    /// Arguments: data file, prefix of the tokens, `honest`, or `early` to acknowledge before the commit and wait there.
    public static void main(String[] arguments) throws Exception {
        Database database = Database.file(new DataFile(Path.of(arguments[0])), Access.READ_WRITE,
                new Actor("writer", "desk"), Clock.systemUTC());
        database.open();
        System.out.println("open");
        CheckIns checkIns = new CheckIns(database);
        Session session = checkIns.session();
        for (int i = 1;; i++) {
            String token = arguments[1] + "-" + i;
            if (arguments[2].equals("early")) {
                checkIns.checkIn(session, token, () -> acknowledgeAndWait(token));
            } else {
                checkIns.checkIn(session, token, () -> {});
                System.out.println("ack " + token);
                if (i % 2 == 0) {
                    database.settle();
                }
            }
        }
    }

    private static void acknowledgeAndWait(String token) {
        System.out.println("ack " + token);
        try {
            Thread.currentThread().join();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}

package org.rollbook.store.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rollbook.model.journal.TestActions;
import org.rollbook.store.Database;
import org.rollbook.store.MovableClock;
import org.rollbook.store.OrganisationStore;
import org.rollbook.store.Sample;
import org.rollbook.store.TestDesk;
import org.rollbook.store.sql.Access;
import org.rollbook.store.sql.StoreFailure;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/// When the disk or the connection fails in the middle, an action is done or not done, and the next one works.
final class FaultTest {
    @TempDir
    Path folder;

    private final Faults faults = new Faults();
    private final OrganisationStore organisations = new OrganisationStore();
    private Database database;

    @BeforeEach
    void open() {
        database = Database.file(new DataFile(folder.resolve("base.rollbook")), Access.READ_WRITE,
                TestDesk.ACTOR,
                new MovableClock(), faults);
        database.open();
    }

    @AfterEach
    void close() {
        assertThat(database.selfTest().problems()).isEmpty();
        database.close();
    }

    @Test
    void onAFullDiskNothingIsHalfWrittenAndTheNextActionWorks() throws SQLException {
        insert();
        faults.fillDisk();
        assertThatExceptionOfType(StoreFailure.class)
                .isThrownBy(() -> database.inTransaction(TestActions.change(), writing -> {
                    for (int i = 0; i < 2_000; i++) {
                        organisations.insert(writing, Sample.organisation("所" + i));
                    }
                    return writing;
                })).extracting(StoreFailure::kind).isEqualTo(StoreFailure.Kind.DISK_FULL);
        assertThat(stored()).isEqualTo(1);
        assertThat(database.selfTest().problems()).isEmpty();
        insert();
        assertThat(stored()).isEqualTo(2);
    }

    @Test
    void newConnectionsAreOpenedWhenTheOldOnesWereLetGo() throws SQLException {
        insert();
        List<Connection> before = List.copyOf(faults.opened);
        database.reconnect();
        for (Connection connection : before) {
            assertThat(connection.isClosed()).isTrue();
        }
        assertThat(stored()).isEqualTo(1);
        assertThat(insert()).isEqualTo(2);
    }

    @Test
    void aCommitWhoseAnswerWasLostIsFoundByItsToken() {
        faults.commit = Commit.ANSWER_LOST;
        assertThat(insert()).isEqualTo(1);
        assertThat(stored()).isEqualTo(1);
        assertThat(insert()).isEqualTo(2);
    }

    @Test
    void aCommitThatFailedLeavesNothing() {
        faults.commit = Commit.FAILS;
        assertThatExceptionOfType(StoreFailure.class).isThrownBy(this::insert)
                .extracting(StoreFailure::kind).isEqualTo(StoreFailure.Kind.UNREACHABLE);
        assertThat(stored()).isZero();
        assertThat(insert()).isEqualTo(1);
    }

    /// What was written before the commit failed would come back with the log after a crash.
    @Test
    void aCommitThatFailedStaysInNoLog() throws IOException {
        insert();
        Path log = folder.resolve("base.rollbook-wal");
        assertThat(Files.size(log)).isPositive();
        faults.commit = Commit.FAILS;
        assertThatExceptionOfType(StoreFailure.class).isThrownBy(this::insert);
        assertThat(Files.size(log)).isZero();
        assertThat(stored()).isEqualTo(1);
    }

    @Test
    void aCommitThatNobodyCanLookUpIsSaidToBeUnsure() {
        faults.commit = Commit.FAILS;
        faults.refuseAfterCommit = true;
        assertThatExceptionOfType(StoreFailure.class).isThrownBy(this::insert)
                .extracting(StoreFailure::kind).isEqualTo(StoreFailure.Kind.UNSURE);
        faults.refuse = false;
        assertThat(insert()).isEqualTo(1);
    }

    /// Another program may keep everybody else out for a moment, such as a virus scanner that looks at what was touched.
    @Test
    void aTouchedFileThatNobodyCanLookAtIsNotTakenForAnother() {
        insert();
        database.settle();
        touch();
        faults.refuse = true;
        for (int i = 0; i < 2; i++) {
            assertThatExceptionOfType(StoreFailure.class).isThrownBy(this::insert)
                    .extracting(StoreFailure::kind).isEqualTo(StoreFailure.Kind.UNREACHABLE);
            assertThat(stored()).isEqualTo(1);
        }
        faults.refuse = false;
        assertThat(insert()).isEqualTo(2);
        assertThat(stored()).isEqualTo(2);
    }

    @Test
    void closingATouchedFileThatNobodyCanLookAtLosesNothing() {
        insert();
        database.settle();
        insert();
        touch();
        faults.refuse = true;
        assertThatExceptionOfType(StoreFailure.class).isThrownBy(database::close)
                .extracting(StoreFailure::kind).isEqualTo(StoreFailure.Kind.UNREACHABLE);
        assertThat(folder.resolve("base.rollbook-wal")).as("what is in the log stays there").isNotEmptyFile();
        faults.refuse = false;
        open();
        assertThat(stored()).isEqualTo(2);
    }

    @Test
    void whatIsCommittedWhileNobodyCanLookIsSaidToBeUnsure() {
        assertThatExceptionOfType(StoreFailure.class)
                .isThrownBy(() -> database.inTransaction(TestActions.change(), writing -> {
                    touch();
                    faults.refuse = true;
                    return organisations.insert(writing, Sample.organisation("所"));
                })).extracting(StoreFailure::kind).isEqualTo(StoreFailure.Kind.UNSURE);
        faults.refuse = false;
        assertThat(stored()).isEqualTo(1);
        assertThat(insert()).isEqualTo(2);
    }

    /// The newest entry is the one before or the one of which nobody knows; neither makes it another file.
    @Test
    void aTouchAfterACommitOfWhichNobodyKnowsIsNoReplacement() {
        for (Commit unsure : List.of(Commit.FAILS, Commit.ANSWER_LOST)) {
            insert();
            faults.commit = unsure;
            faults.refuseAfterCommit = true;
            assertThatExceptionOfType(StoreFailure.class).as(unsure.name()).isThrownBy(this::insert)
                    .extracting(StoreFailure::kind).isEqualTo(StoreFailure.Kind.UNSURE);
            faults.refuse = false;
            faults.refuseAfterCommit = false;
            touch();
            int before = stored();
            insert();
            assertThat(stored()).as(unsure.name()).isEqualTo(before + 1);
        }
        assertThat(stored()).as("one was not saved, the other was").isEqualTo(5);
    }

    private void touch() {
        assertThat(folder.resolve("base.rollbook").toFile().setLastModified(1_000)).isTrue();
    }

    private long insert() {
        return database.inTransaction(TestActions.change(),
                writing -> organisations.insert(writing, Sample.organisation("所")));
    }

    private int stored() {
        return database.<Integer>read(reading -> organisations.byId(reading).size());
    }

    private enum Commit { WORKS, FAILS, ANSWER_LOST }

    /// Connections that fail as told; each fault happens once.
    private static final class Faults implements FileSystemAccess {
        private Commit commit = Commit.WORKS;
        private boolean refuse;
        private boolean refuseAfterCommit;
        private final List<Connection> opened = new ArrayList<>();

        @Override
        public Connection connect(SQLiteConfig config, String url) throws SQLException {
            if (refuse) {
                throw failure();
            }
            Connection real = FileSystemAccess.super.connect(config, url);
            opened.add(real);
            return (Connection) Proxy.newProxyInstance(Faults.class.getClassLoader(), new Class<?>[] {Connection.class},
                    (proxy, method, arguments) -> {
                        boolean isCommit = method.getName().equals("setAutoCommit") && arguments[0].equals(true);
                        Commit now = commit;
                        if (isCommit) {
                            commit = Commit.WORKS;
                        }
                        if (isCommit && now == Commit.FAILS) {
                            refuse = refuseAfterCommit;
                            throw failure();
                        }
                        try {
                            Object answer = method.invoke(real, arguments);
                            if (isCommit && now == Commit.ANSWER_LOST) {
                                refuse = refuseAfterCommit;
                                throw failure();
                            }
                            return answer;
                        } catch (InvocationTargetException e) {
                            throw e.getCause();
                        }
                    });
        }

        /// Lets the file grow by a few pages only, for the connections that are open now.
        void fillDisk() throws SQLException {
            for (Connection connection : opened) {
                if (!connection.isClosed() && !connection.isReadOnly()) {
                    try (Statement statement = connection.createStatement()) {
                        statement.execute(
                                "pragma max_page_count = " + (SqliteConnections.number(connection, "page_count") + 5));
                    }
                }
            }
        }

        private static SQLException failure() {
            return new SQLiteException("made up", SQLiteErrorCode.SQLITE_IOERR);
        }
    }
}

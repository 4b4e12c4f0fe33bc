package org.rollbook.store.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.OutputStream;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rollbook.model.journal.Actor;
import org.rollbook.model.place.DataServer;
import org.rollbook.store.Database;
import org.rollbook.store.sql.StoreFailure;

/// A server whose disk is really full, under three desks that write: each hears so, nothing acknowledged is lost, and they go on
/// when there is room.
final class FullServerDiskTest {
    @TempDir
    private Path folder;

    @Test
    void once() throws Exception {
        fill(1);
    }

    @Test
    @Tag("long")
    void twentyTimes() throws Exception {
        fill(20);
    }

    private void fill(int times) throws Exception {
        Path disk = Files.createDirectory(folder.resolve("disk"));
        assumeTrue(run("mount", "-t", "tmpfs", "-o", "size=400m", "tmpfs", disk.toString()) == 0,
                "a small disk cannot be mounted here");
        try {
            int port;
            try (ServerSocket free = new ServerSocket(0)) {
                port = free.getLocalPort();
            }
            try (EmbeddedPostgres running = EmbeddedPostgres.builder().setPort(port)
                    .setDataDirectory(disk.resolve("data")).setCleanDataDirectory(false)
                    .setOverrideWorkingDirectory(folder.resolve("work").toFile()).start()) {
                DataServer server = DataServer.here(port, "postgres", "public", "postgres");
                Database.setup(server, Optional.empty(), new Actor("管理员", "server"), Clock.systemUTC()).prepare();
                TroubledDesks desks = new TroubledDesks(server);
                desks.begin();
                for (int i = 0; i < times; i++) {
                    desks.awaitMore(50);
                    desks.met().clear();
                    Path rubbish = disk.resolve("rubbish");
                    fillUp(rubbish);
                    for (int j = 0; j < 200 && !desks.met().contains(StoreFailure.Kind.SERVER_DISK_FULL); j++) {
                        Thread.sleep(50);
                    }
                    assertThat(desks.met()).contains(StoreFailure.Kind.SERVER_DISK_FULL);
                    Files.delete(rubbish);
                    desks.awaitMore(50);
                }
                desks.end();
                desks.assertNothingLost(port);
            }
        } finally {
            run("umount", disk.toString());
        }
    }

    private static void fillUp(Path rubbish) throws IOException {
        try (OutputStream out = Files.newOutputStream(rubbish)) {
            byte[] block = new byte[4_096];
            while (true) {
                out.write(block);
            }
        } catch (IOException e) {
            assertThat(e.getMessage()).contains("No space left");
        }
    }

    private static int run(String... command) throws IOException, InterruptedException {
        return new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start().waitFor();
    }
}

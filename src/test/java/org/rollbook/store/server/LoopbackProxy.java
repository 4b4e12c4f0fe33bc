package org.rollbook.store.server;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;

/// A bad network between a desk and its server: it delays, falls silent, cuts, or lets only one direction through.
final class LoopbackProxy implements AutoCloseable {
    private final ServerSocket entrance;
    private final int port;
    private final List<Socket> sockets = new ArrayList<>();
    private volatile Weather weather = Weather.FAIR;
    private volatile long delay;
    private volatile byte[] cutBeforeAnswerTo = new byte[0];

    enum Weather {
        FAIR,
        /// Nothing comes through, and nobody is told.
        SILENT,
        /// What the server answers does not arrive.
        HALF,
        /// Nobody gets in, and whoever was in is thrown out.
        CLOSED
    }

    LoopbackProxy(int port) throws IOException {
        this.port = port;
        this.entrance = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::accept);
    }

    int port() {
        return entrance.getLocalPort();
    }

    void weather(Weather now) {
        weather = now;
        if (now == Weather.CLOSED) {
            cut();
        }
    }

    void delay(long milliseconds) {
        delay = milliseconds;
    }

    /// Passes the next message on that holds a word, and cuts everything before its answer comes back.
    void cutBeforeAnswerTo(String word) {
        cutBeforeAnswerTo = word.getBytes(java.nio.charset.StandardCharsets.US_ASCII);
    }

    synchronized void cut() {
        sockets.forEach(LoopbackProxy::close);
        sockets.clear();
    }

    private void accept() {
        while (!entrance.isClosed()) {
            try {
                Socket desk = entrance.accept();
                if (weather == Weather.CLOSED) {
                    close(desk);
                    continue;
                }
                Socket server = new Socket();
                server.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 1_000);
                desk.setTcpNoDelay(true);
                server.setTcpNoDelay(true);
                synchronized (this) {
                    sockets.add(desk);
                    sockets.add(server);
                }
                Thread.ofVirtual().start(() -> carry(desk, server, Weather.SILENT, true));
                Thread.ofVirtual().start(() -> carry(server, desk, Weather.HALF, false));
            } catch (IOException e) {
                if (entrance.isClosed()) {
                    return;
                }
            }
        }
    }

    private void carry(Socket from, Socket to, Weather stoppedBy, boolean isQuestion) {
        byte[] bytes = new byte[65_536];
        try (from; to) {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            for (int read = in.read(bytes); read >= 0; read = in.read(bytes)) {
                while (weather == Weather.SILENT || weather == stoppedBy) {
                    Thread.sleep(20);
                }
                if (delay > 0) {
                    Thread.sleep(delay);
                }
                boolean cuts = isQuestion && cutBeforeAnswerTo.length > 0 && holds(bytes, read, cutBeforeAnswerTo);
                if (cuts) {
                    cutBeforeAnswerTo = new byte[0];
                    weather = Weather.HALF;
                }
                out.write(bytes, 0, read);
                out.flush();
                if (cuts) {
                    Thread.sleep(300);
                    cut();
                    weather = Weather.FAIR;
                }
            }
        } catch (IOException e) {
            // The other side hears of it by the closing of its socket.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static boolean holds(byte[] bytes, int length, byte[] word) {
        for (int i = 0; i + word.length <= length; i++) {
            int same = 0;
            while (same < word.length && bytes[i + same] == word[same]) {
                same++;
            }
            if (same == word.length) {
                return true;
            }
        }
        return false;
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        entrance.close();
        cut();
    }
}

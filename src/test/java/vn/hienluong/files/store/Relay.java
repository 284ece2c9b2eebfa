package vn.hienluong.files.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;

/** A network between a client and a server that may be bad: what passes is passed on, or cut off, or altered. */
final class Relay implements AutoCloseable {

    /** What the network does to the next connections. */
    enum Weather {
        FINE,
        /** The server's balancer says that nobody is there. */
        UNAVAILABLE,
        /** Nothing ever comes back. */
        SILENT,
        /** The answer breaks off in the middle. */
        CUT,
        /** One byte of what is sent becomes another. */
        ALTERED
    }

    private static final String UNAVAILABLE =
            "HTTP/1.1 503 Service Unavailable\r\nContent-Length: 0\r\nConnection: close\r\n\r\n";
    private static final int SOME = 60_000;

    private final ServerSocket here;
    private final int server;
    private volatile Weather weather = Weather.FINE;
    private final AtomicInteger left = new AtomicInteger();
    private final AtomicInteger connections = new AtomicInteger();

    Relay(int server) throws IOException {
        this.server = server;
        this.here = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::accept);
    }

    String endpoint() {
        return "http://127.0.0.1:" + here.getLocalPort();
    }

    int connections() {
        return connections.get();
    }

    /** @param times for so many connections; fine again afterwards */
    void turn(Weather next, int times) {
        left.set(times);
        weather = next;
    }

    private void accept() {
        while (!here.isClosed()) {
            try {
                var client = here.accept();
                connections.incrementAndGet();
                var now = left.getAndDecrement() > 0 ? weather : Weather.FINE;
                Thread.ofVirtual().start(() -> pass(client, now));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void pass(Socket client, Weather now) {
        try (client;
                var there = new Socket(InetAddress.getLoopbackAddress(), server)) {
            switch (now) {
                case SILENT -> client.getInputStream().transferTo(OutputStream.nullOutputStream());
                case UNAVAILABLE -> {
                    client.getInputStream().read(new byte[SOME]);
                    client.getOutputStream().write(UNAVAILABLE.getBytes(StandardCharsets.US_ASCII));
                    client.getOutputStream().flush();
                    // until the client has read it: a reset would take it away
                    client.shutdownOutput();
                    client.getInputStream().transferTo(OutputStream.nullOutputStream());
                }
                default -> {
                    var up = Thread.ofVirtual().start(() -> copy(client, there, now == Weather.ALTERED, false));
                    copy(there, client, false, now == Weather.CUT);
                    up.interrupt();
                }
            }
        } catch (IOException gone) {
            // so are networks
        }
    }

    private static void copy(Socket from, Socket to, boolean altered, boolean cut) {
        try {
            copy(from.getInputStream(), to.getOutputStream(), altered, cut);
            to.shutdownOutput();
        } catch (IOException | UncheckedIOException gone) {
            // the other direction ends too
        }
    }

    private static void copy(InputStream from, OutputStream to, boolean altered, boolean cut) throws IOException {
        var piece = new byte[SOME];
        long passed = 0;
        for (int read = from.read(piece); read >= 0; read = from.read(piece)) {
            if (altered && passed < SOME && passed + read >= SOME) {
                piece[read - 1] ^= 1;
            }
            passed += read;
            to.write(piece, 0, read);
            to.flush();
            if (cut && passed > SOME) {
                throw new IOException("cut");
            }
        }
    }

    @Override
    public void close() throws IOException {
        here.close();
    }
}

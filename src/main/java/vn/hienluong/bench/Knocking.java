package vn.hienluong.bench;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * One connection that asks for pages and throws them away: as little work as can be, for it shares the cores with what
 * answers. It is not a general client: it expects a length with each answer, as this server gives.
 */
final class Knocking implements AutoCloseable {

    private static final int BUFFER = 64 * 1024;
    private static final String LENGTH = "content-length:";

    private final String host;
    private final int port;
    private Socket socket;
    private InputStream in;

    Knocking(String host, int port) throws IOException {
        this.host = host;
        this.port = port;
        socket = open();
        in = new BufferedInputStream(socket.getInputStream(), BUFFER);
    }

    private Socket open() throws IOException {
        var opened = new Socket(host, port);
        opened.setTcpNoDelay(true);
        return opened;
    }

    /** @throws IOException when it is anything but a page, so that no refusal is taken for speed */
    void ask(String path) throws IOException {
        socket.getOutputStream()
                .write(("GET " + path + " HTTP/1.1\r\nHost: " + host + ":" + port
                                + "\r\nAccept-Encoding: gzip\r\nUser-Agent: bench\r\n\r\n")
                        .getBytes(StandardCharsets.US_ASCII));
        var status = line();
        if (!status.contains(" 200")) {
            throw new IOException(path + " answered " + status);
        }
        long length = -1;
        boolean last = false;
        for (var header = line(); !header.isEmpty(); header = line()) {
            var small = header.toLowerCase(Locale.ROOT);
            last |= small.equals("connection: close");
            if (small.startsWith(LENGTH)) {
                length = Long.parseLong(small.substring(LENGTH.length()).strip());
            }
        }
        in.skipNBytes(length);
        if (last) {
            again();
        }
    }

    /** A server lets go of a connection after so many requests. */
    private void again() throws IOException {
        socket.close();
        socket = open();
        in = new BufferedInputStream(socket.getInputStream(), BUFFER);
    }

    private String line() throws IOException {
        var line = new StringBuilder();
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) {
                throw new IOException("the connection was closed");
            }
            if (next != '\r') {
                line.append((char) next);
            }
        }
        return line.toString();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}

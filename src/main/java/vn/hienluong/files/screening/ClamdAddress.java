package vn.hienluong.files.screening;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;
import java.util.regex.Pattern;
import vn.hienluong.platform.Misconfigured;

/** Where clamd listens: a socket in the file system, or a port of a machine whose name is looked up each time. */
sealed interface ClamdAddress {

    record Socket(Path path) implements ClamdAddress {}

    record Port(String host, int port) implements ClamdAddress {}

    Pattern TCP = Pattern.compile("tcp:(?:\\[([0-9a-fA-F:.]+)]|([^:\\s]+)):(\\d{1,5})");

    /** @throws Misconfigured when it is none */
    static ClamdAddress of(String configured) {
        var tcp = TCP.matcher(configured);
        if (tcp.matches() && Integer.parseInt(tcp.group(3)) < 1 << 16) {
            var host = tcp.group(1) == null ? tcp.group(2) : tcp.group(1);
            return new Port(host, Integer.parseInt(tcp.group(3)));
        }
        if (configured.matches("unix:/[^\0]+")) {
            return new Socket(Path.of(configured.substring("unix:".length())));
        }
        throw new Misconfigured("files.clamd.address", configured);
    }

    default SocketChannel open() throws IOException {
        return this instanceof Socket ? SocketChannel.open(StandardProtocolFamily.UNIX) : SocketChannel.open();
    }

    default SocketAddress whole() {
        return switch (this) {
            case Socket(var path) -> UnixDomainSocketAddress.of(path);
            case Port(var host, var port) -> new InetSocketAddress(host, port);
        };
    }
}

package vn.hienluong.links;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import org.apache.hc.client5.http.DnsResolver;

/**
 * Names become addresses here, and only those out in the world are given: whoever writes a link, or answers with a redirect,
 * or changes a name between two questions, does not make this machine ask one inside. The connection is made to the very
 * address that was looked at.
 */
final class Outward implements DnsResolver {

    private final boolean insideToo;

    Outward(boolean insideToo) {
        this.insideToo = insideToo;
    }

    /** The address is not one out in the world. */
    static final class Inside extends UnknownHostException {
        Inside(String host) {
            super(host);
        }
    }

    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        var addresses = InetAddress.getAllByName(host);
        if (!insideToo && Arrays.stream(addresses).anyMatch(Outward::inside)) {
            throw new Inside(host);
        }
        return addresses;
    }

    @Override
    public String resolveCanonicalHostname(String host) {
        return host;
    }

    /** Loopback, private (RFC 1918, RFC 4193), shared (RFC 6598), link-local, multicast, unspecified and reserved. */
    static boolean inside(InetAddress address) {
        return address.isLoopbackAddress()
                || address.isAnyLocalAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress()
                || reserved(address.getAddress());
    }

    private static boolean reserved(byte[] bytes) {
        int first = bytes[0] & 0xFF;
        int second = bytes[1] & 0xFF;
        if (bytes.length == 4) {
            return first == 0
                    || first >= 240
                    || (first == 100 && second >= 64 && second < 128)
                    || (first == 192 && second == 0 && bytes[2] == 0)
                    || (first == 198 && (second == 18 || second == 19));
        }
        // unique local; translation of IPv4 (64:ff9b::/96) and 6to4 (2002::/16), which may hide an inside address
        boolean translated = first == 0 && second == 0x64 && (bytes[2] & 0xFF) == 0xFF && (bytes[3] & 0xFF) == 0x9B;
        return (first & 0xFE) == 0xFC || translated || (first == 0x20 && second == 0x02) || mapped(bytes);
    }

    /** ::a.b.c.d; Java itself turns ::ffff:a.b.c.d into IPv4. */
    private static boolean mapped(byte[] bytes) {
        for (int i = 0; i < 12; i++) {
            if (bytes[i] != 0) {
                return false;
            }
        }
        return true;
    }
}

package vn.hienluong.portal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.zip.GZIPOutputStream;

/**
 * A page that is ready to be sent, plain and pressed.
 *
 * @param type its Content-Type
 * @param headers what every answer says to the browser besides
 * @param tag weak: both forms of the page are the same page
 */
public record KeptPage(String type, Map<String, String> headers, byte[] plain, byte[] pressed, String tag) {

    private static final int OVERHEAD = 600;
    private static final int TAG = 12;

    public static KeptPage of(String type, Map<String, String> headers, byte[] plain) {
        return new KeptPage(type, Map.copyOf(headers), plain, pressed(plain), "W/\"" + tag(plain) + "\"");
    }

    int bytes() {
        return plain.length + pressed.length + OVERHEAD;
    }

    public boolean html() {
        return type.startsWith("text/html");
    }

    private static String tag(byte[] content) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(content);
            return HexFormat.of().formatHex(digest, 0, TAG);
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }

    private static byte[] pressed(byte[] plain) {
        var target = new ByteArrayOutputStream(plain.length / 3);
        try (var gzip = new GZIPOutputStream(target)) {
            gzip.write(plain);
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
        return target.toByteArray();
    }
}

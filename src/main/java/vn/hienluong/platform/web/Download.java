package vn.hienluong.platform.web;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.util.UriUtils;

/** A file as an answer: saved, never shown as part of the site, under a name in Unicode (RFC 6266). */
public final class Download {

    private static final String ATTACHMENT = "attachment";
    private static final String INLINE = "inline";

    private Download() {}

    public static ResponseEntity<byte[]> of(byte[] content, String mediaType, String fileName) {
        return headers(mediaType, fileName).body(content);
    }

    /** Shown in the page (a PDF in the reader's own viewer), where a picture says more than a download. */
    public static ResponseEntity<byte[]> inline(byte[] content, String mediaType, String fileName) {
        return headers(mediaType, INLINE, fileName).body(content);
    }

    /** The headers of a file that is saved, for a body of another kind. A browser that shows it all the same locks it in. */
    public static ResponseEntity.BodyBuilder headers(String mediaType, String fileName) {
        return headers(mediaType, ATTACHMENT, fileName)
                .header("Content-Security-Policy", "sandbox; default-src 'none'")
                .header("Cross-Origin-Resource-Policy", "same-origin");
    }

    private static ResponseEntity.BodyBuilder headers(String mediaType, String disposition, String fileName) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(mediaType))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "%s; filename=\"%s\"; filename*=UTF-8''%s"
                                .formatted(
                                        disposition,
                                        plain(fileName),
                                        UriUtils.encode(fileName, StandardCharsets.UTF_8)))
                .header("X-Content-Type-Options", "nosniff")
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store");
    }

    /** For programs that know only letters without marks. */
    private static String plain(String fileName) {
        return Normalizer.normalize(fileName, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replace('\u0111', 'd')
                .replace('\u0110', 'D')
                .replaceAll("[^ -~]|[\"\\\\%]", "_");
    }
}

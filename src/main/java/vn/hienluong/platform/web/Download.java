package vn.hienluong.platform.web;

import java.nio.charset.StandardCharsets;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** A file as an answer: saved, never shown as part of the site, under a name in Unicode. */
public final class Download {

    private Download() {}

    public static ResponseEntity<byte[]> of(byte[] content, String mediaType, String fileName) {
        return answer(content, mediaType, ContentDisposition.attachment(), fileName);
    }

    /** Shown in the page (a PDF in the reader's own viewer), where a picture says more than a download. */
    public static ResponseEntity<byte[]> inline(byte[] content, String mediaType, String fileName) {
        return answer(content, mediaType, ContentDisposition.inline(), fileName);
    }

    private static ResponseEntity<byte[]> answer(
            byte[] content, String mediaType, ContentDisposition.Builder disposition, String fileName) {
        return headers(mediaType, disposition, fileName).body(content);
    }

    /** The headers of a file that is saved, for a body of another kind. */
    public static ResponseEntity.BodyBuilder headers(String mediaType, String fileName) {
        return headers(mediaType, ContentDisposition.attachment(), fileName);
    }

    private static ResponseEntity.BodyBuilder headers(
            String mediaType, ContentDisposition.Builder disposition, String fileName) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(mediaType))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        disposition
                                .filename(fileName, StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .header("X-Content-Type-Options", "nosniff")
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store");
    }
}

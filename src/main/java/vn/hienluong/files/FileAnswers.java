package vn.hienluong.files;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import org.springframework.core.io.AbstractResource;
import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import vn.hienluong.platform.AgencyId;
import vn.hienluong.platform.web.Download;

/** A kept file as an answer: saved under its name, with the digest that it was kept under (RFC 9530), whole or in part. */
@Component
public class FileAnswers {

    private static final String SAVED = "sandbox; default-src 'none'";
    /**
     * A browser's viewer of PDF is no page of ours: it does not start in a sandbox and styles itself. It stands in a window of
     * its own, never in a frame (ADR 0026).
     */
    private static final String SHOWN =
            "default-src 'none'; style-src 'unsafe-inline'; object-src 'self'; frame-ancestors 'none'";

    private final Files files;

    FileAnswers(Files files) {
        this.files = files;
    }

    /** Whoever calls this has asked whether the reader may have it. */
    public ResponseEntity<Resource> attachment(FileId id, AgencyId agency) {
        var file = files.require(id, agency);
        var digest = Base64.getEncoder().encodeToString(HexFormat.of().parseHex(file.sha256()));
        return Download.headers(file.mediaType(), file.name())
                .header("Repr-Digest", "sha-256=:" + digest + ":")
                .eTag(file.sha256())
                .body(new Content(file, agency, files));
    }

    /**
     * For everybody, and to be asked for again each time.
     *
     * @param inline shown by the reader's own viewer: pictures and PDF
     */
    public ResponseEntity<Resource> open(StoredFile file, boolean inline, AgencyId agency) {
        var digest = Base64.getEncoder().encodeToString(HexFormat.of().parseHex(file.sha256()));
        boolean pdf = file.mediaType().equals(MediaType.APPLICATION_PDF_VALUE);
        var disposition = inline ? ContentDisposition.inline() : ContentDisposition.attachment();
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(file.mediaType()))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        disposition
                                .filename(file.name(), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .header("X-Content-Type-Options", "nosniff")
                .header(HttpHeaders.CACHE_CONTROL, "no-cache")
                .header("Repr-Digest", "sha-256=:" + digest + ":")
                .header("Content-Security-Policy", pdf && inline ? SHOWN : SAVED)
                .eTag(file.sha256())
                .body(new Content(file, agency, files));
    }

    /** Fetched and proved only when it is written: by then the connection to the database is given back. */
    private static final class Content extends AbstractResource {

        /** Each part is proved anew, so that a request for very many of them is cut off. */
        private static final int MOST_PARTS = 8;

        private final StoredFile file;
        private final AgencyId agency;
        private final Files files;
        private int parts;

        private Content(StoredFile file, AgencyId agency, Files files) {
            this.file = file;
            this.agency = agency;
            this.files = files;
        }

        @Override
        public InputStream getInputStream() throws IOException {
            if (++parts > MOST_PARTS) {
                throw new IOException("too many parts asked for at once");
            }
            return files.open(file, agency);
        }

        @Override
        public long contentLength() {
            return file.size();
        }

        @Override
        public boolean exists() {
            return true;
        }

        @Override
        public String getDescription() {
            return "file " + file.id();
        }
    }
}

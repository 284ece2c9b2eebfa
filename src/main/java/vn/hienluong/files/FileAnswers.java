package vn.hienluong.files;

import java.util.Base64;
import java.util.HexFormat;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import vn.hienluong.platform.AgencyId;
import vn.hienluong.platform.web.Download;

/** A kept file as an answer: saved under its name, with the digest that it was kept under (RFC 9530). */
@Component
public class FileAnswers {

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
                .header("Content-Security-Policy", "sandbox; default-src 'none'")
                .eTag(file.sha256())
                .body(new FileSystemResource(files.proved(file, agency)));
    }
}

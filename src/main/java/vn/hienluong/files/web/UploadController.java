package vn.hienluong.files.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import vn.hienluong.authority.Actor;
import vn.hienluong.files.FilesAction;
import vn.hienluong.files.Upload;
import vn.hienluong.files.UploadId;
import vn.hienluong.files.Uploads;
import vn.hienluong.files.Uploads.Added;
import vn.hienluong.platform.Outcome;
import vn.hienluong.platform.Refusal;
import vn.hienluong.platform.web.Screen;

/** Resumable uploads: the core of tus 1.0.0 (tus.io) with creation and checksum. */
@Controller
class UploadController {

    private static final String HERE = "/files/uploads";
    private static final String VERSION = "1.0.0";
    private static final int CONFLICT = 409;
    private static final int LENGTH_REQUIRED = 411;
    private static final int TOO_LARGE = 413;
    private static final int REFUSED = 422;
    /** "Checksum Mismatch" of tus. */
    private static final int CHECKSUM_MISMATCH = 460;

    private final Uploads uploads;

    UploadController(Uploads uploads) {
        this.uploads = uploads;
    }

    @Needs(FilesAction.UPLOAD)
    @PostMapping(HERE)
    ResponseEntity<String> create(
            @RequestHeader(name = "Upload-Length", defaultValue = "0") String length,
            @RequestHeader(name = "Upload-Metadata", defaultValue = "") String metadata,
            Actor by,
            Screen screen) {
        long size = length.matches("\\d{1,15}") ? Long.parseLong(length) : 0;
        return switch (uploads.begin(name(metadata), size, by)) {
            case Outcome.Done<Upload>(var upload) ->
                answer(201, upload)
                        .location(URI.create(HERE + "/" + upload.id()))
                        .build();
            case Outcome.Refused<Upload>(var refusal) -> refused(REFUSED, refusal, screen);
        };
    }

    /** How much has arrived: asked by HEAD before going on. */
    @Needs(FilesAction.UPLOAD)
    @GetMapping(HERE + "/{id}")
    ResponseEntity<String> show(@PathVariable UploadId id, Actor by) {
        return answer(200, uploads.require(id, by)).build();
    }

    @Needs(FilesAction.UPLOAD)
    @PatchMapping(HERE + "/{id}")
    ResponseEntity<String> update(
            @PathVariable UploadId id,
            @RequestHeader(name = "Upload-Offset", defaultValue = "-1") String offset,
            @RequestHeader(name = "Upload-Checksum", defaultValue = "") String checksum,
            HttpServletRequest request,
            Actor by,
            Screen screen)
            throws IOException {
        uploads.require(id, by);
        long length = request.getContentLengthLong();
        if (length < 0 || length > Uploads.PIECE) {
            return ResponseEntity.status(length < 0 ? LENGTH_REQUIRED : TOO_LARGE)
                    .header("Tus-Resumable", VERSION)
                    .build();
        }
        long from = offset.matches("\\d{1,15}") ? Long.parseLong(offset) : -1;
        return switch (uploads.add(id, from, length, request.getInputStream(), digest(checksum), by)) {
            case Outcome.Done<Added>(var added) ->
                answer(added.counted() ? 204 : CONFLICT, added.upload()).build();
            case Outcome.Refused<Added>(var refusal) -> refused(CHECKSUM_MISMATCH, refusal, screen);
        };
    }

    private static ResponseEntity.BodyBuilder answer(int status, Upload upload) {
        return ResponseEntity.status(HttpStatusCode.valueOf(status))
                .cacheControl(CacheControl.noStore())
                .header("Tus-Resumable", VERSION)
                .header("Upload-Offset", Long.toString(upload.received()))
                .header("Upload-Length", Long.toString(upload.size()));
    }

    private static ResponseEntity<String> refused(int status, Refusal refusal, Screen screen) {
        return ResponseEntity.status(status)
                .header("Tus-Resumable", VERSION)
                .header("Content-Type", "text/plain;charset=UTF-8")
                .body(screen.say(refusal));
    }

    /** {@code filename <base64>}, among other pairs. */
    private static String name(String metadata) {
        return Arrays.stream(metadata.split(","))
                .map(pair -> pair.strip().split(" "))
                .filter(pair -> pair.length == 2 && pair[0].equals("filename"))
                .flatMap(pair -> decoded(pair[1]).stream())
                .map(bytes -> new String(bytes, StandardCharsets.UTF_8))
                .findFirst()
                .orElse("");
    }

    /** {@code sha256 <base64>}; another algorithm counts as none. */
    private static byte[] digest(String checksum) {
        var parts = checksum.strip().split(" ");
        return parts.length == 2 && parts[0].equals("sha256")
                ? decoded(parts[1]).filter(bytes -> bytes.length > 0).orElse(new byte[] {0})
                : new byte[0];
    }

    private static Optional<byte[]> decoded(String base64) {
        try {
            return Optional.of(Base64.getDecoder().decode(base64));
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }
}

package vn.hienluong.reports.web;

import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;
import vn.hienluong.authority.Actor;
import vn.hienluong.files.Files;
import vn.hienluong.files.StoredFile;
import vn.hienluong.files.UploadId;
import vn.hienluong.files.Uploads;
import vn.hienluong.platform.Outcome;
import vn.hienluong.platform.web.Typed;

/** The file of a form: sent with it, or before it in pieces. */
@Component
class Brought {

    private final Files files;
    private final Uploads uploads;

    Brought(Files files, Uploads uploads) {
        this.files = files;
        this.uploads = uploads;
    }

    /**
     * Nothing when the form brought no file.
     *
     * @param upload id of the upload that arrived before
     * @param digest SHA-256 in hexadecimal as the sender computed it, or empty
     */
    Outcome<Optional<StoredFile>> kept(
            @Nullable MultipartFile file, @Nullable String upload, @Nullable String digest, Actor by) {
        var arrived = Typed.id(Typed.line(upload), UploadId::new);
        if (arrived.isPresent()) {
            return uploads.keep(arrived.get(), Typed.line(digest), by).map(Optional::of);
        }
        if (file == null || file.isEmpty()) {
            return Outcome.done(Optional.empty());
        }
        var name = Optional.ofNullable(file.getOriginalFilename()).orElse("");
        try (var content = file.getInputStream()) {
            return files.keep(name, content, by).map(Optional::of);
        } catch (IOException interrupted) {
            return Outcome.refused("reports.evidence.interrupted");
        }
    }
}

package vn.hienluong.files;

import java.util.UUID;
import vn.hienluong.platform.Ids;

/** A file of one person on its way. */
public record UploadId(UUID value) {

    static UploadId next() {
        return new UploadId(Ids.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}

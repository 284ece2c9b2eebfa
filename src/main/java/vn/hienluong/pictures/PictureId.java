package vn.hienluong.pictures;

import java.io.Serializable;
import java.util.UUID;
import vn.hienluong.platform.Ids;

/** A picture of one agency, in all its widths. */
public record PictureId(UUID value) implements Serializable {

    static PictureId next() {
        return new PictureId(Ids.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}

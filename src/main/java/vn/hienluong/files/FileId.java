package vn.hienluong.files;

import java.io.Serializable;
import java.util.UUID;
import vn.hienluong.platform.Ids;

/** A kept file of one agency. */
public record FileId(UUID value) implements Serializable {

    static FileId next() {
        return new FileId(Ids.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}

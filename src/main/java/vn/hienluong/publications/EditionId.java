package vn.hienluong.publications;

import java.io.Serializable;
import java.util.UUID;
import vn.hienluong.platform.Ids;

/** The words of a publication from one moment to another. */
public record EditionId(UUID value) implements Serializable {

    static EditionId next() {
        return new EditionId(Ids.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}

package vn.hienluong.redaction;

import java.io.Serializable;
import java.util.UUID;
import vn.hienluong.platform.Ids;

/** One mark in a file. */
public record MarkId(UUID value) implements Serializable {

    static MarkId next() {
        return new MarkId(Ids.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}

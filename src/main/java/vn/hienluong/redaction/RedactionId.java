package vn.hienluong.redaction;

import java.io.Serializable;
import java.util.UUID;
import vn.hienluong.platform.Ids;

/** A file in which something is hidden, from its source to what was made of it. */
public record RedactionId(UUID value) implements Serializable {

    static RedactionId next() {
        return new RedactionId(Ids.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}

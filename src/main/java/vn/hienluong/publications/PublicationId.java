package vn.hienluong.publications;

import java.io.Serializable;
import java.util.UUID;
import vn.hienluong.platform.Ids;

/** What the office publishes under one address. */
public record PublicationId(UUID value) implements Serializable {

    static PublicationId next() {
        return new PublicationId(Ids.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}

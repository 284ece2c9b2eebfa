package vn.hienluong.retention;

import java.time.Instant;
import java.util.UUID;

/** One run over one kind of what grows old, and how much of it went. */
public record Removal(UUID id, String kind, Instant olderThan, long removed, Instant begun) {

    Removal of(int batch) {
        return new Removal(id, kind, olderThan, batch, begun);
    }
}

package vn.hienluong.citizens;

import java.io.Serializable;
import java.util.UUID;
import vn.hienluong.platform.Ids;

/** A citizen's account. */
public record CitizenId(UUID value) implements Serializable {

    static CitizenId next() {
        return new CitizenId(Ids.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}

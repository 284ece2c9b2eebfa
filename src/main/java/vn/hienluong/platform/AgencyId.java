package vn.hienluong.platform;

import java.io.Serializable;
import java.util.UUID;

/** The tenant: an agency owns its units, people and data. */
public record AgencyId(UUID value) implements Serializable {

    public static AgencyId next() {
        return new AgencyId(Ids.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}

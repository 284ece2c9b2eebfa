package vn.hienluong.authority;

import java.io.Serializable;
import java.util.UUID;
import vn.hienluong.platform.Ids;

/** A person in one agency. */
public record PersonId(UUID value) implements Serializable {

    public static PersonId next() {
        return new PersonId(Ids.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}

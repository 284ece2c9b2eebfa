package vn.hienluong.information;

import java.io.Serializable;
import java.util.UUID;
import vn.hienluong.platform.Ids;

/** A request for information. */
public record RequestId(UUID value) implements Serializable {

    static RequestId next() {
        return new RequestId(Ids.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}

package vn.hienluong.datarequests;

import java.util.UUID;
import vn.hienluong.platform.Ids;

/** A request of a person about their data. */
public record DataRequestId(UUID value) {

    static DataRequestId next() {
        return new DataRequestId(Ids.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}

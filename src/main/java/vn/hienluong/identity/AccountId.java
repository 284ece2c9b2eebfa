package vn.hienluong.identity;

import java.io.Serializable;
import java.util.UUID;
import vn.hienluong.platform.Ids;

/** An account; one person may use it in several agencies. */
public record AccountId(UUID value) implements Serializable {

    static AccountId next() {
        return new AccountId(Ids.next());
    }
}

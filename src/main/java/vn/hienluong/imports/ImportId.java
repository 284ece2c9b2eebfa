package vn.hienluong.imports;

import java.io.Serializable;
import java.util.UUID;
import vn.hienluong.platform.Ids;

public record ImportId(UUID value) implements Serializable {

    static ImportId next() {
        return new ImportId(Ids.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}

package vn.hienluong.files.store;

import java.nio.file.Path;

/** Stores for tests of other packages. */
public final class TestStores {

    private TestStores() {}

    public static Store local(Path folder) {
        return new LocalStore(folder);
    }
}

package vn.hienluong.files;

import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Consumer;
import vn.hienluong.files.store.Store;
import vn.hienluong.platform.Refusal;
import vn.hienluong.platform.Unavailable;

/** A store that is away when something is to be removed. */
record Forgetful(Store store) implements Store {

    @Override
    public void put(String name, Path content) throws IOException {
        store.put(name, content);
    }

    @Override
    public Lease lease(String name) throws IOException {
        return store.lease(name);
    }

    @Override
    public void remove(String name) {
        throw new Unavailable(Refusal.of("files.store.unavailable"), new IOException("no route to host"));
    }

    @Override
    public void each(String prefix, Consumer<Item> work) throws IOException {
        store.each(prefix, work);
    }
}

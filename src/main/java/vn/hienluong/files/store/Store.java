package vn.hienluong.files.store;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.function.Consumer;

/**
 * Contents by their names, which are the product's own and never a person's. What is there under a name is whole; all
 * nodes see the same. A store that does not answer throws {@code platform.Unavailable}.
 */
public interface Store {

    /** What lies there. */
    record Item(String name, Instant since) {}

    /** Brings a content in, in the place of what was there; the file may be gone afterwards. */
    void put(String name, Path content) throws IOException;

    /** @throws java.nio.file.NoSuchFileException when there is none */
    Lease lease(String name) throws IOException;

    /** Does nothing when there is none. */
    void remove(String name) throws IOException;

    /** Everything whose name begins so, in no order. */
    void each(String prefix, Consumer<Item> work) throws IOException;

    /** A content as a file on this machine, to be read until it is given back. */
    record Lease(Path path, boolean copy) implements AutoCloseable {

        @Override
        public void close() throws IOException {
            if (copy) {
                java.nio.file.Files.deleteIfExists(path);
            }
        }
    }
}

package vn.hienluong.database;

import org.jspecify.annotations.Nullable;

/** The database in use; an embedded server ends with the program. */
public final class Database implements AutoCloseable {

    private final Access access;
    private final @Nullable EmbeddedServer server;

    Database(Access access, @Nullable EmbeddedServer server) {
        this.access = access;
        this.server = server;
    }

    public Access access() {
        return access;
    }

    @Override
    public void close() {
        if (server != null) {
            server.close();
        }
    }
}

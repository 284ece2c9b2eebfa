package vn.hienluong.database;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Which database.
 *
 * @param url JDBC address of a PostgreSQL server, version 15 or later; when absent, an embedded server is started
 * @param user role of the application: owns nothing, bypasses no row-level security
 * @param password of that role
 * @param ownerUser role that owns the tables and migrates them
 * @param ownerPassword of that role
 * @param folder where the embedded server keeps its data
 * @param attach true for a single command of the terminal, which may work beside the server that owns the folder
 * @param durable false only in tests, whose data may be lost
 */
@ConfigurationProperties("hienluong.db")
record DatabaseProperties(
        @Nullable String url,
        @Nullable String user,
        @Nullable String password,
        @Nullable String ownerUser,
        @Nullable String ownerPassword,
        @DefaultValue("data/serve") Path folder,
        @DefaultValue("false") boolean attach,
        @DefaultValue("true") boolean durable) {

    boolean embedded() {
        return url == null || url.isBlank();
    }
}

package vn.hienluong.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Properties;

/** The passwords of the embedded server's roles: random, made once, readable by the owner of the data folder alone. */
final class Secrets {

    private static final String FILE = "database-secrets.properties";

    private final Properties values;

    private Secrets(Properties values) {
        this.values = values;
    }

    static Secrets in(Path folder) {
        var file = folder.resolve(FILE);
        try {
            if (!Files.exists(file)) {
                write(file);
            }
            return new Secrets(read(file));
        } catch (IOException unusable) {
            throw new UncheckedIOException(unusable);
        }
    }

    String superuser() {
        return values.getProperty("superuser");
    }

    Access.Credential owner() {
        return new Access.Credential("hienluong_owner", values.getProperty("owner"));
    }

    Access.Credential application() {
        return new Access.Credential("hienluong_app", values.getProperty("application"));
    }

    private static Properties read(Path file) throws IOException {
        var values = new Properties();
        try (var reader = Files.newBufferedReader(file)) {
            values.load(reader);
        }
        return values;
    }

    private static void write(Path file) throws IOException {
        var random = new SecureRandom();
        var values = new Properties();
        for (var role : new String[] {"superuser", "owner", "application"}) {
            var bytes = new byte[24];
            random.nextBytes(bytes);
            values.setProperty(role, HexFormat.of().formatHex(bytes));
        }
        var fresh = Files.createTempFile(
                file.toAbsolutePath().getParent(),
                "secrets",
                ".new",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try (var writer = Files.newBufferedWriter(fresh)) {
            values.store(writer, null);
        }
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
    }
}

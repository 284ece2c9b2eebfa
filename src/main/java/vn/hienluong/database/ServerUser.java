package vn.hienluong.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * As whom PostgreSQL's programs run. They refuse root, so root runs them in a user namespace of their own, or where
 * the machine forbids that, as the unprivileged owner of the data folder.
 */
enum ServerUser {
    OURSELVES(List.of()),
    IN_USER_NAMESPACE(List.of("unshare", "-U")),
    UNPRIVILEGED(List.of("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"));

    private final List<String> prefix;

    ServerUser(List<String> prefix) {
        this.prefix = prefix;
    }

    static ServerUser here() {
        if (!"root".equals(System.getProperty("user.name"))) {
            return OURSELVES;
        }
        if (succeeds("unshare", "-U", "true")) {
            return IN_USER_NAMESPACE;
        }
        if (succeeds("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups", "true")) {
            return UNPRIVILEGED;
        }
        throw new CannotStart("database.embedded.root-refused");
    }

    /** The command as that user. */
    List<String> run(List<String> command) {
        var line = new ArrayList<>(prefix);
        line.addAll(command);
        return line;
    }

    /** The command as that user, ended by the kernel when the program that started it is gone. */
    List<String> runBoundToUs(List<String> command) {
        var line = new ArrayList<String>(List.of("setpriv", "--pdeathsig", "INT"));
        line.addAll(command);
        return run(line);
    }

    /** Hands a folder that root made to the user that will work in it. */
    void own(Path folder) {
        if (this != UNPRIVILEGED) {
            return;
        }
        try (var paths = Files.walk(folder)) {
            for (var path : paths.toList()) {
                Files.setAttribute(path, "unix:uid", 65534);
            }
        } catch (IOException unusable) {
            throw new UncheckedIOException(unusable);
        }
    }

    private static boolean succeeds(String... command) {
        try {
            var process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return process.waitFor(10, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (IOException notThere) {
            return false;
        } catch (InterruptedException asked) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}

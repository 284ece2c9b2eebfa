package vn.hienluong.database;

import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A program of its own that owns a data folder: says so, and lives until it is ended. */
final class OwnServer {

    private OwnServer() {}

    public static void main(String[] words) throws InterruptedException {
        try {
            EmbeddedServer.start(Path.of(words[0]), Map.of());
            System.out.println("ready " + System.getProperty("user.name"));
            TimeUnit.MINUTES.sleep(5);
        } catch (CannotStart refused) {
            System.out.println("refused " + refused.refusal().key());
            System.exit(1);
        }
    }
}

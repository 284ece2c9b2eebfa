package vn.hienluong.terminal;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import vn.hienluong.database.EmbeddedServer;

/** Where installations keep their data, below the folder of the program ({@code HIENLUONG_HOME}, else the current one). */
final class DataFolder {

    private DataFolder() {}

    /** The data of the product in earnest. */
    static Path serve() {
        return below("serve");
    }

    /** The sample data of the demo. */
    static Path demo() {
        return below("demo");
    }

    /** What {@code bench} fills and throws away. */
    static Path bench() {
        return below("bench");
    }

    /** For a command that does not say: the data whose server runs, else those that exist, in earnest first. */
    static Path inUse() {
        return candidates()
                .filter(EmbeddedServer::runsIn)
                .findFirst()
                .or(() -> candidates().filter(Files::isDirectory).findFirst())
                .orElseGet(DataFolder::serve);
    }

    private static Stream<Path> candidates() {
        return Stream.of(serve(), demo());
    }

    private static Path below(String name) {
        return Path.of(System.getenv().getOrDefault("HIENLUONG_HOME", ""))
                .resolve("data")
                .resolve(name);
    }
}

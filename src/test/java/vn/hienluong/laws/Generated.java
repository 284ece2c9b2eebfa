package vn.hienluong.laws;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Documents that the code writes: compared with what is committed; written anew with {@code -Dgenerated.write}. */
final class Generated {

    private static final Path FOLDER = Path.of("docs", "generated");

    private Generated() {}

    static void same(String name, String content) throws IOException {
        var file = FOLDER.resolve(name);
        if (Boolean.getBoolean("generated.write")) {
            Files.createDirectories(FOLDER);
            Files.writeString(file, content);
        }
        assertThat(file)
                .as("run ./hienluong test --write-generated, look, and commit")
                .exists();
        assertThat(Files.readString(file)).isEqualTo(content);
    }
}

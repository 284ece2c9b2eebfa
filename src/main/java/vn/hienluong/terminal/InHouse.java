package vn.hienluong.terminal;

import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Option;

/**
 * Which data a command works on, and the way into them: beside the server that runs on them, or on the database started
 * for the length of the command.
 */
final class InHouse {

    @Option(names = "--data")
    private @Nullable Path folder;

    ConfigurableApplicationContext open(Terminal terminal) {
        return new SpringApplicationBuilder(terminal.program())
                .web(WebApplicationType.NONE)
                .lazyInitialization(true)
                .run(
                        "--hienluong.data=" + Optional.ofNullable(folder).orElseGet(DataFolder::inUse),
                        "--hienluong.db.attach=true",
                        "--db-scheduler.enabled=false");
    }
}

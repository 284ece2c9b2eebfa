package vn.hienluong.running;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.springframework.util.FileSystemUtils;

/**
 * What the launcher makes of a jar, made of the classes of this build: the program without anything of the tests, and a
 * cache by which it starts in half the time. Kept until the classes are others.
 */
final class ProgramImage {

    private static final Path CLASSES = Path.of("target", "classes");
    private static final Path IMAGES = Path.of("target", "test-data", "program");
    private static final List<String> OPTIONS = List.of(
            "-Xmx512m",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow",
            "-Djava.awt.headless=true",
            "-Dfile.encoding=UTF-8",
            "-Dstdout.encoding=UTF-8",
            "-Dstderr.encoding=UTF-8",
            "-Xlog:disable",
            "-Xlog:all=error:stderr");

    private static final ProgramImage HERE = made();

    private final Path folder;

    private ProgramImage(Path folder) {
        this.folder = folder;
    }

    static ProgramImage here() {
        return HERE;
    }

    /** A place for what is made once with this program. */
    Path folder() {
        return folder;
    }

    List<String> command(String... words) {
        return command(
                Files.exists(folder.resolve("start.aot"))
                        ? List.of("-XX:AOTCache=" + folder.resolve("start.aot"))
                        : List.of(),
                words);
    }

    private List<String> command(List<String> more, String... words) {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(more);
        command.addAll(OPTIONS);
        command.addAll(List.of("-cp", classPath(), "vn.hienluong.HienLuong"));
        command.addAll(List.of(words));
        return command;
    }

    private String classPath() {
        try {
            return folder.resolve("hienluong.jar")
                    + File.pathSeparator
                    + Files.readString(Path.of("target", "runtime-class-path.txt"))
                            .strip();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Of several processes of tests one makes what is made once, and the others wait. */
    interface Making<T> {
        T make() throws IOException;
    }

    static <T> T alone(Making<T> making) throws IOException {
        var door = Files.createDirectories(IMAGES.getParent()).resolve("program.lock");
        try (var channel = FileChannel.open(door, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                var held = channel.lock()) {
            assertThat(held.isValid()).isTrue();
            return making.make();
        }
    }

    private static ProgramImage made() {
        try {
            return alone(ProgramImage::found);
        } catch (IOException unusable) {
            throw new UncheckedIOException(unusable);
        }
    }

    private static ProgramImage found() throws IOException {
        try {
            var files = files();
            var image = new ProgramImage(IMAGES.resolve(name(files)).toAbsolutePath());
            if (!Files.exists(image.folder.resolve("made"))) {
                FileSystemUtils.deleteRecursively(IMAGES);
                Files.createDirectories(image.folder);
                pack(files, image.folder.resolve("hienluong.jar"));
                image.learn();
                Files.createFile(image.folder.resolve("made"));
            }
            return image;
        } catch (InterruptedException asked) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(asked);
        }
    }

    private static List<Path> files() throws IOException {
        try (Stream<Path> all = Files.walk(CLASSES)) {
            return all.filter(Files::isRegularFile).sorted().toList();
        }
    }

    private static String name(List<Path> files) throws IOException {
        var sum = new CRC32();
        for (var file : files) {
            sum.update(file.toString().getBytes(StandardCharsets.UTF_8));
            sum.update(Files.readAllBytes(file));
        }
        return HexFormat.of().toHexDigits(sum.getValue());
    }

    private static void pack(List<Path> files, Path jar) throws IOException {
        try (var zip = new ZipOutputStream(new BufferedOutputStream(Files.newOutputStream(jar)))) {
            zip.setLevel(1);
            var folders = files.stream()
                    .map(file -> CLASSES.relativize(file).getParent())
                    .filter(parent -> parent != null)
                    .flatMap(parent -> Stream.iterate(parent, one -> one != null, Path::getParent))
                    .map(parent -> parent + "/")
                    .collect(Collectors.toCollection(java.util.TreeSet::new));
            for (var one : folders) {
                zip.putNextEntry(new ZipEntry(one));
            }
            for (var file : files) {
                zip.putNextEntry(new ZipEntry(CLASSES.relativize(file).toString()));
                Files.copy(file, zip);
            }
        }
    }

    /** As the launcher does: one start on a database of its own that is thrown away. Where that fails, it starts slower. */
    private void learn() throws IOException, InterruptedException {
        var data = IMAGES.resolveSibling("learning");
        FileSystemUtils.deleteRecursively(data);
        var beside = folder.resolve("new.aot");
        new ProcessBuilder(command(
                        List.of("-XX:AOTCacheOutput=" + beside, "-Dspring.context.exit=onRefresh"),
                        "serve",
                        "--port",
                        "0",
                        "--data",
                        data.toString()))
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("learning.log").toFile())
                .start()
                .waitFor();
        // its database ends a moment after it
        for (int i = 0; i < 100 && Files.exists(data.resolve("postgres/postmaster.pid")); i++) {
            Program.pause(100);
        }
        FileSystemUtils.deleteRecursively(data);
        if (Files.exists(beside)) {
            Files.move(beside, folder.resolve("start.aot"));
        }
    }
}

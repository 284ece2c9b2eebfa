package vn.hienluong.files.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * How release 0.1.0 kept contents: {@code aa/bb/<sha256>-<agency>}. What still lies so is moved to its place when the program
 * starts; what was on its way goes, for its uploads were given up with the update (V0085).
 */
final class EarlierLayout {

    private static final Pattern NAME = Pattern.compile("([0-9a-f]{2})([0-9a-f]{62})-([0-9a-f-]{36})");

    private EarlierLayout() {}

    static void moveIn(Path folder) {
        try {
            for (var first : inside(folder, "[0-9a-f][0-9a-f]")) {
                for (var second : inside(first, "[0-9a-f][0-9a-f]")) {
                    for (var content : inside(second, "*-*")) {
                        move(content, folder);
                    }
                    removeEmpty(second);
                }
                removeEmpty(first);
            }
            for (var onItsWay : inside(folder.resolve("arriving"), "{upload-*,arriving-*.tmp}")) {
                Files.deleteIfExists(onItsWay);
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static List<Path> inside(Path folder, String names) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        var found = new ArrayList<Path>();
        try (var all = Files.newDirectoryStream(folder, names)) {
            all.forEach(found::add);
        }
        return found;
    }

    private static void move(Path content, Path folder) throws IOException {
        var name = NAME.matcher(content.getFileName().toString());
        if (name.matches()) {
            var place = folder.resolve("kept").resolve(name.group(3)).resolve(name.group(1));
            try {
                Files.move(
                        content,
                        Files.createDirectories(place).resolve(name.group(1) + name.group(2)),
                        StandardCopyOption.ATOMIC_MOVE);
            } catch (NoSuchFileException otherNodeWasQuicker) {
                // then it is in its place
            }
        }
    }

    private static void removeEmpty(Path folder) throws IOException {
        try {
            Files.deleteIfExists(folder);
        } catch (DirectoryNotEmptyException stays) {
            // something of somebody else's is in it
        }
    }
}

package vn.hienluong.backup;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import vn.hienluong.files.Contents;
import vn.hienluong.files.Spoilt;
import vn.hienluong.platform.AgencyId;

/** Contents in an archive: {@code files/aa/bb/<sha256>-<agency>}, wherever the installation keeps them. */
@Component
class KeptFiles {

    private static final Pattern NAME = Pattern.compile("([0-9a-f]{64})-([0-9a-f-]{36})");

    private final Contents contents;

    KeptFiles(Contents contents) {
        this.contents = contents;
    }

    /** Gives what could not be copied: a content that was damaged before is no reason to have no backup at all. */
    List<String> write(Map<UUID, List<String>> kept, Archive.Writer archive) throws Exception {
        var lost = new ArrayList<String>();
        for (var agency : kept.entrySet()) {
            for (var digest : agency.getValue()) {
                try (var content = contents.open(digest, new AgencyId(agency.getKey()))) {
                    archive.add(name(digest, agency.getKey()), content::transferTo);
                } catch (Spoilt _) {
                    lost.add(digest);
                }
            }
        }
        return lost;
    }

    private static String name(String digest, UUID agency) {
        return "files/%s/%s/%s-%s".formatted(digest.substring(0, 2), digest.substring(2, 4), digest, agency);
    }

    boolean isEmpty() throws IOException {
        return contents.isEmpty();
    }

    void put(Path folder) throws IOException {
        for (var file : Folders.in(folder)) {
            var kept = Kept.of(file);
            try (InputStream content = Files.newInputStream(file)) {
                contents.put(kept.digest(), kept.agency(), content);
            }
        }
    }

    /** Takes back what was put of them, for a restore that came to nothing. */
    void remove(Path folder) throws IOException {
        for (var file : Folders.in(folder)) {
            var kept = Kept.of(file);
            contents.remove(kept.digest(), kept.agency());
        }
    }

    private record Kept(String digest, AgencyId agency) {

        static Kept of(Path file) {
            var name = NAME.matcher(file.getFileName().toString());
            if (!name.matches()) {
                throw new IllegalStateException("no content of a file: " + file);
            }
            return new Kept(name.group(1), new AgencyId(UUID.fromString(name.group(2))));
        }
    }
}

package vn.hienluong.audit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;
import vn.hienluong.platform.AgencyId;

/**
 * Signed heads outside the database, one line each: whoever rewrites the tables does not rewrite these. A line that a power
 * cut tore is none.
 */
final class HeadFile {

    private static final HexFormat HEX = HexFormat.of();
    private static final Pattern LINE = Pattern.compile("\\d{1,18} ([0-9a-f]{2})+ ([0-9a-f]{2})+");

    private final Path folder;

    HeadFile(Path folder) {
        this.folder = folder;
    }

    void append(AgencyId agency, SealRepository.Head head) {
        var line = "%d %s %s%n".formatted(head.place(), HEX.formatHex(head.chain()), HEX.formatHex(head.signature()));
        try {
            Files.createDirectories(folder);
            Files.writeString(
                    file(agency),
                    line,
                    StandardCharsets.US_ASCII,
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND,
                    StandardOpenOption.DSYNC);
        } catch (IOException unusable) {
            throw new UncheckedIOException(unusable);
        }
    }

    List<SealRepository.Head> heads(AgencyId agency) {
        try {
            return Files.exists(file(agency))
                    ? Files.readAllLines(file(agency), StandardCharsets.US_ASCII).stream()
                            .filter(line -> LINE.matcher(line).matches())
                            .map(HeadFile::head)
                            .toList()
                    : List.of();
        } catch (IOException unusable) {
            throw new UncheckedIOException(unusable);
        }
    }

    private static SealRepository.Head head(String line) {
        var fields = line.split(" ");
        return new SealRepository.Head(Long.parseLong(fields[0]), HEX.parseHex(fields[1]), HEX.parseHex(fields[2]));
    }

    private Path file(AgencyId agency) {
        return folder.resolve("heads-" + agency + ".txt");
    }
}

package vn.hienluong.running;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;

/** What a released version left: a backup made by it, and the facts that must still be so after an upgrade. */
record Release(String version, Path backup, Properties facts) {

    static final Path FOLDER = Path.of("src", "test", "resources", "releases");

    /** Of sample data, which everybody may read. */
    static final String PASSPHRASE = "dữ liệu mẫu, ai cũng được đọc";

    static final byte[] EVIDENCE = "Biên bản họp phòng ngày 04/02/2021.\n".getBytes(StandardCharsets.UTF_8);

    static final List<String> COUNTED = List.of(
            "organization.person",
            "organization.unit",
            "plans.task",
            "obligations.period",
            "obligations.report_due",
            "reports.unit_report",
            "reports.report_line",
            "reports.evidence",
            "reports.sending",
            "consolidation.statement",
            "files.file",
            "audit.entry");

    static List<Release> all() {
        try (Stream<Path> backups = Files.list(FOLDER)) {
            return backups.filter(file -> file.toString().endsWith(".backup"))
                    .sorted()
                    .map(Release::of)
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Release of(Path backup) {
        var version = backup.getFileName().toString().replace(".backup", "");
        var facts = new Properties();
        try (var reader = Files.newBufferedReader(FOLDER.resolve(version + ".properties"))) {
            facts.load(reader);
            return new Release(version, backup.toAbsolutePath(), facts);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    String fact(String name) {
        return facts.getProperty(name);
    }

    static String digest(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    @Override
    public String toString() {
        return version;
    }
}

package vn.hienluong.backup;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.hienluong.database.Database;
import vn.hienluong.platform.Outcome;

/**
 * Writes the whole installation into one file while it runs: the database as of one moment, then the files, of which at
 * that moment none was missing, for contents are never taken away before their rows. Written beside and moved into
 * place, so that what bears the name is whole.
 */
@Component
public class Backup {

    static final int SHORTEST_PASSPHRASE = 12;

    private final Database database;
    private final BackupProperties places;
    private final KeptFiles files;
    private final Journals journals;

    Backup(Database database, BackupProperties places, KeptFiles files, Journals journals) {
        this.database = database;
        this.places = places;
        this.files = files;
        this.journals = journals;
    }

    /**
     * What a backup holds.
     *
     * @param bytes size of the file
     * @param lost digests of contents that were gone or damaged before, and are not in it
     */
    public record Taken(int tables, long rows, int files, long bytes, List<String> lost) {}

    /** @param user of the system, for the journal of each agency, which is in the backup already, and sealed */
    public Outcome<Taken> take(Path file, char[] passphrase, String user) throws Exception {
        if (passphrase.length < SHORTEST_PASSPHRASE) {
            return Outcome.refused("backup.passphrase.short", SHORTEST_PASSPHRASE);
        }
        if (Files.exists(file)) {
            return Outcome.refused("backup.file.there", file.toString());
        }
        journals.record("backup.taken", user);
        var beside = file.resolveSibling(file.getFileName() + ".part");
        try (var snapshot = Snapshot.of(database.access())) {
            Taken taken;
            try (var archive = new Archive.Writer(beside, passphrase)) {
                taken = write(snapshot, archive);
            }
            Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE);
            return Outcome.done(new Taken(taken.tables(), taken.rows(), taken.files(), Files.size(file), taken.lost()));
        } finally {
            Files.deleteIfExists(beside);
        }
    }

    private Taken write(Snapshot snapshot, Archive.Writer archive) throws Exception {
        var tables = snapshot.tables();
        archive.add("version", out -> out.write(snapshot.version().getBytes(StandardCharsets.US_ASCII)));
        var rows = new long[1];
        for (var table : tables) {
            archive.add("tables/" + table.called(), out -> rows[0] += snapshot.copy(table, out));
        }
        heads(snapshot.heads(), archive);
        int before = archive.entries();
        var lost = files.write(snapshot.contents(), archive);
        int contents = archive.entries() - before;
        folder("identity", places.identity(), archive);
        archive.end();
        return new Taken(tables.size(), rows[0], contents, 0, lost);
    }

    /** The journal's key, and the heads up to the snapshot: what was signed after it is not in its tables. */
    private void heads(Map<UUID, Long> last, Archive.Writer archive) throws Exception {
        for (var file : Folders.in(places.audit())) {
            var name = file.getFileName().toString();
            var agency = last.keySet().stream()
                    .filter(one -> name.equals("heads-" + one + ".txt"))
                    .findFirst();
            if (agency.isEmpty()) {
                archive.add("audit/" + name, out -> Files.copy(file, out));
            } else {
                var known = Files.readAllLines(file, StandardCharsets.US_ASCII).stream()
                        .filter(line -> Long.parseLong(line.split(" ", 2)[0]) <= last.getOrDefault(agency.get(), 0L))
                        .map(line -> line + System.lineSeparator())
                        .collect(Collectors.joining());
                archive.add("audit/" + name, out -> out.write(known.getBytes(StandardCharsets.US_ASCII)));
            }
        }
    }

    private static void folder(String name, Path folder, Archive.Writer archive) throws Exception {
        for (var file : Folders.in(folder)) {
            archive.add(
                    name + "/" + folder.relativize(file).toString().replace('\\', '/'), out -> Files.copy(file, out));
        }
    }
}

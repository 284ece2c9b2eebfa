package vn.hienluong.running;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.hienluong.running.Clerk.NoAnswer;

/**
 * One unit's head and the office, working through line after line of one report: written, proved by a file, sent, given
 * back, and again. What was answered is confirmed and must be there for ever; what was cut off is in doubt, and must be
 * there wholly or not at all.
 */
final class Shift {

    private record Written(String result, int version) {}

    private record Proof(String subject, String sha256) {}

    private final Clerk head;
    private final Clerk office;
    private final List<Line> lines;
    private final Random random;
    private final Map<UUID, Written> written = new HashMap<>();
    private final Map<String, String> proofs = new HashMap<>();
    private String status = "RECEIVED";
    private @Nullable Line lineInDoubt;
    private String resultInDoubt = "";
    private @Nullable Proof proofInDoubt;
    private @Nullable String statusInDoubt;
    private int acts;
    private int doubts;
    private int doneInDoubt;

    Shift(Clerk head, Clerk office, List<Line> lines, Random random) {
        this.head = head;
        this.office = office;
        this.lines = lines;
        this.random = random;
    }

    int acts() {
        return acts;
    }

    int doubts() {
        return doubts;
    }

    int doneInDoubt() {
        return doneInDoubt;
    }

    int files() {
        return proofs.size();
    }

    void at(int port) {
        head.at(port);
        office.at(port);
    }

    /** Works until somebody says that it is enough, or an answer does not come. */
    void work(java.util.function.BooleanSupplier enough) {
        try {
            while (!enough.getAsBoolean()) {
                act();
                acts++;
            }
        } catch (NoAnswer cutOff) {
            doubts++;
        }
    }

    private void act() throws NoAnswer {
        if (status.equals("RECEIVED") || status.equals("SENT")) {
            move("RETURNED", office, "/receipt", Map.of("_method", "delete", "reason", "đề nghị bổ sung"));
        } else if (written.isEmpty() || random.nextInt(10) < 6) {
            write(lines.get(random.nextInt(lines.size())));
        } else if (random.nextInt(4) < 3) {
            prove(lines.stream()
                    .filter(line -> written.containsKey(line.task()))
                    .findAny()
                    .orElseThrow());
        } else {
            move("SENT", head, "/sending", Map.of());
        }
    }

    private void write(Line line) throws NoAnswer {
        int seen = Optional.ofNullable(written.get(line.task()))
                .map(Written::version)
                .orElse(0);
        lineInDoubt = line;
        resultInDoubt = "Đã thực hiện, lần " + UUID.randomUUID();
        var answer = line.save(head, resultInDoubt, seen);
        assertThat(answer.statusCode())
                .as("%s %s", answer.headers().map(), answer.body())
                .isEqualTo(303);
        written.put(line.task(), new Written(resultInDoubt, seen + 1));
        lineInDoubt = null;
    }

    private void prove(Line line) throws NoAnswer {
        var subject = "Tài liệu " + UUID.randomUUID();
        var content = (subject + "\n").repeat(1 + random.nextInt(2_000)).getBytes(StandardCharsets.UTF_8);
        proofInDoubt = new Proof(subject, digest(content));
        var answer = head.attach(line.at() + "/evidence", Map.of("subject", subject), "ghi-chep.txt", content);
        assertThat(answer.statusCode())
                .as("%s %s", answer.headers().map(), answer.body())
                .isEqualTo(303);
        proofs.put(subject, proofInDoubt.sha256());
        proofInDoubt = null;
    }

    private void move(String to, Clerk by, String address, Map<String, String> typed) throws NoAnswer {
        statusInDoubt = to;
        var answer = by.post(lines.getFirst().report() + address, typed);
        assertThat(answer.statusCode())
                .as("%s %s", answer.headers().map(), answer.body())
                .isEqualTo(303);
        status = to;
        statusInDoubt = null;
    }

    /** What was confirmed is there; what was in doubt is, or is not, and is then known. */
    void check(Records records) {
        var report = lines.getFirst();
        var now = records.one(
                "select status from reports.unit_report where period_id = ? and unit_id = ?",
                report.period(),
                report.unit());
        assertThat(now).isIn(status, statusInDoubt == null ? status : statusInDoubt);
        doneInDoubt += now.equals(status) ? 0 : 1;
        status = now;
        statusInDoubt = null;
        lines.forEach(line -> checkLine(line, records));
        checkProofs(records);
        lineInDoubt = null;
        proofInDoubt = null;
    }

    private void checkLine(Line line, Records records) {
        var rows = records.rows(
                "select result, version from reports.report_line where period_id = ? and unit_id = ? and task_id = ?",
                line.period(),
                line.unit(),
                line.task());
        var there = rows.isEmpty()
                ? null
                : new Written(
                        rows.getFirst().get(0), Integer.parseInt(rows.getFirst().get(1)));
        var confirmed = written.get(line.task());
        if (there != null && line.equals(lineInDoubt) && there.result().equals(resultInDoubt)) {
            assertThat(there.version()).isEqualTo((confirmed == null ? 0 : confirmed.version()) + 1);
            written.put(line.task(), there);
            doneInDoubt++;
        } else {
            assertThat(there).isEqualTo(confirmed);
        }
    }

    private void checkProofs(Records records) {
        var there = new HashMap<String, String>();
        records.rows("""
                        select e.subject, f.sha256
                        from reports.evidence e join files.file f on f.id = e.file_id
                        where e.unit_id = ?
                        """, lines.getFirst().unit())
                .forEach(row -> assertThat(there.put(row.get(0), row.get(1))).isNull());
        if (proofInDoubt != null && there.containsKey(proofInDoubt.subject())) {
            proofs.put(proofInDoubt.subject(), proofInDoubt.sha256());
            doneInDoubt++;
        }
        assertThat(there).isEqualTo(proofs);
    }

    /** What stands in the report before the shift begins. */
    void read(Records records) {
        lines.forEach(line -> records.rows("""
                        select result, version from reports.report_line
                        where period_id = ? and unit_id = ? and task_id = ?
                        """, line.period(), line.unit(), line.task())
                .forEach(row -> written.put(line.task(), new Written(row.get(0), Integer.parseInt(row.get(1))))));
    }

    private static String digest(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}

package vn.hienluong.running;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.hienluong.audit.OutsideProof;
import vn.hienluong.running.Clerk.NoAnswer;

/** kill -9 in the middle of work, again and again, loses nothing that was confirmed. */
@Tag("slow")
class KillTests {

    /** What is killed, and how often: the whole program 12 times, 50 times in all. */
    private enum Victim {
        /** The JVM; the kernel ends PostgreSQL with it. */
        PROGRAM(8),
        /** The JVM and every process of PostgreSQL at once. */
        EVERYTHING(4),
        /** PostgreSQL's first process; the program starts it again. */
        SERVER(19),
        /** One process of PostgreSQL, which then starts all others anew. */
        CONNECTION(19);

        private final int times;

        Victim(int times) {
            this.times = times;
        }
    }

    private static final Map<String, String> SETTINGS = Map.of("HIENLUONG_IDENTITY_CHANGES_PER_MINUTE", "1000000");
    private static final List<String> UNITS = List.of("truong-khoa-hoc", "truong-cong-nghe", "chi-cuc-truong");

    private final Random random = new Random();
    private final Set<String> wholeFiles = new HashSet<>();
    private final List<Shift> shifts = new ArrayList<>();

    @Test
    void nothingThatWasConfirmedIsLost() throws Exception {
        long begun = System.nanoTime();
        var victims = new ArrayList<Victim>();
        for (var victim : Victim.values()) {
            victims.addAll(Collections.nCopies(victim.times, victim));
        }
        Collections.shuffle(victims, random);
        try (var data = DemoData.copy()) {
            var program = Program.serve(data.folder(), SETTINGS);
            try {
                begin(data, program.port());
                for (var victim : victims) {
                    workUntilKilled(victim, program, data.folder());
                    if (!program.alive()) {
                        program.close();
                        program = Program.serve(data.folder(), SETTINGS);
                    }
                    int port = program.port();
                    awaitReady(port);
                    shifts.forEach(shift -> shift.at(port));
                    check(data.folder());
                }
            } catch (Exception | AssertionError failed) {
                System.out.println(program.said());
                throw failed;
            } finally {
                program.close();
            }
            assertThat(Program.run(
                            Map.of(), "audit", "verify", "--data", data.folder().toString()))
                    .isZero();
            tell(victims.size(), System.nanoTime() - begun);
        }
    }

    private void begin(DemoData data, int port) throws NoAnswer {
        try (var records = Records.of(data.folder())) {
            for (var unit : UNITS) {
                var shift = new Shift(
                        new Clerk(unit).signIn(port, data),
                        new Clerk("van-phong").signIn(port, data),
                        Line.all(unit, records),
                        new Random(random.nextLong()));
                shift.read(records);
                shifts.add(shift);
            }
        }
    }

    private void workUntilKilled(Victim victim, Program program, Path data) throws Exception {
        var enough = new AtomicBoolean();
        try (var threads = Executors.newFixedThreadPool(shifts.size())) {
            var working = shifts.stream()
                    .map(shift -> threads.submit(() -> shift.work(enough::get)))
                    .toList();
            try (var records = Records.of(data)) {
                records.due("seal-journal");
            }
            try {
                TimeUnit.MILLISECONDS.sleep(200 + random.nextInt(1_000));
                kill(victim, program, data);
                // who was not hit works on for a moment
                TimeUnit.MILLISECONDS.sleep(50);
            } finally {
                enough.set(true);
            }
            for (var one : working) {
                one.get(2, TimeUnit.MINUTES);
            }
        }
    }

    private void kill(Victim victim, Program program, Path data) throws IOException {
        var server = postmaster(data);
        switch (victim) {
            case PROGRAM -> program.kill();
            case EVERYTHING -> {
                var all = server.descendants().toList();
                program.kill();
                server.destroyForcibly();
                all.forEach(ProcessHandle::destroyForcibly);
            }
            case SERVER -> {
                server.destroyForcibly();
                server.onExit().join();
            }
            case CONNECTION -> {
                var connections =
                        server.children().filter(KillTests::servesTheProgram).toList();
                assertThat(connections).isNotEmpty();
                connections.get(random.nextInt(connections.size())).destroyForcibly();
            }
        }
    }

    /** PostgreSQL's processes call themselves by what they do. */
    private static boolean servesTheProgram(ProcessHandle process) {
        try {
            return Files.readString(Path.of("/proc/" + process.pid() + "/cmdline"))
                    .contains("hienluong_app");
        } catch (IOException gone) {
            return false;
        }
    }

    private static ProcessHandle postmaster(Path data) throws IOException {
        var pid = Files.readAllLines(data.resolve("postgres/postmaster.pid")).getFirst();
        return ProcessHandle.of(Long.parseLong(pid.strip())).orElseThrow();
    }

    private static void awaitReady(int port) {
        var visitor = new Clerk("nobody").at(port);
        for (int i = 0; i < 600; i++) {
            try {
                if (visitor.get("/health/ready").statusCode() == 200) {
                    return;
                }
            } catch (NoAnswer notYet) {
                Program.pause(50);
            }
        }
        throw new AssertionError("not ready again within 30 seconds");
    }

    private void check(Path data) throws Exception {
        try (var records = looking(data)) {
            shifts.forEach(shift -> shift.check(records));
            nothingIsHalfWritten(records);
            filesAreWhole(records, data.resolve("files"));
            var proof = OutsideProof.of(records.agency(), records.connection(), data.resolve("audit"));
            assertThat(proof.broken()).isEmpty();
        }
    }

    /** PostgreSQL may still be starting its processes anew. */
    private static Records looking(Path data) {
        Supplier<Records> look = () -> Records.of(data);
        for (int i = 0; i < 100; i++) {
            try {
                return look.get();
            } catch (IllegalStateException notYet) {
                Program.pause(100);
            }
        }
        return look.get();
    }

    /** Each act has its line in the journal and each line its act; the journal's places have no gaps. */
    private static void nothingIsHalfWritten(Records records) {
        assertThat(records.rows("""
                        select r.id from reports.unit_report r
                        where (select coalesce(sum(version), 0) from reports.report_line l where l.report_id = r.id)
                              <> (select count(*) from audit.entry e
                                  where e.subject_id = r.id and e.act = 'reports.line.written')
                           or (select count(*) from reports.sending s where s.report_id = r.id)
                              <> (select count(*) from audit.entry e
                                  where e.subject_id = r.id and e.act = 'reports.report.sent')
                           or (select count(*) from reports.remark m where m.report_id = r.id and m.task_id is null)
                              <> (select count(*) from audit.entry e
                                  where e.subject_id = r.id and e.act = 'reports.report.returned')
                        """)).isEmpty();
        assertThat(records.rows("""
                        select v.id from reports.evidence v
                        where (select count(*) from audit.entry e
                               where e.subject_id = v.id and e.act = 'reports.evidence.added') <> 1
                           or not exists (select 1 from reports.line_evidence l where l.evidence_id = v.id)
                        """)).isEmpty();
        assertThat(records.one("""
                        select (select count(*) from audit.entry)
                             - (select count(*) from audit.seal) - (select count(*) from audit.unsealed)
                        """)).isEqualTo("0");
        assertThat(records.one("select count(*) = coalesce(max(place), 0) from audit.seal"))
                .isEqualTo("t");
    }

    private void filesAreWhole(Records records, Path shelf) throws Exception {
        for (var row : records.rows("select sha256 from files.file")) {
            var sha256 = row.getFirst();
            if (wholeFiles.add(sha256)) {
                var place = shelf.resolve("kept")
                        .resolve(records.agency().toString())
                        .resolve(sha256.substring(0, 2))
                        .resolve(sha256);
                var digest = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(place));
                assertThat(HexFormat.of().formatHex(digest)).isEqualTo(sha256);
            }
        }
    }

    private void tell(int kills, long nanoseconds) {
        int acts = shifts.stream().mapToInt(Shift::acts).sum();
        assertThat(acts).isGreaterThan(kills);
        System.out.printf(
                "kills: %d (%d of the program, %d of the program and PostgreSQL at once, %d of PostgreSQL, %d of one of its"
                        + " processes); %d acts confirmed, %d of them files; 0 lost; %d in doubt, of which %d were done;"
                        + " journal intact; %d s%n",
                kills,
                Victim.PROGRAM.times,
                Victim.EVERYTHING.times,
                Victim.SERVER.times,
                Victim.CONNECTION.times,
                acts,
                shifts.stream().mapToInt(Shift::files).sum(),
                shifts.stream().mapToInt(Shift::doubts).sum(),
                shifts.stream().mapToInt(Shift::doneInDoubt).sum(),
                TimeUnit.NANOSECONDS.toSeconds(nanoseconds));
    }
}

package vn.hienluong.running;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetupTest;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import vn.hienluong.database.Access;
import vn.hienluong.database.EmbeddedServer;
import vn.hienluong.running.Clerk.NoAnswer;

/** Two nodes on one database and one folder of files are one installation. */
@Tag("slow")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class TwoNodesTests {

    private static final List<String> JOBS = List.of("open-periods", "remind", "seal-journal");
    private static final int FORMS = 60;

    private static DemoData data;
    private static EmbeddedServer server;
    private static GreenMail mailServer;
    private static Program a;
    private static Program b;

    @BeforeAll
    static void twoNodesThatStartAtOnce() throws Exception {
        data = DemoData.copy();
        server = EmbeddedServer.start(data.folder(), Map.of());
        mailServer = new GreenMail(ServerSetupTest.SMTP.dynamicPort());
        mailServer.start();
        var settings = settings(server.access());
        settings.put("SPRING_MAIL_HOST", "127.0.0.1");
        settings.put("SPRING_MAIL_PORT", Integer.toString(mailServer.getSmtp().getPort()));
        settings.put("HIENLUONG_IDENTITY_FORMS_PER_MINUTE", Integer.toString(FORMS));
        try (var both = Executors.newFixedThreadPool(2)) {
            var first = both.submit(() -> Program.serve(data.folder(), settings));
            var second = both.submit(() -> Program.serve(data.folder(), settings));
            a = first.get();
            b = second.get();
        }
    }

    private static Map<String, String> settings(Access access) {
        return new HashMap<>(Map.of(
                "HIENLUONG_DB_URL", access.url(),
                "HIENLUONG_DB_USER", access.application().user(),
                "HIENLUONG_DB_PASSWORD", access.application().password(),
                "HIENLUONG_DB_OWNER_USER", access.owner().user(),
                "HIENLUONG_DB_OWNER_PASSWORD", access.owner().password()));
    }

    @AfterAll
    static void leaveNothing() {
        a.close();
        b.close();
        mailServer.stop();
        server.close();
        data.close();
    }

    private static void await(BooleanSupplier done) {
        for (int i = 0; i < 1200 && !done.getAsBoolean(); i++) {
            Program.pause(100);
        }
        assertThat(done.getAsBoolean()).isTrue();
    }

    @Test
    @Order(1)
    void aSessionBegunOnOneIsKnownOnTheOtherAndWhatOneWroteTheOtherShowsAtOnce() throws Exception {
        try (var records = Records.of(server.access())) {
            var clerk = new Clerk("truong-co-so").signIn(a.port(), data);
            var line = Line.of("truong-co-so", records);
            for (int version = 0; version < 6; version += 2) {
                var first = "viết ở nút một " + version;
                assertThat(line.save(clerk.at(a.port()), first, version).statusCode())
                        .isEqualTo(303);
                assertThat(clerk.at(b.port()).get(line.report()).body()).contains(first);
                var second = "viết ở nút hai " + version;
                assertThat(line.save(clerk, second, version + 1).statusCode()).isEqualTo(303);
                assertThat(clerk.at(a.port()).get(line.report()).body()).contains(second);
            }
        }
    }

    @Test
    @Order(2)
    void whoSignsOutEverywhereOnOneIsOutOnTheOther() throws Exception {
        var here = new Clerk("ke-hoach").signIn(a.port(), data);
        var elsewhere = new Clerk("ke-hoach").signIn(b.port(), data);
        assertThat(elsewhere.get("/my-work").statusCode()).isEqualTo(200);
        assertThat(here.post("/account/devices", Map.of("_method", "delete")).statusCode())
                .isEqualTo(303);
        assertThat(elsewhere.get("/my-work").headers().firstValue("Location").orElse(""))
                .endsWith("/sign-in");
        assertThat(elsewhere.at(a.port()).get("/my-work").statusCode()).isEqualTo(302);
        assertThat(here.at(b.port()).get("/my-work").statusCode()).isEqualTo(200);
    }

    @Test
    @Order(3)
    void aFileThatArrivesInPiecesGoesOnOnTheOtherNode() throws Exception {
        try (var records = Records.of(server.access())) {
            var clerk = new Clerk("truong-co-so").signIn(a.port(), data);
            var line = Line.all("truong-co-so", records).get(1);
            assertThat(line.save(clerk, "có tài liệu").statusCode()).isEqualTo(303);
            var whole = ("biên bản " + UUID.randomUUID() + "\n").repeat(5_000).getBytes(StandardCharsets.UTF_8);
            int half = whole.length / 2;
            var name = Base64.getEncoder().encodeToString("bien-ban.txt".getBytes(StandardCharsets.UTF_8));
            var begun = clerk.send(
                    "POST",
                    "/files/uploads",
                    Map.of("Upload-Length", Integer.toString(whole.length), "Upload-Metadata", "filename " + name),
                    new byte[0]);
            assertThat(begun.statusCode()).as(begun.body()).isEqualTo(201);
            var place = begun.headers().firstValue("Location").orElseThrow().replaceFirst("^https?://[^/]+", "");
            assertThat(piece(clerk, place, 0, Arrays.copyOf(whole, half))).isEqualTo(half);
            clerk.at(b.port());
            assertThat(piece(clerk, place, half, Arrays.copyOfRange(whole, half, whole.length)))
                    .isEqualTo(whole.length);
            clerk.at(a.port());
            var upload = place.substring(place.lastIndexOf('/') + 1);
            assertThat(clerk.post(line.at() + "/evidence", Map.of("subject", "Biên bản", "upload", upload))
                            .statusCode())
                    .isEqualTo(303);
            var evidence = records.one("select id from reports.evidence where subject = 'Biên bản'");
            assertThat(clerk.at(b.port()).get("/evidence/" + evidence + "/file").body())
                    .isEqualTo(new String(whole, StandardCharsets.UTF_8));
        }
    }

    private static int piece(Clerk clerk, String place, int offset, byte[] piece) throws NoAnswer {
        var answer = clerk.send(
                "PATCH",
                place,
                Map.of("Upload-Offset", Integer.toString(offset), "Content-Type", "application/offset+octet-stream"),
                piece);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(204);
        return Integer.parseInt(answer.headers().firstValue("Upload-Offset").orElseThrow());
    }

    @Test
    @Order(4)
    void whatOnePublishesTheOtherShowsAtOnceAndWhatOneWithdrawsIsGoneOnBoth() throws Exception {
        try (var records = Records.of(server.access())) {
            var waiting = records.rows("""
                    select e.id, e.publication_id, p.slug from publications.edition e
                    join publications.publication p on p.agency_id = e.agency_id and p.id = e.publication_id
                    where e.status = 'PROPOSED' and p.kind = 'NEWS'
                    """).getFirst();
            var edition = "/publications/editions/" + waiting.get(0);
            var list = "/cong/skhcn/tin-tuc";
            var page = list + "/" + waiting.get(2);
            var reader = new Clerk("nobody").at(b.port());
            var before = reader.get(list);
            assertThat(before.body()).doesNotContain(page);
            assertThat(reader.get(page).statusCode()).isEqualTo(404);
            new Clerk("truong-ke-hoach").signIn(a.port(), data).post(edition + "/review", Map.of());
            new Clerk("giam-doc").signIn(b.port(), data).post(edition + "/approval", Map.of("_method", "put"));
            var chief = new Clerk("chanh-van-phong").signIn(a.port(), data);
            chief.post(edition + "/release", Map.of());
            assertThat(reader.get(list).body()).contains(page);
            assertThat(reader.get(page).statusCode()).isEqualTo(200);
            assertThat(reader.get("/cong/skhcn/rss.xml").body()).contains(page);
            var place = "/publications/" + waiting.get(1) + "/withdrawal";
            chief.post(place, Map.of("reason", "nhầm bản"));
            assertThat(reader.get(page).statusCode()).isEqualTo(410);
            assertThat(reader.get(list).body()).isEqualTo(before.body());
            assertThat(reader.at(a.port()).get(page).statusCode()).isEqualTo(410);
        }
    }

    @Test
    @Order(5)
    void eachJobIsDoneByOneNodeAndEachReminderIsSentOnce() {
        try (var records = Records.of(server.access())) {
            records.tell("""
                    insert into workdays.own_day (agency_id, id, day, working, document, reason)
                    values ('%s', gen_random_uuid(), (now() at time zone 'Asia/Ho_Chi_Minh')::date, true, 'thử', 'thử')
                    """.formatted(records.agency()));
            for (int round = 0; round < 3; round++) {
                JOBS.forEach(job -> doneOnce(job, records));
            }
            var asked = records.rows("select person_id from notifications.mail");
            assertThat(asked).isNotEmpty();
            records.tell("update notifications.mail set next_try_at = now() where sent_at is null");
            await(() -> {
                records.due("send-mail");
                return records.one("""
                                select (select count(*) from notifications.mail where sent_at is null)
                                     + (select count(*) from notifications.letter where next_try_at is not null)
                                """).equals("0");
            });
            var received = Arrays.stream(mailServer.getReceivedMessages())
                    .map(TwoNodesTests::recipient)
                    .collect(Collectors.groupingBy(to -> to, Collectors.counting()));
            var toAskers = records.rows("""
                    select coalesce(q.asker_email, a.email), count(*) from notifications.letter l
                    left join dialogue.question q on q.agency_id = l.agency_id and q.id = l.record_id
                    left join information.asker a on a.agency_id = l.agency_id and a.request_id = l.record_id
                    where l.sent_at is not null group by 1
                    """);
            assertThat(toAskers)
                    .isNotEmpty()
                    .allSatisfy(row -> assertThat(received.remove(row.get(0)))
                            .as(row.get(0))
                            .isEqualTo(Long.parseLong(row.get(1))));
            assertThat(received)
                    .hasSameSizeAs(asked)
                    .allSatisfy((_, times) -> assertThat(times).isOne());
            assertThat(records.one("""
                            select (select count(*) from audit.entry where act = 'chasing.unit.reminded')
                                 - (select count(*) from chasing.reminder)
                            """)).isEqualTo("0");
        }
        assertThat(Program.run(
                        settings(server.access()),
                        "audit",
                        "verify",
                        "--data",
                        data.folder().toString()))
                .isZero();
    }

    private static String recipient(jakarta.mail.internet.MimeMessage message) {
        try {
            return message.getAllRecipients()[0].toString();
        } catch (jakarta.mail.MessagingException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    /** Taken and given back: two steps of its version. A second node that did it again would make it four. */
    private static void doneOnce(String job, Records records) {
        var state = "select version from technical.scheduled_tasks where not picked and task_name = '" + job + "'";
        await(() -> !records.rows(state).isEmpty());
        long before = Long.parseLong(records.one(state));
        records.due(job);
        await(() -> !records.rows(state + " and version > " + before).isEmpty());
        assertThat(Long.parseLong(records.one(state)) - before).as(job).isEqualTo(2);
    }

    @Test
    @Order(6)
    void theyShareTheLimitsAtTheDoor() throws Exception {
        int refused = 0;
        // to each less than it would let in by itself
        for (int i = 0; i < 2 * FORMS - 10; i++) {
            var visitor = new Clerk("nobody").at(i % 2 == 0 ? a.port() : b.port());
            var answer = visitor.post("/sign-in/code", Map.of("code", "000000"));
            if (answer.statusCode() == 429) {
                assertThat(answer.headers().firstValue("Retry-After")).hasValue("60");
                assertThat(answer.body()).contains("Thao tác quá nhiều lần trong một phút");
                refused++;
            }
        }
        assertThat(refused).isPositive();
    }

    /** Last, for it leaves one node. */
    @Test
    @Order(7)
    void whatAKilledNodeWasDoingAnotherTakesUpWithinAMinute() throws Exception {
        try (var records = Records.of(server.access());
                var look = Records.of(server.access())) {
            records.connection().setAutoCommit(false);
            records.tell("lock table audit.unsealed in access exclusive mode");
            look.due("seal-journal");
            var holder = "select picked_by from technical.scheduled_tasks where picked and task_name = 'seal-journal'";
            await(() -> !look.rows(holder).isEmpty());
            var pid = Long.parseLong(look.one(holder).split("@")[0]);
            assertThat(pid).isIn(a.handle().pid(), b.handle().pid());
            var other = pid == a.handle().pid() ? b : a;
            (pid == a.handle().pid() ? a : b).kill();
            records.connection().rollback();
            long begun = System.nanoTime();
            await(() -> look.rows(holder).isEmpty());
            assertThat((System.nanoTime() - begun) / 1_000_000_000).isLessThan(70);
            assertThat(new Clerk("van-thu")
                            .signIn(other.port(), data)
                            .get("/my-work")
                            .statusCode())
                    .isEqualTo(200);
        }
    }

    @Test
    @Order(8)
    void twoFirstStartsAtOnceMakeOneSchema() throws Exception {
        var place = DemoData.empty();
        try (var own = EmbeddedServer.start(place, Map.of());
                var both = Executors.newFixedThreadPool(2)) {
            var starts = List.of(
                    both.submit(() -> Program.serve(place, settings(own.access()))),
                    both.submit(() -> Program.serve(place, settings(own.access()))));
            try (var first = starts.get(0).get();
                    var second = starts.get(1).get()) {
                assertThat(first.alive() && second.alive()).isTrue();
                assertThat(Records.ask(own.access(), """
                        select count(*) - count(distinct version) || ' ' || bool_and(success)
                        from technical.flyway_schema_history where version is not null
                        """)).isEqualTo("0 true");
            }
        } finally {
            DemoData.forget(place);
        }
    }
}

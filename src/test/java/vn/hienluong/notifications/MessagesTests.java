package vn.hienluong.notifications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;
import vn.hienluong.Given;
import vn.hienluong.InTheHouse;
import vn.hienluong.authority.PersonId;
import vn.hienluong.notifications.Deliveries.Way;
import vn.hienluong.organization.People;
import vn.hienluong.platform.Misconfigured;
import vn.hienluong.platform.Words;

/** Messages for telephones, passed to a gateway that listens on this machine. */
@InTheHouse
class MessagesTests {

    private static final String SECRET = "một khóa dùng chung dài hơn ba mươi hai ký tự";
    private static final Note NOTE = new Note("workdays.own.done", List.of("04/9/2021"), "/workdays");

    private record Call(String key, String signature, String body) {}

    @Autowired
    NoteRepository notes;

    @Autowired
    MessageRepository messages;

    @Autowired
    DeliveryRepository deliveries;

    @Autowired
    UndeliveredRepository undelivered;

    @Autowired
    Correspondence correspondence;

    @Autowired
    MailRepository mails;

    @Autowired
    Outbox outbox;

    @Autowired
    People people;

    @Autowired
    vn.hienluong.audit.Audit audit;

    @Autowired
    Words words;

    @Autowired
    java.time.Clock clock;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Given given;

    private final List<Call> calls = new ArrayList<>();
    private HttpServer server;
    private int answer = 204;
    private Given.Office office;
    private Messages telephone;
    private Deliveries follow;
    private Notifications notifications;
    private PersonId an;

    @BeforeEach
    void aGateway() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/messages", exchange -> {
            var headers = exchange.getRequestHeaders();
            calls.add(new Call(
                    headers.getFirst("Idempotency-Key"),
                    headers.getFirst("X-Hien-Luong-Signature"),
                    new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)));
            exchange.sendResponseHeaders(answer, -1);
            exchange.close();
        });
        server.start();
        office = given.anAgency();
        var gateway = gateway("http://127.0.0.1:" + server.getAddress().getPort() + "/messages", SECRET);
        var properties = new NotificationsProperties("https://hl.example.gov.vn", "hl@example.gov.vn", none());
        telephone = new Messages(messages, deliveries, people, gateway, properties, transactions);
        follow = new Deliveries(deliveries, undelivered, correspondence, mails, people, gateway, audit);
        notifications = new Notifications(notes, outbox, telephone, words, clock);
        an = office.in(() -> people.add("Lê Văn An", Optional.empty(), Optional.of("0912345678"), office.administrator)
                        .orElseThrow())
                .id();
    }

    @AfterEach
    void closed() {
        server.stop(0);
    }

    private static NotificationsProperties.Gateway none() {
        return new NotificationsProperties.Gateway(null, null);
    }

    private static Gateway gateway(String url, String secret) {
        return new Gateway(
                new NotificationsProperties("", "", new NotificationsProperties.Gateway(URI.create(url), secret)));
    }

    private void tell(PersonId person) {
        office.inTransaction(() -> {
            notifications.tell(List.of(person), NOTE, office.id);
            return true;
        });
    }

    private int send() {
        return office.in(() -> telephone.send(office.id));
    }

    private void later() {
        office.inTransaction(
                () -> jdbc.sql("update notifications.message set next_try_at = next_try_at - interval '2 days'")
                        .update());
    }

    @Test
    void aMessageIsSignedAndNamesItsNote() throws GeneralSecurityException {
        tell(an);
        assertThat(send()).isOne();
        assertThat(send()).as("once only").isZero();
        var call = calls.getFirst();
        var body = JsonMapper.builder().build().readTree(call.body());
        assertThat(body.path("to").asString()).isEqualTo("0912345678");
        assertThat(body.path("vi").asString()).contains("04/9/2021");
        assertThat(body.path("link").asString())
                .isEqualTo("https://hl.example.gov.vn/notifications/"
                        + body.path("id").asString());
        assertThat(call.key()).isEqualTo(body.path("id").asString());
        var parts = call.signature().split(",v1=");
        var mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(SECRET.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        var expected = mac.doFinal((parts[0].substring(2) + "." + call.body()).getBytes(StandardCharsets.UTF_8));
        assertThat(parts[1]).isEqualTo(HexFormat.of().formatHex(expected));
    }

    @Test
    void whoHasNoNumberOrDoesNotWantItGetsNone() {
        tell(office.person("Không Số").id());
        office.inTransaction(() -> {
            deliveries.save(an, new Delivery(Delivery.Mail.AT_ONCE, false, Optional.empty()), office.id);
            return true;
        });
        tell(an);
        assertThat(send()).isZero();
        assertThat(calls).isEmpty();
    }

    @Test
    void whileTheGatewayIsAwayEverythingWaits() {
        tell(an);
        server.stop(0);
        assertThat(send()).isZero();
        assertThat(office.inTransaction(() -> follow.undelivered(Optional.empty(), office.administrator)))
                .isEmpty();
    }

    @Test
    void whatIsRefusedManyTimesIsShownAndCanBeSentAgain() {
        tell(an);
        answer = 422;
        for (int i = 0; i < 8; i++) {
            send();
            later();
        }
        assertThat(calls)
                .hasSize(7)
                .extracting(Call::key)
                .as("one key through every try")
                .containsOnly(calls.getFirst().key());
        var dead = office.inTransaction(() -> follow.undelivered(Optional.empty(), office.administrator));
        assertThat(dead).hasSize(1);
        assertThat(dead.getFirst().person()).isEqualTo("Lê Văn An");
        assertThat(dead.getFirst().failure()).isEqualTo("HTTP 422");
        answer = 200;
        office.inTransaction(() -> {
            follow.again(Way.MESSAGE, dead.getFirst().id(), office.administrator);
            return true;
        });
        assertThat(send()).isOne();
        assertThat(office.inTransaction(() -> follow.undelivered(Optional.empty(), office.administrator)))
                .isEmpty();
    }

    @Test
    void anUnsafeGatewayIsRefused() {
        for (var url : List.of("http://example.org/", "ftp://127.0.0.1/", "//x")) {
            assertThatThrownBy(() -> gateway(url, SECRET)).as(url).isInstanceOf(Misconfigured.class);
        }
        assertThatThrownBy(() -> gateway("https://example.org/", "ngắn")).isInstanceOf(Misconfigured.class);
        assertThat(gateway("https://example.org/", SECRET).open()).isTrue();
    }
}

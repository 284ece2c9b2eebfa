package vn.hienluong.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.configuration.GreenMailConfiguration;
import com.icegreen.greenmail.junit5.GreenMailExtension;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.SendFailedException;
import jakarta.mail.internet.MimeMessage;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.transaction.support.TransactionTemplate;
import vn.hienluong.Given;
import vn.hienluong.InTheHouse;
import vn.hienluong.KeptLog;
import vn.hienluong.authority.PersonId;
import vn.hienluong.identity.Accounts;
import vn.hienluong.organization.People;
import vn.hienluong.platform.Row;
import vn.hienluong.platform.Words;

/** Mail, on a real SMTP server. */
@InTheHouse
class OutboxTests {

    private static final Note NOTE = new Note("workdays.own.done", List.of("04/9/2021"), "/workdays");

    @RegisterExtension
    static final GreenMailExtension SERVER = new GreenMailExtension(new ServerSetup[] {
                new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP).dynamicPort(),
                new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTPS).dynamicPort()
            })
            .withConfiguration(GreenMailConfiguration.aConfig().withDisabledAuthentication())
            .withPerMethodLifecycle(true);

    @Autowired
    NoteRepository notes;

    @Autowired
    MailRepository mails;

    @Autowired
    DeliveryRepository deliveries;

    @Autowired
    Messages messages;

    @Autowired
    Letter letter;

    @Autowired
    People people;

    @Autowired
    Accounts accounts;

    @Autowired
    Words words;

    @Autowired
    Clock clock;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Given given;

    Given.Office office;
    Outbox outbox;
    Notifications notifications;
    PersonId an;

    @BeforeEach
    void aHouseWithAMailServer() {
        office = given.anAgency();
        outbox = outboxTo(SERVER.getSmtp().getPort());
        notifications = new Notifications(notes, outbox, messages, words, clock);
        an = person("Nguyễn Thị Ánh", "anh@example.gov.vn");
    }

    private Outbox outboxTo(int port) {
        return outboxBy(new JavaMailSenderImpl(), port);
    }

    /** A server that answers, and takes no mail. */
    private Outbox outboxToARefusingServer() {
        var sender = new JavaMailSenderImpl() {
            @Override
            protected void doSend(MimeMessage[] messages, Object @Nullable [] originals) {
                throw new MailSendException(
                        Map.of(messages[0], new SendFailedException("550 <anh@example.gov.vn>: no such mailbox")));
            }
        };
        return outboxBy(sender, SERVER.getSmtp().getPort());
    }

    private Outbox outboxBy(JavaMailSenderImpl sender, int port) {
        sender.setHost("127.0.0.1");
        sender.setPort(port);
        var factory = new StaticListableBeanFactory();
        factory.addBean("server", sender);
        return new Outbox(
                mails, deliveries, letter, people, factory.getBeanProvider(JavaMailSender.class), transactions);
    }

    @Test
    void whomAServerDoesNotKnowIsNotInTheLog() {
        var refusing = outboxToARefusingServer();
        tell(an);
        later(Duration.ofMinutes(1));
        try (var log = KeptLog.open()) {
            refusing.send(office.id);
            assertThat(log.lines())
                    .anyMatch(line -> line.contains("was refused"))
                    .noneMatch(line -> line.contains("anh@example.gov.vn"));
        }
    }

    private PersonId person(String name, String email) {
        return office.in(() -> people.add(name, Optional.of(email), Optional.empty(), office.administrator)
                        .orElseThrow())
                .id();
    }

    private void tell(PersonId... to) {
        office.inTransaction(() -> {
            notifications.tell(Arrays.asList(to), NOTE, office.id);
            return true;
        });
    }

    /** As if so much time had passed for the mail that waits. */
    private void later(Duration time) {
        office.inTransaction(
                () -> jdbc.sql("""
                        update notifications.mail set next_try_at = next_try_at - cast(:seconds as int) * interval '1 second'
                        """).param("seconds", (int) time.toSeconds()).update());
    }

    private int send() {
        return office.in(() -> outbox.send(office.id));
    }

    @Test
    void aNoteArrivesAsPlainTextInVietnamese() throws Exception {
        tell(an);
        assertThat(send()).as("waits for more").isZero();
        later(Outbox.GATHERING);
        assertThat(send()).isOne();
        var message = SERVER.getReceivedMessages()[0];
        assertThat(message.getSubject()).isEqualTo("Đã thêm ngày 04/9/2021 vào lịch làm việc của cơ quan.");
        assertThat(message.getContentType()).containsIgnoringCase("text/plain").containsIgnoringCase("utf-8");
        assertThat(message.getContent().toString())
                .contains("Kính gửi ông/bà Nguyễn Thị Ánh,", "/notifications/", "Sở Thử nghiệm");
        assertThat(message.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(send()).as("once only").isZero();
    }

    @Test
    void severalNotesForOnePersonTravelInOneMail() throws Exception {
        var binh = person("Trần Văn Bình", "binh@example.gov.vn");
        tell(an);
        tell(an, binh);
        later(Outbox.GATHERING);
        assertThat(send()).isEqualTo(2);
        var toAn = messagesTo("anh@example.gov.vn").toList();
        assertThat(toAn).hasSize(1);
        assertThat(toAn.getFirst().getSubject()).isEqualTo("2 việc cần lưu ý");
        assertThat(toAn.getFirst().getContent().toString()).containsPattern("(?s)- .*\\R\\R- ");
    }

    @Test
    void aReaderOfEnglishGetsEnglish() throws Exception {
        var email = "carol-" + office.id + "@example.org";
        var carol = office.in(() -> people.add("Carol", Optional.of(email), Optional.empty(), office.administrator)
                .orElseThrow());
        office.in(() -> accounts.invite(carol, office.administrator).orElseThrow());
        var account = office.in(() -> people.find(carol.id(), office.id))
                .orElseThrow()
                .account();
        office.in(() -> {
            accounts.speak(new vn.hienluong.identity.AccountId(account.orElseThrow()), "en");
            return true;
        });
        tell(carol.id());
        later(Outbox.GATHERING);
        send();
        assertThat(messagesTo(email).findFirst().orElseThrow().getSubject())
                .isEqualTo("04/9/2021 is now in the agency's working calendar.");
    }

    private List<Integer> tries() {
        return office.inTransaction(() -> jdbc.sql("select tries from notifications.mail order by id")
                .query(Integer.class)
                .list());
    }

    @Test
    void whileTheServerIsDownEverythingWaits() {
        tell(an, person("Trần Văn Bình", "binh@example.gov.vn"));
        later(Outbox.GATHERING);
        var deaf = outboxTo(1);
        assertThat(office.in(() -> deaf.send(office.id))).isZero();
        assertThat(tries()).containsExactly(0, 0);
        assertThat(send()).isEqualTo(2);
    }

    @Test
    void whatWasRefusedIsTriedAgainLaterUnderTheSameMessageId() throws Exception {
        tell(an);
        later(Outbox.GATHERING);
        var refusing = outboxToARefusingServer();
        assertThat(office.in(() -> refusing.send(office.id))).isZero();
        assertThat(send()).as("waits a minute").isZero();
        later(Duration.ofMinutes(1));
        assertThat(send()).isOne();
        assertThat(tries()).containsExactly(2);
        var mail = office.inTransaction(() -> jdbc.sql("select id from notifications.mail")
                .query(Row.to(row -> row.uuid("id")))
                .single());
        assertThat(SERVER.getReceivedMessages()[0].getMessageID()).startsWith("<" + mail + "@");
    }

    @Test
    void whatIsRefusedManyTimesIsGivenUp() {
        tell(an);
        var refusing = outboxToARefusingServer();
        IntStream.range(0, 10).forEach(_ -> {
            later(Duration.ofDays(2));
            office.in(() -> refusing.send(office.id));
        });
        later(Duration.ofDays(2));
        assertThat(send()).isZero();
        assertThat(tries()).containsExactly(7);
    }

    @Test
    void aMailThatSomebodyElseSendsIsLeftAlone() {
        tell(an);
        later(Outbox.GATHERING);
        office.inTransaction(() -> {
            assertThat(mails.takeDue(Clock.systemUTC().instant(), office.id)).isPresent();
            assertThat(sendElsewhere()).isZero();
            return true;
        });
        assertThat(send()).isOne();
    }

    private int sendElsewhere() {
        try (var elsewhere = java.util.concurrent.Executors.newVirtualThreadPerTaskExecutor()) {
            return elsewhere.submit(this::send).get();
        } catch (java.util.concurrent.ExecutionException | InterruptedException broken) {
            throw new IllegalStateException(broken);
        }
    }

    @Test
    void mailGoesOverTlsWhereTheServerSpeaksIt() {
        var sender = new JavaMailSenderImpl();
        sender.setProtocol("smtps");
        sender.getJavaMailProperties().put("mail.smtps.ssl.trust", "127.0.0.1");
        sender.getJavaMailProperties().put("mail.smtps.ssl.checkserveridentity", "false");
        var secure = outboxBy(sender, SERVER.getSmtps().getPort());
        tell(an);
        later(Outbox.GATHERING);
        assertThat(office.in(() -> secure.send(office.id))).isOne();
        assertThat(SERVER.getReceivedMessages()).hasSize(1);
    }

    private void wish(Delivery.Mail mail) {
        office.inTransaction(() -> {
            deliveries.save(an, new Delivery(mail, true, Optional.empty()), office.id);
            return true;
        });
    }

    @Test
    void whoWantsADigestGetsAllOfADayInOneMail() throws Exception {
        wish(Delivery.Mail.DAILY);
        tell(an);
        tell(an);
        tell(an);
        assertThat(send()).as("not before tomorrow morning").isZero();
        later(Duration.ofDays(1));
        assertThat(send()).isOne();
        assertThat(SERVER.getReceivedMessages()[0].getSubject()).isEqualTo("3 việc cần lưu ý");
    }

    @Test
    void whoChangesTheirMindDoesNotWaitForTheMorning() {
        wish(Delivery.Mail.DAILY);
        tell(an);
        office.inTransaction(() -> {
            mails.hurry(an, Clock.systemUTC().instant(), office.id);
            return true;
        });
        assertThat(send()).isOne();
    }

    @Test
    void whoWantsNoMailIsToldInTheAppOnly() {
        wish(Delivery.Mail.NEVER);
        tell(an);
        later(Duration.ofDays(2));
        assertThat(send()).isZero();
        assertThat(office.inTransaction(() -> notifications.unread(an, office.id)))
                .isOne();
    }

    @Test
    void whoHasNoAddressIsToldInTheAppOnly() {
        var without = office.person("Không Thư");
        tell(without.id());
        later(Outbox.GATHERING);
        assertThat(send()).isZero();
        assertThat(office.inTransaction(() -> notifications.unread(without.id(), office.id)))
                .isOne();
    }

    private Stream<MimeMessage> messagesTo(String address) {
        return Arrays.stream(SERVER.getReceivedMessages()).filter(message -> {
            try {
                return message.getAllRecipients()[0].toString().equals(address);
            } catch (jakarta.mail.MessagingException broken) {
                throw new IllegalStateException(broken);
            }
        });
    }

    @Test
    void whatHappensToOnesOwnAccountIsMailedAtOnceWhateverOneWishes() throws Exception {
        for (var wish : Delivery.Mail.values()) {
            wish(wish);
            office.inTransaction(() -> {
                notifications.ring(
                        an, "identity.told.passkey.added", List.of("Máy của " + wish), "/account", office.id);
                return true;
            });
            assertThat(send()).as(wish.name()).isOne();
        }
        assertThat(messagesTo("anh@example.gov.vn"))
                .hasSize(3)
                .allSatisfy(mail -> assertThat(mail.getSubject()).contains("vừa được thêm khóa truy cập"));
    }
}

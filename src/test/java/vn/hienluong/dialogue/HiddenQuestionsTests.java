package vn.hienluong.dialogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import vn.hienluong.InTheHouse;
import vn.hienluong.TestClock;
import vn.hienluong.Visitor;
import vn.hienluong.authority.Actor;
import vn.hienluong.dialogue.reading.OpenQuestions;
import vn.hienluong.platform.Time;
import vn.hienluong.publications.Newsroom;

/** What of a question the public may read: each state × each way × each reader; and never who asked. */
@InTheHouse
class HiddenQuestionsTests {

    private static final String ASKER = "Trần Kín Đáo";
    private static final String SECRET = "kindao@example.org";

    @Autowired
    Newsroom.Opening opening;

    @Autowired
    Conversation conversation;

    @Autowired
    Sorting sorting;

    @Autowired
    Answering answering;

    @Autowired
    Asking asking;

    @Autowired
    OpenQuestions open;

    @Autowired
    MockMvc browser;

    @Autowired
    TestClock clock;

    /** One way by which the public reads. */
    private interface Channel {
        String says(Case one, Optional<Actor> reader) throws Exception;
    }

    /** @param words that stand in the question as it was asked, and in the wording and the answer */
    private record Case(Newsroom room, String base, Question question, String words, Instant at, boolean visible) {}

    private Actor elsewhere;
    private Newsroom room;
    private String base = "";
    private int made;

    @BeforeEach
    void today() {
        clock.set(LocalDate.of(2021, 3, 1));
        room = opening.open();
        elsewhere = room.chief;
    }

    @Test
    void whatMayNotBeReadIsNotReadOnAnyWayByAnybody() throws Exception {
        var wrong = new ArrayList<String>();
        for (var state : states().entrySet()) {
            for (var channel : channels().entrySet()) {
                for (var reader : readers(state.getValue().room()).entrySet()) {
                    fault(state.getValue(), channel.getValue(), reader.getValue())
                            .ifPresent(fault -> wrong.add("%s, %s, %s: %s"
                                    .formatted(state.getKey(), channel.getKey(), reader.getKey(), fault)));
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void aWayThatDoesNotAskWouldBeSeen() throws Exception {
        var states = states();
        var hidden = states.get("proposed");
        Channel leaking = (one, _) -> "… " + one.words();
        assertThat(fault(java.util.Objects.requireNonNull(hidden), leaking, Optional.empty()))
                .isPresent();
        Channel naming = (one, _) -> one.visible() ? one.words() + ASKER : "";
        assertThat(fault(java.util.Objects.requireNonNull(states.get("answered")), naming, Optional.empty()))
                .isPresent();
    }

    private static Optional<String> fault(Case one, Channel channel, Optional<Actor> reader) throws Exception {
        var said = channel.says(one, reader);
        if (said.contains(SECRET) || said.contains(ASKER)) {
            return Optional.of("names the asker");
        }
        return said.contains(one.words()) == one.visible()
                ? Optional.empty()
                : Optional.of(one.visible() ? "does not show it, but says: " + said : "shows it");
    }

    private Map<String, Channel> channels() {
        var channels = new LinkedHashMap<String, Channel>();
        channels.put(
                "list of the façade",
                (one, _) -> one.room()
                        .office
                        .in(() -> open.list(Optional.empty(), 100, one.at(), one.room().office.id)
                                .toString()));
        channels.put(
                "search of the façade",
                (one, _) -> one.room()
                        .office
                        .in(() -> open.find(one.words(), 100, one.at(), one.room().office.id)
                                .toString()));
        channels.put("list", (one, reader) -> page(one, "/hoi-dap", reader));
        channels.put("list in English", (one, reader) -> page(one, "/en/hoi-dap", reader));
        // the address that a reader asked for stands in the page that says that there is nothing
        channels.put(
                "page",
                (one, reader) -> page(one, "/hoi-dap/" + address(one), reader).replace(address(one), ""));
        channels.put(
                "page in English",
                (one, reader) ->
                        page(one, "/en/hoi-dap/" + address(one), reader).replace(address(one), ""));
        channels.put("search among questions", (one, reader) -> page(one, "/hoi-dap?q=noi+ve", reader));
        channels.put("search of the site", (one, reader) -> page(one, "/tim-kiem?q=noi+ve", reader));
        // the sitemap tells addresses alone; it says the word where the address stands
        channels.put(
                "sitemap",
                (one, reader) ->
                        page(one, "/sitemap-khac.xml", reader).contains("/hoi-dap/" + address(one)) ? one.words() : "");
        channels.put("data as CSV", (one, reader) -> page(one, "/du-lieu/hoi-dap.csv", reader));
        channels.put("data as JSON", (one, reader) -> page(one, "/du-lieu/hoi-dap.json", reader));
        channels.put("interface", (one, reader) -> api(one, "", reader));
        channels.put(
                "row of the interface",
                (one, reader) -> api(one, "/" + one.question().id(), reader));
        return channels;
    }

    /** Where it is, or would be. */
    private static String address(Case one) {
        var id = one.question().id().toString().replace("-", "");
        return one.question().slug().orElse(one.words() + "-" + id.substring(id.length() - 6));
    }

    private String api(Case one, String row, Optional<Actor> reader) throws Exception {
        return page(
                new Case(one.room(), "/api/v1", one.question(), one.words(), one.at(), one.visible()),
                one.base().replace("/cong", "") + "/hoi-dap" + row,
                reader);
    }

    private String page(Case one, String tail, Optional<Actor> reader) throws Exception {
        var then = one.at().atZone(Time.ZONE);
        clock.set(then.toLocalDate(), then.toLocalTime());
        var request = MockMvcRequestBuilders.get(java.net.URI.create(one.base() + tail));
        reader.ifPresent(person -> request.with(Visitor.as(person)));
        return browser.perform(request).andReturn().getResponse().getContentAsString(StandardCharsets.UTF_8);
    }

    private Map<String, Optional<Actor>> readers(Newsroom asked) {
        var readers = new LinkedHashMap<String, Optional<Actor>>();
        readers.put("nobody", Optional.empty());
        readers.put("its writer", Optional.of(asked.writer));
        readers.put("head of the office", Optional.of(asked.chief));
        readers.put("another agency", Optional.of(elsewhere));
        return readers;
    }

    /** Each state in an agency of its own, so that lists hold nothing else. */
    private Map<String, Case> states() {
        var states = new LinkedHashMap<String, Case>();
        states.put("received", hidden(asked()));
        states.put("assigned", hidden(conversation.assigned(asked(), room)));
        states.put("proposed", hidden(proposed()));
        var back = proposed();
        states.put(
                "returned",
                hidden(room.office.in(
                        () -> answering.giveBack(back.id(), "Sửa", room.head).orElseThrow())));
        states.put("answered", shown(answered()));
        states.put("answered privately", hidden(privately()));
        var spam = asked();
        states.put(
                "set aside",
                hidden(room.office.in(() ->
                        sorting.setAside(spam.id(), "Thử", room.clerkOfOffice).orElseThrow())));
        states.put("withdrawn", hidden(withdrawn()));
        var down = answered();
        var taken = room.office.in(() ->
                answering.takeDown(down.id(), "Lộ chuyện riêng", room.chief).orElseThrow());
        states.put("taken down", hidden(taken));
        clock.set(LocalDate.of(2021, 3, 10));
        var later = answered();
        states.put(
                "answered tomorrow",
                new Case(room, base, later, words(), Time.startOf(LocalDate.of(2021, 3, 9)), false));
        return states;
    }

    private Case hidden(Question question) {
        return new Case(room, base, question, words(), clock.instant(), false);
    }

    private Case shown(Question question) {
        return new Case(room, base, question, words(), clock.instant(), true);
    }

    private String words() {
        return "xichlo" + made;
    }

    private Question asked() {
        made++;
        room = opening.open();
        base = conversation.site(room);
        return conversation.asked(
                new NewQuestion(new Asker(ASKER, SECRET, ""), words(), "Tôi hỏi riêng về " + words(), false), room);
    }

    private Question proposed() {
        var question = asked();
        var wording =
                new Wording(words(), "Câu hỏi nói về " + words(), "Câu trả lời nói về " + words(), Optional.empty());
        return conversation.proposed(question, wording, room);
    }

    private Question answered() {
        var question = proposed();
        return conversation.approved(question, room.head, room);
    }

    private Question privately() {
        var question = asked();
        var wording = new Wording(
                words(), "Câu hỏi nói về " + words(), "Câu trả lời nói về " + words(), Optional.of("Chuyện riêng"));
        return conversation.approved(conversation.proposed(question, wording, room), room.head, room);
    }

    private Question withdrawn() {
        var question = proposed();
        return room.office.in(
                () -> asking.withdraw(question.code(), room.office.id).orElseThrow());
    }
}

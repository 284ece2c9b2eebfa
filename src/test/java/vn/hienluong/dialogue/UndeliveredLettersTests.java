package vn.hienluong.dialogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import vn.hienluong.InTheHouse;
import vn.hienluong.LetterBox;
import vn.hienluong.TestClock;
import vn.hienluong.Visitor;
import vn.hienluong.authority.Actor;
import vn.hienluong.notifications.Correspondence;
import vn.hienluong.publications.Newsroom;

/** Letters to people without an account: tried again, given up, seen by the office and sent once more. */
@InTheHouse
class UndeliveredLettersTests {

    private static final String DEAD = "/notifications/undelivered";
    private static final int TRIES = 7;

    @Autowired
    Newsroom.Opening opening;

    @Autowired
    Conversation conversation;

    @Autowired
    Correspondence letters;

    @Autowired
    LetterBox box;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MockMvc browser;

    @Autowired
    TestClock clock;

    private Newsroom room;

    @BeforeEach
    void anOfficeWhoseMailServerTakesNothing() {
        clock.set(LocalDate.of(2021, 3, 1));
        room = opening.open();
        box.hangOut();
        box.block();
    }

    @AfterEach
    void takeIn() {
        box.takeIn();
    }

    private int changed(String sql) {
        return room.office.inTransaction(() -> jdbc.sql(sql).update());
    }

    private String page(AbstractMockHttpServletRequestBuilder<?> request, Actor by) throws Exception {
        var answer = browser.perform(request.with(Visitor.as(by)).with(csrf()))
                .andReturn()
                .getResponse();
        return answer.getContentAsString(StandardCharsets.UTF_8);
    }

    @Test
    void whatIsGivenUpStandsAmongWhatDidNotArriveAndIsSentOnceMore() throws Exception {
        var question = conversation.asked("Công bố hợp quy", room);
        for (int round = 0; round < TRIES; round++) {
            assertThat(page(get(DEAD), room.clerkOfOffice)).doesNotContain("Thư báo");
            assertThat(letters.send(room.office.id)).isZero();
            assertThat(changed("update notifications.letter set next_try_at = now() where next_try_at > now()"))
                    .as("after try %d", round + 1)
                    .isEqualTo(round + 1 < TRIES ? 1 : 0);
        }
        assertThat(page(get(DEAD), room.clerkOfOffice))
                .contains("Người ngoài cơ quan", "Thư báo đã nhận câu hỏi", "Máy chủ thư không nhận")
                .contains("href=\"/questions/" + question.id())
                .doesNotContain("Nguyễn Văn Mẫu", "mau@example.org");
        assertThat(page(get(DEAD), room.stranger)).doesNotContain("Thư báo");
        box.hangOut();
        assertThat(letters.send(room.office.id)).as("it is not sent by itself").isZero();
        var again = page(get(DEAD), room.clerkOfOffice).replaceAll("(?s).*(/LETTER/[0-9a-f-]{36}).*", "$1");
        page(post(DEAD + again), room.clerkOfOffice);
        assertThat(page(get(DEAD), room.clerkOfOffice)).contains("đều đã gửi được");
        assertThat(letters.send(room.office.id)).isOne();
        assertThat(box.letters().getFirst().text()).contains(question.code());
        page(post(DEAD + again), room.clerkOfOffice);
        assertThat(letters.send(room.office.id))
                .as("what was sent is not sent again")
                .isZero();
    }

    @Test
    void aLetterThatCannotBeWrittenHoldsUpNoOther() {
        conversation.asked("Công bố hợp quy", room);
        changed("update notifications.letter set kind = 'OF_A_LATER_RELEASE'");
        conversation.asked("Sở hữu trí tuệ", room);
        box.hangOut();
        assertThat(letters.send(room.office.id)).isOne();
        assertThat(changed("update notifications.letter set tries = tries where tries = 1 and sent_at is null"))
                .as("it is tried again later")
                .isOne();
    }

    @Test
    void aLetterThatHasNobodyToGoToAnyMoreIsThrownAway() {
        conversation.answered("Sở hữu trí tuệ", room);
        changed("update dialogue.question set asker_email = ''");
        box.hangOut();
        assertThat(letters.send(room.office.id)).isZero();
        assertThat(changed("update notifications.letter set tries = tries")).isZero();
        assertThat(box.letters()).isEmpty();
    }
}

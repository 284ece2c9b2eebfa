package vn.hienluong.dialogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.hienluong.InTheHouse;
import vn.hienluong.TestClock;
import vn.hienluong.authority.UnitId;
import vn.hienluong.dialogue.consulting.Comment;
import vn.hienluong.dialogue.consulting.Commenting;
import vn.hienluong.dialogue.consulting.Drafts;
import vn.hienluong.dialogue.consulting.NewComment;
import vn.hienluong.measures.Amount;
import vn.hienluong.measures.Measures;
import vn.hienluong.measures.Span;
import vn.hienluong.publications.Newsroom;

/** What this room counts for a report. */
@InTheHouse
class CountedDialogueTests {

    private static final Span QUARTER = new Span(LocalDate.of(2021, 1, 1), LocalDate.of(2021, 3, 31));

    @Autowired
    Newsroom.Opening opening;

    @Autowired
    Conversation conversation;

    @Autowired
    Asking asking;

    @Autowired
    Commenting commenting;

    @Autowired
    Drafts drafts;

    @Autowired
    Measures measures;

    @Autowired
    TestClock clock;

    private Newsroom room;

    @BeforeEach
    void anOffice() {
        clock.set(LocalDate.of(2021, 3, 1));
        room = opening.open();
    }

    private Amount read(String key, Optional<UnitId> unit) {
        return room.office.in(() -> measures.read("dialogue.measured." + key, QUARTER, unit, room.office.id));
    }

    private static void says(Amount amount, int value, int of) {
        assertThat(amount.amount()).isEqualByComparingTo(BigDecimal.valueOf(value));
        assertThat(amount.outOf().orElseThrow()).isEqualByComparingTo(BigDecimal.valueOf(of));
    }

    @Test
    void questionsAnsweredInTimeAreAShareOfThoseThatWereDue() {
        conversation.answered("một", room);
        var late = conversation.proposed(conversation.asked("hai", room), Conversation.said("hai"), room);
        conversation.asked("ba", room);
        var gone = conversation.asked("bốn", room);
        room.office.in(() -> asking.withdraw(gone.code(), room.office.id).orElseThrow());
        says(read("in-time", Optional.empty()), 1, 1);
        clock.set(LocalDate.of(2021, 3, 23));
        conversation.approved(late, room.head, room);
        says(read("in-time", Optional.empty()), 1, 3);
        says(read("in-time", Optional.of(room.phong.id())), 1, 2);
        assertThat(read("answered", Optional.empty()).amount()).isEqualByComparingTo("2");
        assertThat(room.office.in(
                        () -> measures.records("dialogue.measured.in-time", QUARTER, Optional.empty(), room.chief)))
                .hasSize(3)
                .filteredOn(one -> one.in())
                .hasSize(1);
        assertThat(room.office.in(
                        () -> measures.records("dialogue.measured.in-time", QUARTER, Optional.empty(), room.writer)))
                .as("a unit sees what it was given")
                .hasSize(2);
    }

    @Test
    void consultationsCountWhenTheirLastDayIsOver() {
        var id = Conversation.draft("Dự thảo một", "2021-03-10", room).publication();
        Conversation.draft("Dự thảo hai", "2021-04-10", room);
        assertThat(read("consultations", Optional.empty()).amount()).isEqualByComparingTo("0");
        clock.set(LocalDate.of(2021, 3, 10));
        assertThat(read("consultations", Optional.empty()).amount())
                .as("its last day")
                .isEqualByComparingTo("0");
        var draft = room.office.in(() -> drafts.require(id, room.writer));
        var typed = new NewComment(Comment.Kind.PERSON, new Asker("Bà Ba", "", ""), false, "", "Bớt một bước");
        room.office.in(() -> commenting
                .send(draft.slug(), typed, Conversation.form(), room.office.id)
                .orElseThrow());
        clock.set(LocalDate.of(2021, 3, 11));
        assertThat(read("consultations", Optional.empty()).amount()).isEqualByComparingTo("1");
        assertThat(read("consultations", Optional.of(room.phong.id())).amount()).isEqualByComparingTo("1");
        assertThat(read("comments", Optional.empty()).amount()).isEqualByComparingTo("1");
        assertThat(room.office.in(
                        () -> measures.records("dialogue.measured.comments", QUARTER, Optional.empty(), room.chief)))
                .singleElement()
                .satisfies(one -> assertThat(one.said()).doesNotContain("Bà Ba"));
    }
}

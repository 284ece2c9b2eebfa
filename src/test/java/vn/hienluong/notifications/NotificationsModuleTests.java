package vn.hienluong.notifications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.hienluong.Given;
import vn.hienluong.InTheHouse;
import vn.hienluong.authority.Actor;
import vn.hienluong.organization.PositionRole;
import vn.hienluong.organization.UnitKind;
import vn.hienluong.platform.NotFound;
import vn.hienluong.platform.Words;

@InTheHouse
class NotificationsModuleTests {

    /** A sentence of another room, with a place in it. */
    private static final Note NOTE = new Note("workdays.own.done", List.of("04/9/2021"), "/workdays?year=2021");

    @Autowired
    Notifications notifications;

    @Autowired
    Outbox outbox;

    @Autowired
    Words words;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Given given;

    Given.Office office;
    Actor an;
    Actor binh;

    @BeforeEach
    void anAgencyWithTwoPeople() {
        office = given.anAgency();
        var unit = office.unit(UnitKind.OFFICE, "Văn phòng");
        an = office.actor("Lê Văn An", unit.id(), PositionRole.STAFF);
        binh = office.actor("Trần Thị Bình", unit.id(), PositionRole.STAFF);
    }

    private void tell(Note note, Actor... people) {
        office.inTransaction(() -> {
            notifications.tell(
                    java.util.Arrays.stream(people).map(Actor::person).toList(), note, office.id);
            return true;
        });
    }

    private List<KeptNote> notesOf(Actor person) {
        return office.in(() -> notifications.of(person.person(), Optional.empty(), office.id));
    }

    private int unread(Actor person) {
        return office.in(() -> notifications.unread(person.person(), office.id));
    }

    @Test
    void aNoteIsReadInTheReadersLanguage() {
        tell(NOTE, an);
        assertThat(notesOf(an)).singleElement().satisfies(note -> {
            assertThat(note.sentence(words.in(Words.VIETNAMESE)))
                    .isEqualTo("Đã thêm ngày 04/9/2021 vào lịch làm việc của cơ quan.");
            assertThat(note.sentence(words.in(Words.ENGLISH)))
                    .isEqualTo("04/9/2021 is now in the agency's working calendar.");
        });
        assertThat(notesOf(binh)).isEmpty();
    }

    @Test
    void eachPersonIsToldOnceAndReadsForThemselves() {
        tell(NOTE, an, binh, an);
        assertThat(unread(an)).isOne();
        var opened = office.in(() -> notifications.read(notesOf(an).getFirst().id(), an));
        assertThat(opened.href()).isEqualTo("/workdays?year=2021");
        assertThat(unread(an)).isZero();
        assertThat(unread(binh)).isOne();
    }

    @Test
    void nobodyOpensTheNoteOfAnother() {
        tell(NOTE, an);
        var note = notesOf(an).getFirst().id();
        assertThatThrownBy(() -> office.in(() -> notifications.read(note, binh)))
                .isInstanceOf(NotFound.class);
        assertThat(unread(an)).isOne();
    }

    @Test
    void allAreReadAtOnce() {
        tell(NOTE, an);
        tell(NOTE, an);
        office.in(() -> {
            notifications.readAll(an);
            return true;
        });
        assertThat(unread(an)).isZero();
        assertThat(notesOf(an)).hasSize(2);
    }

    @Test
    void whatIsRolledBackWasNeverTold() {
        assertThatThrownBy(() -> office.inTransaction(() -> {
                    notifications.tell(List.of(an.person()), NOTE, office.id);
                    throw new IllegalStateException("something broke afterwards");
                }))
                .hasMessageContaining("afterwards");
        assertThat(notesOf(an)).isEmpty();
    }

    @Test
    void olderNotesFollowOnTheNextPage() {
        for (int i = 0; i < 51; i++) {
            tell(NOTE, an);
        }
        var first = notesOf(an);
        var second = office.in(
                () -> notifications.of(an.person(), Optional.of(first.getLast().id()), office.id));
        assertThat(first).hasSize(50);
        assertThat(second).hasSize(1);
        assertThat(first).doesNotContainAnyElementsOf(second);
    }

    @Test
    void withoutAMailServerNothingIsPutIntoTheOutbox() {
        tell(NOTE, an);
        assertThat(office.in(() -> outbox.send(office.id))).isZero();
        assertThat(office.inTransaction(() -> jdbc.sql("select count(*) from notifications.mail")
                        .query(Integer.class)
                        .single()))
                .isZero();
    }

    /** A note becomes the subject of a mail. */
    @Test
    void whatANoteSaysStaysOnOneLine() {
        tell(new Note("obligations.told.asked", List.of("Chị\r\nBcc: x@example.org", "a\u2028b\tc"), "/workdays"), an);
        assertThat(office.in(() -> notifications.of(an.person(), Optional.empty(), office.id)))
                .hasSize(1)
                .allSatisfy(
                        note -> assertThat(note.vietnamese() + note.english()).doesNotContain("\r", "\n", "\t"));
    }

    @Test
    void aNoteLeadsNowhereElse() {
        assertThatThrownBy(() -> new Note("workdays.menu", List.of(), "https://example.org"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Note("workdays.menu", List.of(), "//example.org"))
                .isInstanceOf(IllegalArgumentException.class);
    }
}

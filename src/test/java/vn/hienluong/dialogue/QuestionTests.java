package vn.hienluong.dialogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.hienluong.AtOnce;
import vn.hienluong.InTheHouse;
import vn.hienluong.LetterBox;
import vn.hienluong.TestClock;
import vn.hienluong.authority.Actor;
import vn.hienluong.citizens.CitizenId;
import vn.hienluong.deadlines.Deadlines;
import vn.hienluong.deadlines.RuleUnit;
import vn.hienluong.dialogue.Questions.Show;
import vn.hienluong.notifications.Correspondence;
import vn.hienluong.notifications.Notifications;
import vn.hienluong.platform.Forbidden;
import vn.hienluong.platform.Ids;
import vn.hienluong.platform.NotFound;
import vn.hienluong.platform.Outcome;
import vn.hienluong.platform.Words;
import vn.hienluong.publications.Newsroom;
import vn.hienluong.workdays.Workdays;

/** A question from the form to the answer. */
@InTheHouse
class QuestionTests {

    @Autowired
    PublicProofs proofs;

    @Autowired
    Newsroom.Opening opening;

    @Autowired
    Conversation conversation;

    @Autowired
    Asking asking;

    @Autowired
    Questions questions;

    @Autowired
    Sorting sorting;

    @Autowired
    Answering answering;

    @Autowired
    Correspondence letters;

    @Autowired
    DialogueRounds rounds;

    @Autowired
    CitizenQuestions matters;

    @Autowired
    Deadlines deadlines;

    @Autowired
    Workdays workdays;

    @Autowired
    Notifications notifications;

    @Autowired
    LetterBox letterBox;

    @Autowired
    Words words;

    @Autowired
    TestClock clock;

    private Newsroom room;

    @BeforeEach
    void anOffice() {
        clock.set(LocalDate.of(2021, 3, 1));
        room = opening.open();
        letterBox.hangOut();
    }

    @AfterEach
    void takeIn() {
        letterBox.takeIn();
    }

    private static void refused(Outcome<?> outcome, String key) {
        assertThat(outcome).isInstanceOf(Outcome.Refused.class);
        assertThat(((Outcome.Refused<?>) outcome).refusal().key()).isEqualTo(key);
    }

    private List<String> told(Actor person) {
        return room.office.in(() -> notifications.of(person.person(), Optional.empty(), room.office.id)).stream()
                .map(note -> note.vietnamese())
                .toList();
    }

    /** Counted by hand over Giỗ Tổ (21/4), 30/4 and 1/5 with the day in its place (3/5); then every day of a year by the calendar. */
    @Test
    void theClockCountsFifteenWorkingDaysOverHolidays() {
        clock.set(LocalDate.of(2021, 4, 16));
        assertThat(conversation.asked("hợp quy", room).deadline().last()).isEqualTo(LocalDate.of(2021, 5, 12));
        for (var day = LocalDate.of(2021, 1, 1); day.getYear() == 2021; day = day.plusDays(3)) {
            clock.set(day);
            var last = conversation.asked("hợp quy", room).deadline().last();
            int counted = 0;
            for (var next = day.plusDays(1); !next.isAfter(last); next = next.plusDays(1)) {
                var asked = next;
                counted += room.office.in(() -> workdays.workday(asked, room.office.id)) ? 1 : 0;
            }
            assertThat(counted).as("asked on %s", day).isEqualTo(15);
            assertThat(room.office.in(() -> workdays.workday(last, room.office.id)))
                    .as("a last day is a working day")
                    .isTrue();
        }
    }

    @Test
    void anOpenQuestionKeepsTheRuleThatItBeganUnder() {
        var before = conversation.asked("hợp quy", room);
        room.office
                .in(() -> deadlines.set(
                        Asking.RULE,
                        5,
                        RuleUnit.WORKING_DAYS,
                        "Quy chế 3/QC",
                        LocalDate.of(2021, 3, 2),
                        room.office.administrator))
                .orElseThrow();
        clock.set(LocalDate.of(2021, 3, 2));
        var after = conversation.asked("hợp chuẩn", room);
        assertThat(after.deadline().last()).isEqualTo(LocalDate.of(2021, 3, 9));
        assertThat(after.deadline().rule().source()).isEqualTo("Quy chế 3/QC");
        var kept = room.office.in(() -> questions.require(before.id(), room.chief));
        assertThat(kept.deadline().last()).isEqualTo(LocalDate.of(2021, 3, 22));
        assertThat(kept.deadline().rule().amount()).isEqualTo(15);
        assertThat(kept.deadline().rule().source()).contains("43/2011");
    }

    @Test
    void oneWritesAndAnotherLetsItOut() {
        var question = conversation.asked("công bố hợp quy", room);
        assertThat(told(room.clerkOfOffice)).anyMatch(said -> said.contains("22/03/2021"));
        assertThatThrownBy(() -> room.office.in(() -> questions.require(question.id(), room.writer)))
                .as("not theirs yet")
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> room.office.in(() -> sorting.assign(question.id(), room.phong.id(), room.writer)))
                .isInstanceOf(Forbidden.class);
        conversation.assigned(question, room);
        assertThat(told(room.writer)).anyMatch(said -> said.contains("được giao trả lời"));

        // the head writes a word of it, and so does not approve it
        var wording = Conversation.said("công bố hợp quy");
        room.office.in(
                () -> answering.write(question.id(), wording, 0, room.head).orElseThrow());
        refused(
                room.office.in(() -> answering.write(question.id(), wording, 0, room.writer)),
                "dialogue.answer.changed");
        room.office.in(
                () -> answering.propose(question.id(), wording, 1, room.writer).orElseThrow());
        refused(room.office.in(() -> answering.approve(question.id(), room.head)), "dialogue.approve.own-words");
        assertThatThrownBy(() -> room.office.in(() -> answering.approve(question.id(), room.writer)))
                .isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> room.office.in(() -> answering.approve(question.id(), room.stranger)))
                .isInstanceOf(Forbidden.class);
        assertThat(room.office.in(() -> questions.waitingFor(room.chief)))
                .extracting(Question::id)
                .contains(question.id());

        refused(room.office.in(() -> answering.giveBack(question.id(), " ", room.chief)), "dialogue.reason-missing");
        room.office.in(() ->
                answering.giveBack(question.id(), "Thêm căn cứ", room.chief).orElseThrow());
        assertThat(told(room.writer)).anyMatch(said -> said.contains("trả lại để sửa"));
        room.office.in(
                () -> answering.propose(question.id(), wording, 2, room.writer).orElseThrow());
        var answered = conversation.approved(question, room.chief, room);
        assertThat(answered.shown()).isTrue();
        assertThat(answered.slug().orElseThrow()).startsWith("cong-bo-hop-quy-");
        assertThat(room.office.in(() -> proofs.of(question.id().value(), room.office.id)))
                .get()
                .satisfies(proof -> assertThat(proof.snapshot().title())
                        .as("the ledger forgets nothing, so it says nothing of what was asked")
                        .isEqualTo("Câu hỏi và trả lời trên cổng thông tin"));
        refused(room.office.in(() -> answering.approve(question.id(), room.leader)), "dialogue.not-now");
    }

    @Test
    void noPersonalDataGoesToThePublic() {
        var typed = new NewQuestion(
                new Asker("Nguyễn Văn Mẫu", "mau@example.org", "0912 345 678"), "hợp quy", "Tôi muốn hỏi ạ", false);
        var question = conversation.assigned(conversation.asked(typed, room), room);
        for (var words : List.of(
                "Gọi tôi số 0912.345.678", "Viết về ai@example.org", "CCCD 045 123 456 789", "CMND 191234567")) {
            refused(
                    propose(question, new Wording("Hợp quy", words, "Trả lời", Optional.empty())),
                    "dialogue.answer.personal");
        }
        refused(
                propose(question, new Wording("Hợp quy", "Hỏi?", "Thưa ông nguyen van MẪU", Optional.empty())),
                "dialogue.answer.names-asker");
        refused(
                propose(question, new Wording("Hợp quy", "Hỏi?", "Đã gọi 0912345678", Optional.empty())),
                "dialogue.answer.names-asker");
        refused(
                propose(question, new Wording("", "Hỏi?", "Trả lời", Optional.empty())),
                "dialogue.answer.wording-missing");
        refused(propose(question, new Wording("Hợp quy", "Hỏi?", "", Optional.empty())), "dialogue.answer.missing");
        assertThat(propose(
                        question,
                        new Wording(
                                "Hợp quy theo 28/2012/TT-BKHCN",
                                "Hỏi năm 2021?",
                                "Liên hệ 0233 3852 455, vp@example.gov.vn",
                                Optional.empty())))
                .as("the office's own telephone may stand there")
                .isInstanceOf(Outcome.Done.class);
    }

    private Outcome<Question> propose(Question question, Wording wording) {
        return room.office.in(() -> answering.propose(question.id(), wording, question.version(), room.writer));
    }

    @Test
    void whatIsPrivateIsAnsweredToTheAskerAloneWithAReason() {
        var alone = new Wording("", "", "Hồ sơ của ông đã được cấp.", Optional.of("Hồ sơ riêng"));
        var mute = conversation.assigned(
                conversation.asked(
                        new NewQuestion(new Asker("Ông Câm", "", ""), "hồ sơ", "Hồ sơ của tôi đâu?", false), room),
                room);
        refused(propose(mute, alone), "dialogue.answer.no-way");
        var question = conversation.assigned(conversation.asked("hồ sơ", room), room);
        refused(propose(question, new Wording("", "", "Đã cấp.", Optional.of(""))), "dialogue.answer.reason-missing");
        propose(question, alone).orElseThrow();
        var answered = conversation.approved(question, room.head, room);
        assertThat(answered.shown()).isFalse();
        assertThat(answered.slug()).isEmpty();
        assertThat(letters.send(room.office.id)).isEqualTo(2);
        assertThat(letterBox.letters().getLast().text()).contains("Hồ sơ của ông đã được cấp.", "trả lời riêng");
    }

    @Test
    void theAskerIsWrittenToWhenItArrivesAndWhenItIsAnswered() {
        var answered = conversation.answered("đổi mới công nghệ", room);
        letterBox.block();
        assertThat(letters.send(room.office.id)).isZero();
        letterBox.hangOut();
        assertThat(letters.send(room.office.id))
                .as("not before a minute has passed")
                .isZero();
        var next = conversation.answered("sở hữu trí tuệ", room);
        assertThat(letters.send(room.office.id)).isEqualTo(2);
        var mails = letterBox.letters();
        assertThat(mails.getFirst().subject()).contains(next.code());
        assertThat(mails.getFirst().text()).contains("theo-doi?ma=" + next.code(), "22/03/2021");
        assertThat(mails.getLast().text())
                .contains("/hoi-dap/" + next.slug().orElseThrow(), "Trả lời về sở hữu trí tuệ.");
        assertThat(letters.send(room.office.id)).isZero();
        assertThat(answered.shown()).isTrue();
    }

    @Test
    void theCodeLeadsToTheQuestionHoweverItIsTypedAndWithdrawsIt() {
        var question = conversation.assigned(conversation.asked("an toàn bức xạ", room), room);
        var bare = question.code().replace("-", " ").toLowerCase(java.util.Locale.ROOT);
        assertThat(follow(bare)).map(Question::id).contains(question.id());
        assertThat(follow(question.code().replace('0', 'O').replace('1', 'l')))
                .map(Question::id)
                .contains(question.id());
        assertThat(follow("AAAA-BBBB-CCCC")).isEmpty();
        var elsewhere = opening.open();
        assertThat(elsewhere.office.in(() -> asking.follow(question.code(), elsewhere.office.id)))
                .isEmpty();
        assertThat(withdraw(question)).isInstanceOf(Outcome.Done.class);
        refused(withdraw(question), "dialogue.withdraw.too-late");
        refused(withdraw(conversation.answered("hợp quy", room)), "dialogue.withdraw.too-late");
        refused(propose(question, Conversation.said("x")), "dialogue.not-now");
    }

    private Optional<Question> follow(String typed) {
        return room.office.in(() -> asking.follow(typed, room.office.id));
    }

    private Outcome<Question> withdraw(Question question) {
        return room.office.in(() -> asking.withdraw(question.code(), room.office.id));
    }

    @Test
    void whatIsNoQuestionIsSetAsideWithAReasonKeptAndCounted() {
        var spam = conversation.asked("mua hàng giá rẻ", room);
        refused(room.office.in(() -> sorting.setAside(spam.id(), "", room.clerkOfOffice)), "dialogue.reason-missing");
        room.office.in(() ->
                sorting.setAside(spam.id(), "Quảng cáo", room.clerkOfOffice).orElseThrow());
        assertThat(room.office.in(() -> questions.counts(room.clerkOfOffice)))
                .containsEntry(Show.SET_ASIDE, 1)
                .containsEntry(Show.OPEN, 0);
        room.office.in(() -> sorting.putBack(spam.id(), room.clerkOfOffice).orElseThrow());
        assertThat(list(Show.NEW, room.clerkOfOffice)).extracting(Question::id).containsExactly(spam.id());
    }

    private List<Question> list(Show show, Actor by) {
        return room.office.in(() -> questions.list(show, Optional.empty(), Optional.empty(), by));
    }

    @Test
    void aUnitSeesWhatItWasGivenAndTheOfficeAll() {
        var given = conversation.assigned(conversation.asked("hợp quy", room), room);
        var fresh = conversation.asked("hợp chuẩn", room);
        assertThat(list(Show.OPEN, room.clerkOfOffice))
                .extracting(Question::id)
                .containsExactly(given.id(), fresh.id());
        assertThat(list(Show.OPEN, room.writer)).extracting(Question::id).containsExactly(given.id());
        assertThat(list(Show.OPEN, room.stranger)).isEmpty();
        clock.set(LocalDate.of(2021, 3, 23));
        assertThat(list(Show.LATE, room.leader)).hasSize(2);
        assertThat(room.office.in(() -> questions.counts(room.writer))).containsEntry(Show.LATE, 1);
    }

    @Test
    void nearAndLateOnesAreRemindedOnceEach() {
        var given = conversation.assigned(conversation.asked("hợp quy", room), room);
        var system = Actor.system(room.office.id, "test");
        clock.set(LocalDate.of(2021, 3, 16));
        assertThat(remind(system)).as("due on the 22nd").isZero();
        clock.set(LocalDate.of(2021, 3, 17));
        assertThat(remind(system)).isEqualTo(1);
        assertThat(remind(system)).isZero();
        assertThat(told(room.writer)).anyMatch(said -> said.contains("sắp đến hạn"));
        clock.set(LocalDate.of(2021, 3, 23));
        assertThat(remind(system)).isEqualTo(1);
        assertThat(remind(system)).isZero();
        assertThat(told(room.chief)).anyMatch(said -> said.contains("quá hạn"));
        assertThat(given.lateOn(LocalDate.of(2021, 3, 23))).isTrue();
    }

    private int remind(Actor system) {
        return room.office.in(() -> rounds.remind(system));
    }

    @Test
    void aButtonThatIsPressedTwiceAtOnceIsOneQuestion() throws Exception {
        for (int i = 0; i < 10; i++) {
            var form = Conversation.form();
            assertThat(AtOnce.twice(() -> room.office.in(
                            () -> asking.ask(Conversation.typed("hợp quy"), form, Optional.empty(), room.office.id)
                                    .orElseThrow()
                                    .id())))
                    .matches(both -> both.getFirst().equals(both.getLast()));
        }
    }

    @Test
    void aFormThatIsSentTwiceIsOneQuestionAndACitizenFindsItAmongTheirs() {
        var citizen = new CitizenId(Ids.next());
        var form = Conversation.form();
        for (int i = 0; i < 2; i++) {
            room.office.in(() -> asking.ask(Conversation.typed("hợp quy"), form, Optional.of(citizen), room.office.id)
                    .orElseThrow());
        }
        assertThat(list(Show.ALL, room.clerkOfOffice)).hasSize(1);
        var lines = matters.of(citizen, words.in(Words.VIETNAMESE));
        assertThat(lines).singleElement().satisfies(line -> {
            assertThat(line.title()).contains("hợp quy");
            assertThat(line.href()).contains("/hoi-dap/theo-doi?ma=");
        });
        matters.left(citizen);
        assertThat(matters.of(citizen, words.in(Words.VIETNAMESE))).isEmpty();
    }

    @Test
    void whoAskedIsForgottenByTheRuleAndTheAnswerStays() {
        var answered = conversation.answered("hợp quy", room);
        var open = conversation.asked("hợp chuẩn", room);
        clock.set(LocalDate.of(2024, 6, 1));
        room.office.in(() -> asking.forget(clock.instant(), 100, room.office.id));
        var later = room.office.in(() -> questions.require(answered.id(), room.chief));
        assertThat(later.asker()).isEqualTo(new Asker("", "", ""));
        assertThat(later.wording().answer()).contains("hợp quy");
        assertThat(room.office
                        .in(() -> questions.require(open.id(), room.chief))
                        .asker()
                        .name())
                .as("nobody is forgotten before they are answered")
                .isEqualTo("Nguyễn Văn Mẫu");
    }

    @Test
    void aFormSaysWhatIsWrongInIt() {
        var much = "x".repeat(6000);
        refused(ask("", "", "", "Hợp quy", "Xin hỏi về hợp quy"), "dialogue.form.name-missing");
        refused(ask("Mẫu", "không phải thư", "", "Hợp quy", "Xin hỏi về hợp quy"), "dialogue.form.email-wrong");
        refused(ask("Mẫu", "", "gọi tôi", "Hợp quy", "Xin hỏi về hợp quy"), "dialogue.form.phone-wrong");
        refused(ask("Mẫu", "", "", "", "Xin hỏi về hợp quy"), "dialogue.ask.subject-missing");
        refused(ask("Mẫu", "", "", "Hợp quy", "Hỏi"), "dialogue.ask.words-missing");
        refused(ask("Mẫu", "", "", "Hợp quy", much), "dialogue.ask.words-long");
        refused(ask("Mẫu", "", "", much, "Xin hỏi về hợp quy"), "dialogue.ask.subject-long");
        assertThat(ask("Mẫu", "", "", "Hợp quy", "Xin hỏi về hợp quy")).isInstanceOf(Outcome.Done.class);
    }

    private Outcome<Question> ask(String name, String email, String phone, String subject, String said) {
        var typed = new NewQuestion(new Asker(name, email, phone), subject, said, false);
        return room.office.in(() -> asking.ask(typed, Conversation.form(), Optional.empty(), room.office.id));
    }
}

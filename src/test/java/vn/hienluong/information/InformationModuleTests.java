package vn.hienluong.information;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.hienluong.information.ACounter.why;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.hienluong.AtOnce;
import vn.hienluong.InTheHouse;
import vn.hienluong.LetterBox;
import vn.hienluong.TestClock;
import vn.hienluong.authority.Actor;
import vn.hienluong.information.reminding.Reminding;
import vn.hienluong.measures.Measures;
import vn.hienluong.measures.Span;
import vn.hienluong.notifications.Correspondence;
import vn.hienluong.platform.Forbidden;
import vn.hienluong.platform.Ids;
import vn.hienluong.platform.NotFound;
import vn.hienluong.privacy.Register;
import vn.hienluong.privacy.Whose;
import vn.hienluong.search.Indexer;
import vn.hienluong.search.Search;
import vn.hienluong.workdays.Workdays;

/** Requests for information: numbers, clocks, who may do what, and how they end. */
@InTheHouse
class InformationModuleTests {

    private static final LocalDate MONDAY = LocalDate.of(2021, 3, 1);

    @Autowired
    ApplicationContext house;

    @Autowired
    TestClock clock;

    @Autowired
    Receiving receiving;

    @Autowired
    Handling handling;

    @Autowired
    Answering answering;

    @Autowired
    Requests requests;

    ACounter counter;

    @BeforeEach
    void anOffice() {
        clock.set(MONDAY);
        counter = new ACounter(house);
    }

    private <T> T in(Supplier<T> work) {
        return counter.in(work);
    }

    @Test
    void theRegisterHasNoGapAndNoNumberTwiceWhoeverComesAtOnce() throws Exception {
        try (var many = Executors.newFixedThreadPool(4)) {
            var calls = IntStream.range(0, 12)
                    .mapToObj(i ->
                            (Callable<InformationRequest>) () -> counter.online("Câu hỏi số " + i + " của tôi", true))
                    .toList();
            for (var one : many.invokeAll(calls)) {
                one.get();
            }
        }
        // refused on the way: its number is not lost
        in(() -> receiving.send(
                ACounter.typed("x", true), Optional.empty(), Ids.next(), Optional.empty(), counter.agency.id));
        counter.entered(Channel.DESK, MONDAY);
        var numbers = in(() -> requests.list(Requests.Filter.ALL, Optional.empty(), 50, counter.huong)).stream()
                .map(InformationRequest::number)
                .toList();
        assertThat(numbers).containsExactly(13, 12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2, 1);
        clock.set(LocalDate.of(2022, 1, 4));
        assertThat(counter.online("Câu hỏi của năm mới", true).sign()).isEqualTo("1/2022");
    }

    /** Ten times, for two that only follow one another would find nothing amiss. */
    @Test
    void aButtonThatIsPressedTwiceAtOnceIsOneRequest() throws Exception {
        var typed = ACounter.typed("Danh mục nhiệm vụ năm 2020", true);
        for (int i = 0; i < 10; i++) {
            var form = Ids.next();
            assertThat(AtOnce.twice(() -> in(() -> receiving
                            .send(typed, Optional.empty(), form, Optional.empty(), counter.agency.id)
                            .orElseThrow()
                            .id())))
                    .matches(both -> both.getFirst().equals(both.getLast()));
        }
    }

    @Test
    void aFormThatIsSentTwiceIsOneRequest() {
        var form = Ids.next();
        var typed = ACounter.typed("Danh mục nhiệm vụ năm 2020", true);
        var first = in(() -> receiving
                .send(typed, Optional.empty(), form, Optional.empty(), counter.agency.id)
                .orElseThrow());
        var second = in(() -> receiving
                .send(typed, Optional.empty(), form, Optional.empty(), counter.agency.id)
                .orElseThrow());
        assertThat(second.id()).isEqualTo(first.id());
    }

    @Test
    void whatTheLawAsksForIsAskedForInSentences() {
        record Fault(NewRequest typed, String key) {}
        var good = ACounter.typed("Danh mục nhiệm vụ", true);
        var asker = good.asker();
        List.of(
                        new Fault(ACounter.typed("ngắn", true), "information.ask.wanted-missing"),
                        new Fault(ACounter.typed("x".repeat(5001), true), "information.ask.too-long"),
                        new Fault(
                                new NewRequest(asker, good.wanted(), Optional.empty(), "", true),
                                "information.ask.delivery-missing"),
                        new Fault(of(new Asker("", "a", "123456", "", "", "vi")), "information.ask.name-missing"),
                        new Fault(of(new Asker("a", "", "123456", "", "", "vi")), "information.ask.address-missing"),
                        new Fault(of(new Asker("a", "b", "12", "", "", "vi")), "information.ask.id-paper-missing"),
                        new Fault(of(new Asker("a", "b", "123456", "", "x@y", "vi")), "information.ask.email-wrong"),
                        new Fault(of(new Asker("a", "b", "123456", "abc", "", "vi")), "information.ask.phone-wrong"),
                        new Fault(of(new Asker("a", "b", "123456", "", "", "vi")), "information.ask.reach-missing"))
                .forEach(one -> assertThat(why(receiving.check(one.typed(), Channel.ONLINE)))
                        .as(one.key())
                        .isEqualTo(one.key()));
        assertThat(why(receiving.check(of(new Asker("a", "b", "123456", "", "", "vi")), Channel.POST)))
                .as("a letter has an address")
                .isEqualTo("done");
    }

    private static NewRequest of(Asker asker) {
        return new NewRequest(asker, "Danh mục nhiệm vụ", Optional.of(Delivery.ONLINE), "", true);
    }

    /** Over days of a year with its holidays, each way and each kind: the clocks of Điều 29, 30 and 31. */
    @Test
    void theClocksGoByTheWayTheKindAndTheWorkingDays() {
        var calendar = in(() -> counter.the(Workdays.class).calendar(counter.agency.id));
        var clocks = counter.the(Clocks.class);
        var days = new Random(7)
                .ints(60, 0, 365)
                .mapToObj(day -> LocalDate.of(2021, 1, 1).plusDays(day))
                .toList();
        for (var day : days) {
            for (var channel : Channel.values()) {
                in(() -> {
                    var rules = clocks.rules(channel, day, counter.agency.id);
                    var simple = clocks.classified(Complexity.SIMPLE, rules, day, counter.agency.id);
                    var complicated = clocks.classified(Complexity.COMPLICATED, rules, day, counter.agency.id);
                    int few = channel == Channel.DESK ? 0 : channel == Channel.ONLINE ? 3 : 5;
                    int many = channel == Channel.DESK ? 10 : 15;
                    assertThat(simple.answer().last())
                            .as("%s %s", channel, day)
                            .isEqualTo(few == 0 ? day : calendar.forward(day, few));
                    assertThat(complicated.answer().last()).isEqualTo(calendar.forward(day, many));
                    assertThat(calendar.workday(complicated.answer().last())).isTrue();
                    assertThat(complicated.noticeLast().isPresent()).isEqualTo(channel != Channel.DESK);
                    complicated
                            .noticeLast()
                            .ifPresent(notice -> assertThat(notice)
                                    .isBefore(complicated.answer().last()));
                    var longest = clocks.longest(rules, complicated, counter.agency.id);
                    assertThat(longest.last()).isAfter(complicated.answer().last());
                    assertThat(calendar.workday(longest.last())).isTrue();
                    return true;
                });
            }
        }
        // before Tết 2021, with a holiday from 10 to 16 February
        var tet = LocalDate.of(2021, 2, 8);
        var rules = in(() -> clocks.rules(Channel.ONLINE, tet, counter.agency.id));
        assertThat(in(() -> clocks.begin(rules, tet, counter.agency.id))
                        .answer()
                        .last())
                .isEqualTo(LocalDate.of(2021, 2, 18));
    }

    @Test
    void aRequestKeepsTheRuleOfItsDay() {
        var request = counter.online("Danh mục nhiệm vụ năm 2020", true);
        in(() -> counter.the(vn.hienluong.deadlines.Deadlines.class)
                .set(
                        "information.online.complicated",
                        5,
                        vn.hienluong.deadlines.RuleUnit.WORKING_DAYS,
                        "Quy chế 2/QC",
                        MONDAY,
                        counter.agency.administrator)
                .orElseThrow());
        var before = counter.assigned(Complexity.COMPLICATED, request);
        var after = counter.assigned(Complexity.COMPLICATED, counter.online("Danh mục nhiệm vụ năm 2019", true));
        assertThat(before.clock().answer().last()).isEqualTo(LocalDate.of(2021, 3, 22));
        assertThat(after.clock().answer().last()).isEqualTo(LocalDate.of(2021, 3, 8));
        assertThat(after.clock().answer().rule().source()).isEqualTo("Quy chế 2/QC");
    }

    @Test
    void whoeverIsAskedBackStopsTheClockAndItBeginsAnewWhenAllIsThere() {
        var request = counter.entered(Channel.POST, MONDAY);
        in(() -> handling.askBack(request.id(), "Năm nào?", counter.huong)).orElseThrow();
        clock.set(MONDAY.plusDays(30));
        assertThat(counter.now(request).lateOn(MONDAY.plusDays(30))).isFalse();
        assertThat(why(in(() -> handling.classify(request.id(), Optional.of(Complexity.SIMPLE), counter.huong))))
                .isEqualTo("information.waits-for-asker");
        var complete = in(() -> handling.completeAsAsker(request.id(), "Năm 2020", counter.agency.id))
                .orElseThrow();
        assertThat(complete.validOn()).isEqualTo(LocalDate.of(2021, 3, 31));
        assertThat(complete.clock().answer().last()).isEqualTo(LocalDate.of(2021, 4, 7));
        assertThat(counter.now(request).wanted()).endsWith("Năm 2020");
        clock.set(LocalDate.of(2021, 4, 20));
        assertThat(why(in(() -> handling.askBack(request.id(), "Còn gì nữa?", counter.huong))))
                .as("lateness is not given back")
                .isEqualTo("information.ask-back.late");
    }

    @Test
    void anAnswerIsPutOffOnceWithAReasonInTimeAndNoLongerThanTheLawAllows() {
        var request = counter.assigned(Complexity.COMPLICATED, counter.online("Danh mục nhiệm vụ năm 2020", true));
        var last = request.clock().answer().last();
        assertThat(why(extend(request, last.plusDays(5), ""))).isEqualTo("information.extend.reason-missing");
        assertThat(why(extend(request, last, "Chờ ý kiến"))).isEqualTo("information.extend.day");
        assertThat(why(extend(request, last.plusDays(40), "Chờ ý kiến"))).isEqualTo("information.extend.day");
        in(() -> handling.announce(request.id(), Optional.of(last), counter.huong))
                .orElseThrow();
        assertThat(counter.now(request).clock().noticeDue()).isEmpty();
        assertThat(why(extend(request, last.plusDays(5), "Chờ ý kiến"))).isEqualTo("done");
        assertThat(why(extend(request, last.plusDays(6), "Chờ ý kiến"))).isEqualTo("information.extend.already");
        assertThat(counter.now(request).clock().answer().last()).isEqualTo(last.plusDays(5));
        var simple = counter.assigned(Complexity.SIMPLE, counter.online("Danh mục nhiệm vụ năm 2018", true));
        assertThat(why(extend(simple, last, "Chờ ý kiến"))).isEqualTo("information.extend.simple");
        var late = counter.assigned(Complexity.COMPLICATED, counter.online("Danh mục nhiệm vụ năm 2017", true));
        clock.set(last.plusDays(1));
        assertThat(why(extend(late, last.plusDays(9), "Chờ ý kiến"))).isEqualTo("information.extend.late");
    }

    private vn.hienluong.platform.Outcome<InformationRequest> extend(
            InformationRequest request, LocalDate until, String reason) {
        return in(() -> handling.extend(request.id(), Optional.of(until), reason, counter.huong));
    }

    @Test
    void aRefusalNeedsAGroundOfTheLawAReasonAndSomebodyWhoDoesNotHandleItAlone() {
        var request = counter.online("Danh mục nhiệm vụ năm 2020", true);
        var ground = Optional.of(RefusalGround.ALREADY_PUBLIC);
        assertThatThrownBy(() -> in(() -> answering.refuse(request.id(), ground, "Đã đăng", counter.huong)))
                .isInstanceOf(Forbidden.class);
        assertThat(why(in(() -> answering.refuse(request.id(), Optional.empty(), "Đã đăng", counter.chanh))))
                .isEqualTo("information.refuse.ground-missing");
        assertThat(why(in(() -> answering.refuse(request.id(), ground, " ", counter.chanh))))
                .isEqualTo("information.refuse.reason-missing");
        assertThat(why(in(() -> answering.refuse(
                        request.id(), Optional.of(RefusalGround.NOT_CLARIFIED), "Không rõ", counter.chanh))))
                .isEqualTo("information.refuse.not-asked-back");
        var refused = in(() -> answering.refuse(request.id(), ground, "Đã đăng trên cổng", counter.chanh))
                .orElseThrow();
        assertThat(refused.state()).isInstanceOf(RequestState.Refused.class);
        assertThat(why(in(() -> answering.withdraw(request.id(), counter.huong))))
                .isEqualTo("information.closed");
        assertThat(why(in(() -> answering.number(request.id(), "12/STN-VP", Optional.of(MONDAY), counter.thu))))
                .isEqualTo("done");
        assertThat(counter.now(request).letter()).contains(new InformationRequest.Letter("12/STN-VP", MONDAY));
    }

    @Test
    void aUnitSeesAndAnswersWhatItWasGivenAndItsHeadSendsIt() {
        var request = counter.online("Danh mục nhiệm vụ năm 2020", true);
        assertThatThrownBy(() -> in(() -> requests.require(request.id(), counter.nam)))
                .isInstanceOf(NotFound.class);
        assertThat(in(() -> requests.waitingFor(counter.huong))).hasSize(1);
        counter.assigned(Complexity.SIMPLE, request);
        assertThat(in(() -> requests.waitingFor(counter.huong))).isEmpty();
        assertThat(in(() -> requests.waitingFor(counter.nam))).hasSize(1);
        assertThatThrownBy(() -> in(() -> answering.write(request.id(), "Không phải của tôi", "", counter.khach)))
                .isInstanceOf(NotFound.class);
        assertThat(in(() -> requests.asker(counter.now(request), counter.nam)).idPaper())
                .as("a unit needs to reach them, not to know their paper")
                .isEmpty();
        assertThat(in(() -> requests.asker(counter.now(request), counter.huong)).idPaper())
                .isEqualTo("045123456789");
        assertThat(why(in(() -> answering.answer(request.id(), counter.truong))))
                .isEqualTo("information.answer.empty");
        in(() -> answering.write(request.id(), "Xem danh mục kèm theo.", "", counter.nam))
                .orElseThrow();
        assertThat(why(in(() -> answering.write(request.id(), "Bản của thẻ cũ", "", counter.truong))))
                .as("whoever began before the other had kept theirs overwrites nothing")
                .isEqualTo("information.draft.meanwhile");
        in(() -> answering.write(request.id(), "Xem danh mục kèm theo.", "", counter.nam))
                .orElseThrow();
        assertThatThrownBy(() -> in(() -> answering.answer(request.id(), counter.nam)))
                .isInstanceOf(Forbidden.class);
        var answered = in(() -> answering.answer(request.id(), counter.truong)).orElseThrow();
        assertThat(answered.state()).isInstanceOf(RequestState.Answered.class);
        assertThat(why(in(() -> answering.write(request.id(), "Sửa sau", "", counter.nam))))
                .isEqualTo("information.closed");
    }

    @Test
    void whatIsNoRequestIsSetAsideWithAReasonKeptAndNotCountedAsOne() {
        var spam = counter.online("Bán hàng giá rẻ, liên hệ ngay", false);
        assertThat(why(in(() -> answering.setAside(spam.id(), "", counter.huong))))
                .isEqualTo("information.set-aside.reason-missing");
        in(() -> answering.setAside(spam.id(), "Quảng cáo", counter.huong)).orElseThrow();
        var worked = counter.assigned(Complexity.SIMPLE, counter.online("Danh mục nhiệm vụ năm 2020", true));
        assertThat(why(in(() -> answering.setAside(worked.id(), "Quảng cáo", counter.huong))))
                .isEqualTo("information.set-aside.worked-on");
        clock.set(MONDAY.plusDays(20));
        assertThat(in(() -> requests.list(
                        new Requests.Filter(Optional.empty(), Optional.empty(), false, true, Optional.empty(), ""),
                        Optional.empty(),
                        50,
                        counter.huong)))
                .extracting(InformationRequest::id)
                .containsExactly(worked.id());
    }

    @Test
    void theMeasureCountsWhatWasDueAndOfItWhatWasAnsweredInTime() {
        counter.answered(counter.online("Danh mục nhiệm vụ năm 2020", true), "Đây.");
        var late = counter.online("Danh mục nhiệm vụ năm 2019", true);
        var withdrawn = counter.online("Danh mục nhiệm vụ năm 2018", true);
        in(() -> answering.withdrawAsAsker(withdrawn.id(), counter.agency.id)).orElseThrow();
        var refused = counter.online("Danh mục nhiệm vụ năm 2017", true);
        in(() -> answering.refuse(
                        refused.id(), Optional.of(RefusalGround.NOT_RESPONSIBLE), "Của Sở khác", counter.chanh))
                .orElseThrow();
        counter.online("Danh mục nhiệm vụ năm 2016", true);
        clock.set(MONDAY.plusDays(14));
        counter.answered(late, "Muộn.");
        var measures = counter.the(Measures.class);
        var span = new Span(LocalDate.of(2021, 1, 1), LocalDate.of(2021, 3, 31));
        var whole = in(() -> measures.read("information.measured.in-time", span, Optional.empty(), counter.agency.id));
        assertThat(whole.amount()).isEqualByComparingTo("2");
        assertThat(whole.outOf().orElseThrow()).isEqualByComparingTo("4");
        var unit = in(() -> measures.read(
                "information.measured.in-time", span, Optional.of(counter.phong.id()), counter.agency.id));
        assertThat(unit.amount()).isEqualByComparingTo("1");
        assertThat(unit.outOf().orElseThrow()).isEqualByComparingTo("2");
        assertThat(in(() -> measures.records("information.measured.in-time", span, Optional.empty(), counter.huong)))
                .hasSize(4);
    }

    @Test
    void whoeverHasItIsRemindedOnceWhenItIsNearOnItsDayAndAfterIt() {
        counter.assigned(Complexity.COMPLICATED, counter.online("Danh mục nhiệm vụ năm 2020", true));
        var reminding = counter.the(Reminding.class);
        var reminded = new ArrayList<Integer>();
        for (int day = 0; day < 30; day++) {
            clock.set(MONDAY.plusDays(day));
            reminded.add(in(() -> reminding.remind(Actor.system(counter.agency.id, "test"))));
        }
        // the notice is due on 4 March and was not given: near on the 2nd, on its day, over on the 5th; the answer on
        // the 22nd
        assertThat(reminded.stream().mapToInt(Integer::intValue).sum()).isEqualTo(6);
        assertThat(reminded.subList(0, 5)).containsExactly(0, 1, 0, 1, 1);
    }

    @Test
    void whoeverAskedIsWrittenToAndNoMailHoldsTheAnswer() {
        var box = counter.the(LetterBox.class);
        box.hangOut();
        try {
            var request = counter.answered(counter.online("Danh mục nhiệm vụ năm 2020", true), "Câu trả lời riêng.");
            assertThat(counter.the(Correspondence.class).send(counter.agency.id))
                    .isEqualTo(2);
            assertThat(counter.the(Correspondence.class).send(counter.agency.id))
                    .isZero();
            assertThat(box.letters())
                    .extracting(vn.hienluong.identity.Post.Mail::to)
                    .containsOnly("lan@example.org");
            assertThat(box.letters())
                    .allSatisfy(mail -> assertThat(mail.text())
                            .contains(request.code(), request.pickup(), Requests.ADDRESS + "/" + request.code())
                            .doesNotContain("Câu trả lời riêng", "045123456789"));
            box.block();
            counter.online("Danh mục nhiệm vụ năm 2021", true);
            assertThat(counter.the(Correspondence.class).send(counter.agency.id))
                    .isZero();
        } finally {
            box.takeIn();
        }
    }

    @Test
    void theStaffFindARequestByItsWordsWhoeverMaySeeIt() {
        var request = counter.online("Bản đồ quy hoạch khu công nghệ cao", true);
        counter.assigned(Complexity.SIMPLE, request);
        counter.the(Indexer.class).catchUp(counter.agency.id);
        var search = counter.the(Search.class);
        assertThat(in(() -> search.find("quy hoach khu cong nghe", "", Optional.empty(), counter.huong)))
                .hasSize(1);
        assertThat(in(() -> search.find("quy hoach khu cong nghe", "", Optional.empty(), counter.nam)))
                .hasSize(1);
        assertThat(in(() -> search.find("quy hoach khu cong nghe", "", Optional.empty(), counter.khach)))
                .isEmpty();
        assertThat(in(() -> search.find("Bà Lan", "", Optional.empty(), counter.huong)))
                .as("never by who asked")
                .isEmpty();
    }

    @Test
    void whoAskedIsFoundCopiedAndForgottenOnceItIsClosed() {
        var request = counter.online("Danh mục nhiệm vụ năm 2020", true);
        var register = counter.the(Register.class);
        var administrator = counter.agency.administrator;
        var lan = in(() -> register.find("ba lan", counter.agency.id)).getFirst();
        assertThat(lan.kind()).isEqualTo(Whose.CITIZEN);
        var tables = new HashSet<String>();
        in(() -> register.about(lan, counter.agency.id)).forEach(extract -> {
            if (!extract.rows().isEmpty()) {
                tables.add(extract.table());
            }
        });
        assertThat(tables).contains("information.asker", "information.request", "information.step");
        assertThat(in(() -> register.objection(lan, counter.agency.id))).isPresent();
        counter.answered(request, "Đây.");
        assertThat(in(() -> register.objection(lan, counter.agency.id))).isEmpty();
        counter.agency.inTransaction(() -> register.erase(lan, administrator));
        assertThat(in(() -> register.find("ba lan", counter.agency.id))).isEmpty();
        var left = counter.agency.inTransaction(() -> counter.the(JdbcClient.class)
                .sql("select name || address || id_paper || phone || email from information.asker")
                .query(String.class)
                .list());
        assertThat(left).containsExactly("");
        assertThat(counter.now(request).sign()).isEqualTo("1/2021");
    }
}

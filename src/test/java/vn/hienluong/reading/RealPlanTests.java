package vn.hienluong.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.hienluong.extraction.Extraction;
import vn.hienluong.obligations.PeriodKind;
import vn.hienluong.plans.TimingKind;

/** The plan No. 07/KH-SKHCN of 2021 understood: the same from Word, PDF and the text of a scan. */
class RealPlanTests {

    private static final Map<String, PlanDraft> READ = new java.util.concurrent.ConcurrentHashMap<>();

    static PlanDraft plan(String ending) {
        return READ.computeIfAbsent(ending, RealPlanTests::read);
    }

    private static PlanDraft read(String ending) {
        var name = "ke-hoach-07-KH-SKHCN-2021." + ending;
        try (var file = RealPlanTests.class.getResourceAsStream("/samples/plan-07/" + name)) {
            var content = Objects.requireNonNull(file).readAllBytes();
            return new Reading(new Extraction())
                    .read(name, content, new UnitNames(Map.of()), OptionalInt.empty())
                    .orElseThrow();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"docx", "pdf", "txt"})
    void theHeadSaysWhichPlanItIs(String ending) {
        var plan = plan(ending);
        assertThat(plan.number()).isEqualTo("07");
        assertThat(plan.notation()).isEqualTo("KH-SKHCN");
        assertThat(plan.date()).contains(LocalDate.of(2021, 1, 20));
        assertThat(plan.place()).isEqualTo("Quảng Trị");
        assertThat(plan.year()).isEqualTo(2021);
        assertThat(plan.title())
                .isEqualTo("Duy trì và củng cố Chỉ số Hiệu quả Quản trị và Hành chính công của Sở Khoa học và Công"
                        + " nghệ năm 2021");
        assertThat(plan.agency()).isEqualToIgnoringCase("Sở Khoa học và Công nghệ");
        assertThat(plan.opening()).startsWith("Thực hiện Chương trình hành động của UBND tỉnh");
        assertThat(plan.annexTitle()).startsWith("NHIỆM VỤ TRIỂN KHAI KẾ HOẠCH").endsWith("CHỈ SỐ PAPI NĂM 2021");
    }

    @ParameterizedTest
    @ValueSource(strings = {"docx", "pdf", "txt"})
    void whatItRestsOnIsNamedAndTheOddOneIsNoted(String ending) {
        var bases = plan(ending).bases();
        assertThat(bases)
                .extracting(
                        DraftBasis::kind,
                        DraftBasis::number,
                        basis -> basis.date().orElseThrow())
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("Quyết định", "1682/QĐ-UBND", LocalDate.of(2019, 7, 5)),
                        org.assertj.core.groups.Tuple.tuple("Kế hoạch", "5959/QĐ-UBND", LocalDate.of(2020, 12, 25)),
                        org.assertj.core.groups.Tuple.tuple("Kế hoạch", "38/KH-SKHCN", LocalDate.of(2019, 12, 20)));
        assertThat(bases.get(1).issuer()).isEqualTo("UBND tỉnh");
        assertThat(bases.get(1).subject()).startsWith("về cải cách hành chính");
        assertThat(bases.get(1).notes())
                .containsExactly(new DraftNote("header", "reading.note.odd-basis", List.of("5959/QĐ-UBND")));
        assertThat(bases.get(0).notes()).isEmpty();
        assertThat(bases.get(2).notes()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"docx", "pdf", "txt"})
    void aDeputySignedForTheHead(String ending) {
        assertThat(plan(ending).signer())
                .isEqualTo(new DraftSigner("KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC", "Nguyễn Hữu Thắng"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"docx", "pdf", "txt"})
    void fiveReceiveIt(String ending) {
        assertThat(plan(ending).recipients())
                .containsExactly("UBND tỉnh", "Sở Nội vụ", "Ban Giám đốc Sở", "Các phòng, đơn vị thuộc Sở", "Lưu: VT");
    }

    @ParameterizedTest
    @ValueSource(strings = {"docx", "pdf", "txt"})
    void theCalendarIsProposedFromTheText(String ending) {
        var periods = plan(ending).periods();
        assertThat(periods).extracting(DraftPeriod::code).containsExactly("2021-Q1", "2021-Q2", "2021-Q3", "2021-Y");
        assertThat(periods)
                .extracting(DraftPeriod::kind)
                .containsExactly(PeriodKind.QUARTER, PeriodKind.HALF_YEAR, PeriodKind.NINE_MONTHS, PeriodKind.YEAR);
        assertThat(periods)
                .extracting(DraftPeriod::dueBefore)
                .containsExactly(day(3, 5), day(6, 5), day(9, 5), day(11, 15));
        assertThat(periods)
                .extracting(DraftPeriod::to)
                .containsExactly(day(3, 31), day(6, 30), day(9, 30), day(12, 31));
        assertThat(periods)
                .extracting(DraftPeriod::cutOff)
                .containsExactly(day(2, 28), day(5, 31), day(8, 31), day(10, 31));
        assertThat(periods).extracting(DraftPeriod::from).containsOnly(day(1, 1));
    }

    private static LocalDate day(int month, int day) {
        return LocalDate.of(2021, month, day);
    }

    @ParameterizedTest
    @ValueSource(strings = {"docx", "pdf", "txt"})
    void theBodyIsKeptAsAnOutline(String ending) {
        var sections = plan(ending).sections();
        assertThat(sections.stream()
                        .map(section -> section.printedNumber() + " " + section.title())
                        .toList())
                .containsExactly(
                        "I MỤC ĐÍCH, YÊU CẦU",
                        "1 Mục đích",
                        "2 Yêu cầu",
                        "II NHIỆM VỤ VÀ GIẢI PHÁP",
                        "1 Tham gia của người dân ở cấp cơ sở",
                        "2 Công khai minh bạch",
                        "3 Trách nhiệm giải trình với người dân",
                        "4 Kiểm soát tham nhũng trong khu vực công",
                        "5 Thủ tục hành chính công",
                        "6 Cung ứng dịch vụ công",
                        "7 Quản trị môi trường",
                        "8 Quản trị điện tử",
                        "III TỔ CHỨC THỰC HIỆN");
        assertThat(sections).allMatch(section -> !section.title().isEmpty());
        assertThat(sections.get(1).body()).startsWith("- Xác định nhiệm vụ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"docx", "pdf", "txt"})
    void tenHeadingsStandInTwoLevelsAndMeanTheirDimensions(String ending) {
        var groups = plan(ending).groups();
        assertThat(groups)
                .extracting(DraftGroup::printedNumber)
                .containsExactly("I", "II", "1", "2", "3", "4", "5", "6", "7", "8");
        assertThat(groups).extracting(DraftGroup::level).containsExactly(1, 1, 2, 2, 2, 2, 2, 2, 2, 2);
        assertThat(groups.subList(2, 10)).allMatch(group -> group.parent().equals(OptionalInt.of(1)));
        assertThat(groups.subList(0, 2)).allMatch(group -> group.dimension().isEmpty());
        assertThat(groups.subList(2, 10))
                .extracting(group -> group.dimension().orElseThrow())
                .containsExactly(
                        "participation",
                        "transparency",
                        "accountability",
                        "corruption-control",
                        "administrative-procedures",
                        "public-services",
                        "environment",
                        "e-governance");
        assertThat(groups.get(6).title()).isEqualTo("Cải cách thủ tục hành chính");
        assertThat(groups.get(6).reportTitle()).isEqualTo("Thủ tục hành chính công");
    }

    @ParameterizedTest
    @ValueSource(strings = {"docx", "pdf", "txt"})
    void numbersAreKeptAsPrinted(String ending) {
        assertThat(plan(ending).tasks())
                .extracting(DraftTask::printedNumber)
                .containsExactly(
                        "1", "2", "3", "1.1", "1.2", "1.3", "2.1", "2.2", "2.3", "3.1", "3.2", "3.2", "3.3", "4.1",
                        "4.2", "4.3", "4.4", "4.5", "5.1", "5.2", "5.3", "6.1", "6.2", "6.3", "6.4", "1", "2", "");
        assertThat(plan(ending).tasks())
                .extracting(task -> task.group().orElseThrow())
                .containsExactly(0, 0, 0, 2, 2, 2, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 5, 6, 6, 6, 7, 7, 7, 7, 8, 8, 9);
        assertThat(plan(ending).tasks()).extracting(DraftTask::row).isSorted().hasSize(28);
    }

    @ParameterizedTest
    @ValueSource(strings = {"docx", "pdf", "txt"})
    void whenEachIsDue(String ending) {
        var kinds = plan(ending).tasks().stream()
                .collect(Collectors.groupingBy(task -> task.timing().kind(), Collectors.counting()));
        assertThat(kinds)
                .containsOnly(
                        Map.entry(TimingKind.ONGOING, 21L),
                        Map.entry(TimingKind.QUARTER, 1L),
                        Map.entry(TimingKind.AS_IT_ARISES, 2L),
                        Map.entry(TimingKind.YEARLY, 2L),
                        Map.entry(TimingKind.YEARLY_BY_PLAN, 2L));
        var first = plan(ending).tasks().getFirst().timing();
        assertThat(first.printed()).isEqualTo("Quý I/2021");
        assertThat(first.dueBefore()).contains(day(4, 1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"docx", "pdf", "txt"})
    void thirtyLeadAndTheOthersCoordinate(String ending) {
        var tasks = plan(ending).tasks();
        assertThat(tasks.stream().mapToInt(task -> task.leads().size()).sum()).isEqualTo(30);
        assertThat(tasks.stream().filter(task -> task.leads().size() == 2))
                .extracting(DraftTask::printedNumber)
                .containsExactly("3.2", "4.3");
        assertThat(printed(tasks.get(11).leads())).containsExactly("Đảng ủy", "BGD");
        assertThat(printed(tasks.get(8).leads())).containsExactly("Phòng Kế hoạch – Tài chính");
        assertThat(printed(tasks.get(8).coordinators())).containsExactly("Thanh tra", "Văn phòng");
        assertThat(printed(tasks.get(2).coordinators())).containsExactly("TT Nghiên cứu UD&TT KH&CN");
        assertThat(tasks.stream()
                        .filter(task -> task.coordinators().stream().anyMatch(DraftParty::all))
                        .count())
                .isEqualTo(25);
        assertThat(tasks.stream().flatMap(task -> task.leads().stream())).noneMatch(DraftParty::all);
    }

    @ParameterizedTest
    @ValueSource(strings = {"docx", "pdf", "txt"})
    void twoSpellingsOfOneCentreAreOneName(String ending) {
        assertThat(plan(ending).tasks().stream()
                        .flatMap(task -> task.leads().stream())
                        .filter(lead -> lead.printed().startsWith("TT"))
                        .map(DraftParty::name))
                .hasSize(10)
                .containsOnly("TT Nghiên cứu UD&TT KH&CN");
    }

    private static List<String> printed(List<DraftParty> parties) {
        return parties.stream().map(DraftParty::printed).toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"docx", "pdf"})
    void theSameTasksComeFromEveryFile(String ending) {
        var scan = plan("txt").tasks();
        var tasks = plan(ending).tasks();
        assertThat(tasks)
                .extracting(DraftTask::text)
                .isEqualTo(scan.stream().map(DraftTask::text).toList());
        assertThat(tasks)
                .extracting(DraftTask::timing)
                .isEqualTo(scan.stream().map(DraftTask::timing).toList());
        assertThat(tasks)
                .extracting(task -> printed(task.leads()))
                .isEqualTo(scan.stream().map(task -> printed(task.leads())).toList());
        assertThat(tasks)
                .extracting(task -> printed(task.coordinators()))
                .isEqualTo(
                        scan.stream().map(task -> printed(task.coordinators())).toList());
        assertThat(plan(ending).groups()).isEqualTo(plan("txt").groups());
    }

    @ParameterizedTest
    @ValueSource(strings = {"docx", "pdf", "txt"})
    void rowsCutByAPageAreWholeAndScarsAreMended(String ending) {
        var tasks = plan(ending).tasks();
        assertThat(tasks.get(6).text())
                .contains("để người dân dễ dàng tiếp cận, trong đó")
                .endsWith("trong lĩnh vực KH&CN.");
        assertThat(tasks.get(14).text()).contains("về quy trình, hồ sơ").endsWith("thực hiện giám sát.");
        assertThat(printed(tasks.get(14).coordinators())).containsExactly("Các phòng, đơn vị thuộc Sở");
        assertThat(printed(tasks.get(21).leads())).containsExactly("TT Nghiên cứu UD&TT KH&CN");
        assertThat(tasks.get(16).text()).contains("phòng, chống tham nhũng").doesNotContain(" ,");
    }

    @ParameterizedTest
    @ValueSource(strings = {"txt"})
    void whatWasMendedIsSaid(String ending) {
        assertThat(plan(ending).tasks().get(6).notes())
                .contains(new DraftNote("text", "reading.note.scar", List.of("đề d\\ang", "dễ dàng")));
        assertThat(plan(ending).tasks().get(16).notes())
                .contains(new DraftNote("text", "reading.note.spaces", List.of()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"docx", "pdf", "txt"})
    void nothingElseIsDoubted(String ending) {
        assertThat(plan(ending).warnings()).isEmpty();
        assertThat(plan(ending).tasks()).allMatch(task -> task.confidence() >= 0.85);
    }
}

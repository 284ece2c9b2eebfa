package vn.hienluong.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;
import vn.hienluong.extraction.Extraction;
import vn.hienluong.plans.TimingKind;

/** The plan No. 07/KH-SKHCN of 2021 as Word, PDF and text of a scan. */
class RealPlanReadingTests {

    private static PlanDraft plan(String ending) {
        try (var file = RealPlanReadingTests.class.getResourceAsStream(
                "/samples/plan-07/ke-hoach-07-KH-SKHCN-2021." + ending)) {
            return new Reading(new Extraction())
                    .read(
                            "plan." + ending,
                            Objects.requireNonNull(file).readAllBytes(),
                            new UnitNames(Map.of()),
                            OptionalInt.empty())
                    .orElseThrow();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"docx", "pdf", "txt"})
    void thereAreTwentyEightTasksUnderTenHeadings(String ending) {
        var draft = plan(ending);
        assertThat(draft.tasks()).hasSize(28);
        assertThat(draft.groups())
                .extracting(DraftGroup::printedNumber)
                .containsExactly("I", "II", "1", "2", "3", "4", "5", "6", "7", "8");
        assertThat(draft.tasks())
                .extracting(DraftTask::printedNumber)
                .containsExactly(
                        "1", "2", "3", "1.1", "1.2", "1.3", "2.1", "2.2", "2.3", "3.1", "3.2", "3.2", "3.3", "4.1",
                        "4.2", "4.3", "4.4", "4.5", "5.1", "5.2", "5.3", "6.1", "6.2", "6.3", "6.4", "1", "2", "");
        assertThat(draft.tasks().stream().mapToInt(task -> task.leads().size())).hasSize(28);
        assertThat(draft.tasks().stream().mapToInt(task -> task.leads().size()).sum())
                .isEqualTo(30);
        assertThat(draft.tasks().stream().filter(task -> task.leads().size() == 2))
                .hasSize(2);
        assertThat(draft.tasks().stream()
                        .filter(task -> task.coordinators().stream().anyMatch(DraftParty::all)))
                .hasSize(25);
    }

    @ParameterizedTest
    @ValueSource(strings = {"docx", "pdf", "txt"})
    void theTimesAreUnderstood(String ending) {
        assertThat(plan(ending).tasks().stream()
                        .collect(Collectors.groupingBy(task -> task.timing().kind(), Collectors.counting())))
                .isEqualTo(Map.of(
                        TimingKind.ONGOING, 21L,
                        TimingKind.QUARTER, 1L,
                        TimingKind.AS_IT_ARISES, 2L,
                        TimingKind.YEARLY, 2L,
                        TimingKind.YEARLY_BY_PLAN, 2L));
    }

    @ParameterizedTest
    @ValueSource(strings = {"pdf", "txt"})
    void everyFormatGivesTheSameTasks(String ending) {
        assertThat(told(plan(ending))).isEqualTo(told(plan("docx")));
        assertThat(plan(ending).groups()).isEqualTo(plan("docx").groups());
        assertThat(plan(ending).periods()).isEqualTo(plan("docx").periods());
        assertThat(plan(ending).bases()).isEqualTo(plan("docx").bases());
        assertThat(plan(ending).sections())
                .extracting(DraftSection::title)
                .containsExactlyElementsOf(plan("docx").sections().stream()
                        .map(DraftSection::title)
                        .toList());
    }

    private static List<String> told(PlanDraft draft) {
        return draft.tasks().stream()
                .map(task -> Sheet.told(task) + task.dimension() + task.group())
                .toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"docx", "pdf", "txt"})
    void theHeadIsRead(String ending) {
        var draft = plan(ending);
        assertThat(draft.number() + "/" + draft.notation()).isEqualTo("07/KH-SKHCN");
        assertThat(draft.date()).hasToString("Optional[2021-01-20]");
        assertThat(draft.place()).isEqualTo("Quảng Trị");
        assertThat(draft.year()).isEqualTo(2021);
        assertThat(draft.agency()).isEqualToIgnoringCase("Sở Khoa học và Công nghệ");
        assertThat(draft.title())
                .startsWith("Duy trì và củng cố Chỉ số Hiệu quả")
                .endsWith("năm 2021");
        assertThat(draft.signer()).isEqualTo(new DraftSigner("KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC", "Nguyễn Hữu Thắng"));
        assertThat(draft.recipients()).hasSize(5).startsWith("UBND tỉnh", "Sở Nội vụ");
        assertThat(draft.opening()).startsWith("Thực hiện Chương trình hành động");
        assertThat(draft.annexTitle()).startsWith("NHIỆM VỤ TRIỂN KHAI");
        assertThat(draft.sections()).filteredOn(section -> section.level() == 1).hasSize(3);
        assertThat(draft.bases())
                .extracting(DraftBasis::number)
                .containsExactly("1682/QĐ-UBND", "5959/QĐ-UBND", "38/KH-SKHCN");
        assertThat(draft.bases().get(1).notes()).extracting(DraftNote::key).containsExactly("reading.note.odd-basis");
    }

    @Test
    void theEightHeadingsAreTheEightDimensions() {
        var groups = plan("docx").groups();
        assertThat(groups.subList(0, 2)).allMatch(group -> group.dimension().isEmpty());
        assertThat(groups.subList(2, 10))
                .extracting(group -> group.dimension().orElse(""))
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

    @Test
    void whatWasMendedIsSaid() {
        var task = plan("txt").tasks().get(6);
        assertThat(task.text()).contains("người dân dễ dàng tiếp cận");
        assertThat(task.notes())
                .extracting(DraftNote::key)
                .containsExactly("reading.note.scar", "reading.note.stitched");
        assertThat(plan("txt").tasks().get(16).text()).doesNotContain(" ,");
    }

    @Test
    void theSpellingsOfTheCentreMeanOneUnit() {
        var names = plan("docx").tasks().stream()
                .flatMap(task -> task.leads().stream())
                .map(DraftParty::name)
                .filter(name -> name.startsWith("TT"))
                .distinct();
        assertThat(names).hasSize(1);
    }

    @Test
    void aDraftIsKeptAsJsonAndComesBackTheSame() {
        var json = JsonMapper.builder().build();
        var draft = plan("txt");
        assertThat(json.readValue(json.writeValueAsString(draft), PlanDraft.class))
                .isEqualTo(draft);
    }
}

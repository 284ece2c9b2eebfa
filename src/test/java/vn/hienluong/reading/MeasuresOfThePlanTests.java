package vn.hienluong.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.hienluong.extraction.Extraction;

/** Which measures would prove the tasks of plan 07/KH-SKHCN, by its words; and of other plans in other words. */
class MeasuresOfThePlanTests {

    private static final Reading READING = new Reading(new Extraction());

    private static PlanDraft plan(String ending) {
        try (var file = MeasuresOfThePlanTests.class.getResourceAsStream(
                "/samples/plan-07/ke-hoach-07-KH-SKHCN-2021." + ending)) {
            return READING.read(
                            "plan." + ending,
                            Objects.requireNonNull(file).readAllBytes(),
                            new UnitNames(Map.of()),
                            OptionalInt.empty())
                    .orElseThrow();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** By number of the heading and of the task; a task without any is left out. */
    private static Map<String, Set<String>> proposed(PlanDraft draft) {
        var proposed = new LinkedHashMap<String, Set<String>>();
        for (var task : draft.tasks()) {
            var heading = draft.groups().get(task.group().orElseThrow());
            var found = READING.measures(heading.title(), task.text()).keySet();
            if (!found.isEmpty()) {
                proposed.put((heading.printedNumber() + "/" + task.printedNumber()), new TreeSet<>(found));
            }
        }
        return proposed;
    }

    @ParameterizedTest
    @ValueSource(strings = {"docx", "pdf", "txt"})
    void theNineTasksOnOpennessAreProvedByWhatIsPublicAndTheOthersByNothingOfIt(String ending) {
        assertThat(proposed(plan(ending)))
                .containsOnly(
                        entry("I/1", Set.of("plans.measured.started")),
                        entry(
                                "I/3",
                                Set.of(
                                        "consolidation.measured.issued",
                                        "disclosure.measured.on-time",
                                        "information.measured.in-time",
                                        "publications.measured.published")),
                        entry(
                                "2/2.1",
                                Set.of(
                                        "consolidation.measured.issued",
                                        "dialogue.measured.consultations",
                                        "disclosure.measured.late",
                                        "disclosure.measured.missing",
                                        "disclosure.measured.on-time",
                                        "portal.measured.required-content",
                                        "portal.measured.visits",
                                        "publications.measured.legal-documents",
                                        "publications.measured.published")),
                        entry(
                                "2/2.2",
                                Set.of(
                                        "disclosure.measured.late",
                                        "disclosure.measured.missing",
                                        "disclosure.measured.on-time",
                                        "portal.measured.required-content")),
                        entry(
                                "2/2.3",
                                Set.of(
                                        "disclosure.measured.late",
                                        "disclosure.measured.missing",
                                        "disclosure.measured.on-time")),
                        entry("3/3.3", Set.of("publications.measured.legal-documents")),
                        entry(
                                "4/4.2",
                                Set.of(
                                        "disclosure.measured.late",
                                        "disclosure.measured.missing",
                                        "disclosure.measured.on-time")),
                        entry(
                                "4/4.4",
                                Set.of(
                                        "disclosure.measured.late",
                                        "disclosure.measured.missing",
                                        "disclosure.measured.on-time",
                                        "publications.measured.published")),
                        entry(
                                "4/4.5",
                                Set.of(
                                        "disclosure.measured.late",
                                        "disclosure.measured.missing",
                                        "disclosure.measured.on-time",
                                        "publications.measured.published")),
                        entry(
                                "8/",
                                Set.of(
                                        "links.measured.broken",
                                        "links.measured.repaired",
                                        "portal.measured.required-content",
                                        "portal.measured.visits",
                                        "publications.measured.published")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Đăng tin, bài về cải cách hành chính trên Trang thông tin điện tử huyện|publications.measured.published",
                "Niêm yết công khai bộ thủ tục hành chính tại Bộ phận Một cửa|disclosure.measured.on-time",
                "Tổ chức lấy ý kiến góp ý của nhân dân vào dự thảo văn bản|dialogue.measured.consultations",
                "Giải quyết yêu cầu cung cấp thông tin của công dân đúng thời hạn|information.measured.in-time",
                "VẬN HÀNH ỔN ĐỊNH CỔNG THÔNG TIN ĐIỆN TỬ CỦA TRƯỜNG|portal.measured.visits",
                "Thực hiện nghiêm chế độ thông tin, báo cáo|reports.measured.on-time",
                "Theo dõi, đôn đốc các đơn vị thực hiện nhiệm vụ được giao|chasing.measured.reminders"
            })
    void otherWordsForTheSameAreUnderstood(String task, String measure) {
        assertThat(READING.measures("", task)).containsKey(measure);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Khảo sát, lấy ý kiến mức độ hài lòng của người dân",
                "Đẩy mạnh ứng dụng công nghệ thông tin trong hoạt động của cơ quan",
                "Thực hiện nghiêm túc kê khai tài sản, thu nhập và công khai theo quy định",
                "Quản lý văn bản và hồ sơ công việc",
                "Trồng cây xanh quanh cơ quan"
            })
    void whatIsAboutSomethingElseIsProposedNothing(String task) {
        assertThat(READING.measures("Cung ứng dịch vụ công", task)).isEmpty();
    }

    @Test
    void whatOnlyTheHeadingSaysIsLessSure() {
        var byHeading = READING.measures("Công khai, minh bạch các hoạt động", "Các khoản thu tại trường");
        assertThat(byHeading.get("disclosure.measured.on-time")).isBetween(0.5, 0.6);
        assertThat(READING.measures("", "Công khai các khoản thu tại trường").get("disclosure.measured.on-time"))
                .isEqualTo(0.9);
    }
}

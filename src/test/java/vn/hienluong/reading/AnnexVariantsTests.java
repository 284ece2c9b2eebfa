package vn.hienluong.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.hienluong.plans.TimingKind;

/** One annex in the shapes that offices give it: whatever its order, words and noise, the same tasks are read. */
class AnnexVariantsTests {

    /** Number, text, lead, coordinators, time, product; headings have a number and a text. */
    private record Line(String number, String text, String lead, String others, String time, String product) {

        boolean heading() {
            return lead.isEmpty();
        }
    }

    private record World(String name, List<Line> lines) {}

    private static final World DEPARTMENT = world("department", """
            I | CÔNG TÁC CHỈ ĐẠO, ĐIỀU HÀNH
            1 | Ban hành kế hoạch cải cách hành chính năm 2025 của Sở | Văn phòng Sở | Các phòng, đơn vị thuộc Sở | Quý I/2025 | Kế hoạch
            2 | Tổ chức kiểm tra công tác cải cách hành chính tại các đơn vị | Thanh tra Sở | Văn phòng Sở, Phòng Tổ chức - Hành chính | Trước 30/9/2025 | Báo cáo kiểm tra
            II | CẢI CÁCH THỂ CHẾ
            1 | Rà soát văn bản quy phạm pháp luật thuộc lĩnh vực quản lý | Phòng Nghiệp vụ, Phòng Pháp chế | Các phòng, đơn vị thuộc Sở | Thường xuyên | Báo cáo
            2 | Tự kiểm tra, xử lý văn bản theo quy định | Phòng Pháp chế | Văn phòng Sở | Khi có phát sinh | Văn bản
            III | CHUYỂN ĐỔI SỐ
            1 | Nâng cấp cổng thông tin điện tử của Sở | Trung tâm Công nghệ thông tin | Văn phòng Sở | Tháng 6/2025 | Cổng thông tin
            2 | Đào tạo kỹ năng số cho công chức, viên chức | Văn phòng Sở | Các phòng, đơn vị thuộc Sở | Hằng năm | Lớp đào tạo
            """);

    private static final World PROVINCE = world("province", """
            A | NÂNG CAO CHỈ SỐ PAPI
            1 | Tăng cường đối thoại giữa người đứng đầu cấp ủy, chính quyền với Nhân dân | UBND các huyện, thị xã, thành phố | Sở Nội vụ | Định kỳ 6 tháng | Biên bản đối thoại
            2 | Công khai quy hoạch, kế hoạch sử dụng đất | Sở Tài nguyên và Môi trường | UBND các huyện, thị xã, thành phố | Hằng năm, theo kế hoạch | Văn bản công khai
            3 | Cải thiện chất lượng khám, chữa bệnh tại tuyến huyện | Sở Y tế | Các sở, ban, ngành | 6 tháng cuối năm | Đề án
            B | NÂNG CAO CHỈ SỐ PAR INDEX
            1 | Xây dựng báo cáo tự chấm điểm chỉ số cải cách hành chính | Sở Nội vụ | Các sở, ban, ngành; UBND các huyện, thị xã, thành phố | Trước ngày 15/12 | Báo cáo
            2 | Đẩy mạnh thanh toán không dùng tiền mặt | Sở Thông tin và Truyền thông và Ngân hàng Nhà nước chi nhánh tỉnh | Kho bạc Nhà nước tỉnh, Cục Thuế tỉnh | Theo yêu cầu của Bộ | Báo cáo kết quả
            """);

    private static final World SCHOOL = world("school", """
            1 | Công tác quản lý, chỉ đạo
            1.1 | Xây dựng kế hoạch giáo dục của nhà trường | Hiệu trưởng | Tổ trưởng chuyên môn | Tháng 9/2025 | Kế hoạch
            1.2 | Thực hiện quy chế dân chủ trong nhà trường | BGH | Công đoàn, Ban Thanh tra nhân dân | Cả năm | Báo cáo
            2 | Công tác chuyên môn
            2.1 | Tổ chức thi giáo viên dạy giỏi cấp trường | Phó Hiệu trưởng | Các tổ chuyên môn | Trước 20/11/2025 | Hội thi
            2.2 | Sinh hoạt chuyên đề theo nghiên cứu bài học | Tổ chuyên môn | Toàn trường | Hằng tháng | Biên bản
            """);

    private record Shape(String header, int[] order, boolean bold, boolean spans) {}

    private static final List<Shape> SHAPES = List.of(
            shape(
                    "TT | Nội dung công tác và kết quả đầu ra | Chủ trì thực hiện | Phối hợp thực hiện | Thời gian hoàn thành",
                    "0 1 2 3 4",
                    true,
                    false),
            shape(
                    "STT | Nhiệm vụ | Cơ quan chủ trì | Cơ quan phối hợp | Thời hạn hoàn thành | Sản phẩm",
                    "0 1 2 3 4 5",
                    true,
                    true),
            shape(
                    "Số TT | Tên nhiệm vụ | Sản phẩm, kết quả | Đơn vị chủ trì | Đơn vị phối hợp | Tiến độ",
                    "0 1 5 2 3 4",
                    false,
                    false),
            shape(
                    "TT | Nội dung, nhiệm vụ | Thời gian thực hiện | Đơn vị thực hiện | Phối hợp | Kết quả đầu ra",
                    "0 1 4 2 3 5",
                    false,
                    true),
            shape(
                    "STT | Nhiệm vụ/Hoạt động | Kết quả/Sản phẩm | Thời gian | Trách nhiệm chủ trì | Trách nhiệm phối hợp",
                    "0 1 5 4 2 3",
                    true,
                    true),
            shape("Stt | Công việc | Người phụ trách | Bộ phận phối hợp | Hạn hoàn thành", "0 1 2 3 4", false, false),
            shape(
                    "TT | Nhiệm vụ trọng tâm | Phân công thực hiện | Đơn vị liên quan | Lộ trình thực hiện | Dự kiến sản phẩm",
                    "0 1 2 3 4 5",
                    true,
                    false),
            shape(
                    "TT | Nội dung công việc | Cơ quan, đơn vị đầu mối | Cơ quan, đơn vị phối hợp | Mốc thời gian",
                    "0 1 2 3 4",
                    true,
                    true));

    private static Shape shape(String header, String order, boolean bold, boolean spans) {
        return new Shape(
                header,
                Arrays.stream(order.split(" ")).mapToInt(Integer::parseInt).toArray(),
                bold,
                spans);
    }

    private static World world(String name, String block) {
        var lines = block.lines()
                .map(line ->
                        Arrays.stream(line.split("\\|", -1)).map(String::strip).toList())
                .map(cells -> cells.size() == 2
                        ? new Line(cells.get(0), cells.get(1), "", "", "", "")
                        : new Line(cells.get(0), cells.get(1), cells.get(2), cells.get(3), cells.get(4), cells.get(5)))
                .toList();
        return new World(name, lines);
    }

    /** What is added to a plain table. */
    private enum Noise {
        NONE,
        REPEATED_HEADER,
        CUT_ROWS,
        COUNTED_COLUMNS,
        EMPTY_ROWS,
        TWO_TABLES,
        LINE_BREAKS,
        TITLE_ABOVE
    }

    private record Variant(World world, Shape shape, Noise noise) {

        @Override
        public String toString() {
            return world.name() + ", " + shape.header() + ", " + noise;
        }
    }

    static Stream<Variant> variants() {
        var random = new Random(7);
        return Stream.of(DEPARTMENT, PROVINCE, SCHOOL)
                .flatMap(world -> SHAPES.stream()
                        .flatMap(shape -> IntStream.range(0, 3)
                                .map(_ -> random.nextInt(Noise.values().length))
                                .distinct()
                                .mapToObj(noise -> new Variant(world, shape, Noise.values()[noise]))));
    }

    @ParameterizedTest
    @MethodSource("variants")
    void theSameTasksAreRead(Variant variant) {
        var draft = paper(variant).draft();
        var expected =
                variant.world().lines().stream().filter(line -> !line.heading()).toList();
        assertThat(draft.tasks())
                .extracting(DraftTask::text)
                .containsExactlyElementsOf(expected.stream().map(Line::text).toList());
        assertThat(draft.tasks())
                .extracting(DraftTask::printedNumber)
                .containsExactlyElementsOf(expected.stream().map(Line::number).toList());
        assertThat(draft.groups())
                .extracting(DraftGroup::title)
                .containsExactlyElementsOf(variant.world().lines().stream()
                        .filter(Line::heading)
                        .map(Line::text)
                        .toList());
        for (int place = 0; place < expected.size(); place++) {
            var task = draft.tasks().get(place);
            var line = expected.get(place);
            assertThat(String.join(
                                    "; ",
                                    task.leads().stream()
                                            .map(DraftParty::printed)
                                            .toList())
                            .replaceAll("[;,]| và", ""))
                    .isEqualTo(line.lead().replaceAll("[;,]| và", ""));
            assertThat(task.leads()).hasSize(leads(line));
            assertThat(task.coordinators().stream().anyMatch(DraftParty::all))
                    .isEqualTo(line.others().matches(".*(Các (phòng|sở|tổ)|UBND các|Toàn).*"));
            assertThat(task.timing().printed()).isEqualTo(line.time());
            assertThat(task.timing().kind()).isNotEqualTo(TimingKind.UNRECOGNISED);
        }
    }

    private static int leads(Line line) {
        return Map.of(
                        "Phòng Nghiệp vụ, Phòng Pháp chế", 2,
                        "Sở Thông tin và Truyền thông và Ngân hàng Nhà nước chi nhánh tỉnh", 2)
                .getOrDefault(line.lead(), 1);
    }

    private static Sheet paper(Variant variant) {
        var sheet = Sheet.plan()
                .line("Báo cáo định kỳ hằng quý trước ngày 20 tháng cuối quý.")
                .bold("PHỤ LỤC");
        var shape = variant.shape();
        if (variant.noise() == Noise.TITLE_ABOVE) {
            sheet.row("*DANH MỤC VIỆC CẦN THỰC HIỆN" + " | <".repeat(shape.order().length - 1));
        }
        sheet.row("*" + shape.header());
        if (variant.noise() == Noise.COUNTED_COLUMNS) {
            sheet.row(String.join(
                    " | ",
                    IntStream.rangeClosed(1, shape.order().length)
                            .mapToObj(n -> "(" + n + ")")
                            .toList()));
        }
        for (int place = 0; place < variant.world().lines().size(); place++) {
            noise(sheet, variant, place);
            add(sheet, variant, variant.world().lines().get(place), place);
        }
        return sheet;
    }

    private static void noise(Sheet sheet, Variant variant, int place) {
        if (place == 3 && variant.noise() == Noise.REPEATED_HEADER) {
            sheet.nextPage().row("*" + variant.shape().header());
        }
        if (place == 3 && variant.noise() == Noise.TWO_TABLES) {
            sheet.end().row("*" + variant.shape().header());
        }
        if (place % 2 == 1 && variant.noise() == Noise.EMPTY_ROWS) {
            sheet.row(" | ".repeat(variant.shape().order().length - 1));
        }
    }

    private static void add(Sheet sheet, Variant variant, Line line, int place) {
        var shape = variant.shape();
        if (line.heading()) {
            var number = shape.spans()
                    ? line.number() + ". " + line.text() + " | <".repeat(shape.order().length - 1)
                    : line.number() + " | " + line.text() + " | ".repeat(shape.order().length - 2);
            sheet.row((shape.bold() || shape.spans() ? "*" : "") + number);
            return;
        }
        if (variant.noise() == Noise.CUT_ROWS && place % 2 == 0) {
            int cut = line.text().indexOf(' ', line.text().length() / 2);
            sheet.row(cells(
                    shape,
                    new Line(
                            line.number(),
                            line.text().substring(0, cut),
                            line.lead(),
                            line.others(),
                            line.time(),
                            line.product())));
            sheet.nextPage();
            sheet.row("*" + shape.header());
            sheet.row(cells(shape, new Line("", line.text().substring(cut + 1), "", "", "", "")));
            return;
        }
        if (variant.noise() == Noise.LINE_BREAKS) {
            int cut = line.text().indexOf(' ', 5);
            var broken = line.text().substring(0, cut) + "\\n" + line.text().substring(cut + 1);
            sheet.row(cells(
                    shape, new Line(line.number(), broken, line.lead(), line.others(), line.time(), line.product())));
            return;
        }
        sheet.row(cells(shape, line));
    }

    private static String cells(Shape shape, Line line) {
        var all = List.of(line.number(), line.text(), line.lead(), line.others(), line.time(), line.product());
        var cells = new ArrayList<String>();
        for (int column : shape.order()) {
            cells.add(all.get(column));
        }
        return String.join(" | ", cells);
    }
}

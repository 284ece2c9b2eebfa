package vn.hienluong.drafting;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import vn.hienluong.drafting.Letterhead.Dated;
import vn.hienluong.drafting.Line.Span;
import vn.hienluong.drafting.Paper.Signature;
import vn.hienluong.drafting.Table.Align;
import vn.hienluong.drafting.Table.Cell;
import vn.hienluong.drafting.Table.Column;
import vn.hienluong.drafting.Table.Row;

/** The papers of the first quarter of 2021, with results that are plainly samples and no real person as signer. */
final class SamplePapers {

    static final String MARKING = "DỰ THẢO – DỮ LIỆU MẪU";
    static final Instant CREATED = Instant.parse("2021-03-08T02:00:00Z");

    private static final Dated MARCH = Dated.blank("Quảng Trị", YearMonth.of(2021, 3));

    private SamplePapers() {}

    /** The nth statement of the sample: the same id in every run. */
    static UUID statement(int n) {
        return new UUID(0x0190_0000_0000_7000L, 0x8000_0000_0000_0000L + n);
    }

    static UUID task(int n) {
        return statement(10_000 + n);
    }

    /** One of each kind, by the name of its file. */
    static Map<String, Paper> all() {
        var all = new LinkedHashMap<String, Paper>();
        all.put("report", quarterlyReport());
        all.put("letter", chasingLetter());
        all.put("slip", submissionSlip());
        all.put("notice", onTimeNotice());
        all.put("charts", chartSheet());
        return all;
    }

    static Paper quarterlyReport() {
        return quarterlyReport(body(), annexRows());
    }

    static Paper quarterlyReport(List<Block> body, List<Row> rows) {
        return Paper.titled(
                        CREATED,
                        "BÁO CÁO",
                        "Kết quả thực hiện Kế hoạch duy trì và củng cố Chỉ số Hiệu quả Quản trị và Hành chính công"
                                + " (PAPI) quý I năm 2021")
                .headed(head("BC-SKHCN"))
                .to("Ủy ban nhân dân tỉnh", "Sở Nội vụ")
                .say(body)
                .signed(Signature.of("KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC"))
                .sentTo("Như trên", "Ban Giám đốc Sở", "Các phòng, đơn vị thuộc Sở", "Lưu: VT, VP")
                .with(annex(rows))
                .marked(MARKING)
                .build();
    }

    static Annex annex(List<Row> rows) {
        return Annex.of(
                "PHỤ LỤC",
                "KẾT QUẢ THỰC HIỆN NHIỆM VỤ TRIỂN KHAI KẾ HOẠCH DUY TRÌ VÀ CỦNG CỐ CHỈ SỐ PAPI QUÝ I NĂM 2021",
                new Annex.Parent("Báo cáo", "Sở KH&CN"),
                new Table(annexColumns(), rows));
    }

    static List<Column> annexColumns() {
        return List.of(
                new Column("TT", 12, Align.CENTER),
                new Column("Nội dung công tác và kết quả đầu ra", 66, Align.LEFT),
                new Column("Chủ trì thực hiện", 29, Align.CENTER),
                new Column("Phối hợp thực hiện", 29, Align.CENTER),
                new Column("Thời gian hoàn thành", 24, Align.CENTER),
                new Column("Kết quả thực hiện trong kỳ", 58, Align.LEFT),
                new Column("Tài liệu kiểm chứng", 34, Align.LEFT));
    }

    static List<Block> body() {
        var body = new ArrayList<Block>();
        for (var line : lines("quarter-1-2021.txt")) {
            var text = line.replaceFirst("^[#-]+ ", "");
            var id = statement(body.size());
            if (line.startsWith("#")) {
                body.add(Block.heading(line.indexOf(' '), text));
            } else {
                body.add(line.startsWith("- ") ? Block.bullet(id, text) : Block.paragraph(id, text));
            }
        }
        return body;
    }

    /** The very rows of the plan: 10 headings and 28 tasks, with "3.2" twice and the last task without a number. */
    static List<Row> annexRows() {
        var rows = new ArrayList<Row>();
        for (var line : lines("plan-07-annex.tsv")) {
            var cells = line.split("\t", -1);
            int n = rows.size();
            rows.add(
                    cells[2].isEmpty()
                            ? Table.group(cells[0].matches("[IV]+") ? 1 : 2, cells[0], cells[1])
                            : Table.row(task(n), cells(cells, n)));
        }
        return rows;
    }

    private static List<Cell> cells(String[] texts, int n) {
        var cells = new ArrayList<>(Arrays.stream(texts).limit(5).map(Cell::of).toList());
        var results = texts[5].split("\\\\n");
        var lines = new Line[results.length];
        for (int i = 0; i < results.length; i++) {
            lines[i] = Line.of(statement(20_000 + 10 * n + i), results[i]);
        }
        cells.add(Cell.of(lines));
        cells.add(Cell.of(texts[6]));
        return cells;
    }

    /** Đôn đốc: an act of people, signed for the director by the head of the office. */
    static Paper chasingLetter() {
        return Paper.letter(CREATED, "đôn đốc báo cáo tình hình thực hiện Kế hoạch số 07/KH-SKHCN quý I năm 2021")
                .headed(head("SKHCN-VP"))
                .to("Phòng Quản lý Khoa học", "Chi cục Tiêu chuẩn Đo lường Chất lượng")
                .say(
                        Block.paragraph(
                                "Theo Kế hoạch số 07/KH-SKHCN ngày 20/01/2021, các phòng, đơn vị gửi báo cáo quý I"
                                        + " về Văn phòng Sở trước ngày 05/3/2021. Đến hết ngày 04/3/2021, các đơn vị sau đây chưa gửi"
                                        + " báo cáo:"),
                        Block.bullet("Phòng Quản lý Khoa học;"),
                        Block.bullet("Chi cục Tiêu chuẩn Đo lường Chất lượng."),
                        Block.paragraph("Văn phòng Sở đề nghị các đơn vị nêu trên gửi báo cáo trước 16 giờ 00 ngày"
                                + " 09/3/2021 để tổng hợp, báo cáo UBND tỉnh và Sở Nội vụ đúng thời gian quy định./."))
                .signed(Signature.of("TL. GIÁM ĐỐC", "CHÁNH VĂN PHÒNG"))
                .sentTo("Như trên", "Ban Giám đốc Sở (b/c)", "Lưu: VT, VP")
                .marked(MARKING)
                .build();
    }

    /** A slip to the leadership: no number, a table without a header, two who sign side by side. */
    static Paper submissionSlip() {
        var columns = List.of(new Column("", 55, Align.LEFT), new Column("", 110, Align.LEFT));
        return Paper.titled(CREATED, "PHIẾU TRÌNH", "Về việc ký ban hành Báo cáo kết quả thực hiện Kế hoạch PAPI quý I")
                .headed(new Letterhead("SỞ KHOA HỌC VÀ CÔNG NGHỆ", "VĂN PHÒNG", null, MARCH))
                .to("Lãnh đạo Sở")
                .say(new Table(
                        columns,
                        List.of(
                                Table.row(
                                        "Văn bản trình ký", "Báo cáo kết quả thực hiện Kế hoạch số 07/KH-SKHCN quý I"),
                                Table.row(
                                        "Tóm tắt nội dung", "22/28 nhiệm vụ đã triển khai; 01 nhiệm vụ đã hoàn thành."),
                                Table.row("Hồ sơ kèm theo", "Dự thảo báo cáo; phụ lục 28 nhiệm vụ."),
                                Table.row("Ý kiến của Lãnh đạo Sở", "\n\n\n"))))
                .signed(Signature.of("CHUYÊN VIÊN TỔNG HỢP"), Signature.of("CHÁNH VĂN PHÒNG"))
                .marked(MARKING)
                .build();
    }

    /** Inside the agency only: who sent when, and a sentence with its source beside it. */
    static Paper onTimeNotice() {
        var columns = List.of(
                new Column("TT", 12, Align.CENTER),
                new Column("Phòng, đơn vị", 80, Align.LEFT),
                new Column("Thời điểm gửi", 38, Align.CENTER),
                new Column("Tình trạng", 35, Align.CENTER));
        return Paper.titled(CREATED, "THÔNG BÁO", "Tình hình gửi báo cáo quý I năm 2021 của các phòng, đơn vị thuộc Sở")
                .headed(head("TB-SKHCN"))
                .say(
                        new Block.Paragraph(Line.of(
                                Span.of("Đến hết ngày 04/3/2021, đã có ").anchored(statement(1)),
                                Span.bold("07/09").anchored(statement(2)).marked("[1]"),
                                Span.of(" phòng, đơn vị gửi báo cáo, cụ thể:").anchored(statement(3)))),
                        new Table(
                                columns,
                                List.of(
                                        Table.row("1", "Văn phòng", "03/3/2021", "Gửi đúng hạn"),
                                        Table.row("2", "Thanh tra", "04/3/2021", "Gửi đúng hạn"),
                                        Table.row("3", "Phòng Quản lý Khoa học", "", "Chưa gửi báo cáo"))),
                        Block.paragraph("Thông báo để các phòng, đơn vị biết, thực hiện./."))
                .signed(Signature.of("TL. GIÁM ĐỐC", "CHÁNH VĂN PHÒNG"))
                .sentTo("Ban Giám đốc Sở", "Các phòng, đơn vị thuộc Sở", "Lưu: VT, VP")
                .marked(MARKING)
                .build();
    }

    /** Inside the agency only, without a letterhead: progress by dimension and its figures, and the sources. */
    static Paper chartSheet() {
        var dimensions = List.of("1", "2", "3", "4", "5", "6", "7", "8");
        var done = new Block.Series("Đã triển khai", List.of(3.0, 3.0, 3.0, 3.0, 3.0, 4.0, 2.0, 1.0));
        var all = new Block.Series("Được giao", List.of(3.0, 3.0, 4.0, 5.0, 3.0, 4.0, 2.0, 1.0));
        var share = new Block.Series("Tỷ lệ triển khai (%)", Arrays.asList(78.6, 85.7, null, 96.4));
        return Paper.titled(CREATED, "BIỂU ĐỒ", "Tiến độ thực hiện Kế hoạch số 07/KH-SKHCN")
                .say(
                        new Block.Chart(
                                Block.Chart.Kind.BARS,
                                "Số nhiệm vụ theo nội dung thành phần",
                                dimensions,
                                List.of(done, all)),
                        new Block.Chart(
                                Block.Chart.Kind.LINES,
                                "Xu hướng qua các kỳ",
                                List.of("Quý I", "Quý II", "Quý III", "Năm"),
                                List.of(share)))
                .marked(MARKING)
                .build();
    }

    private static Letterhead head(String notation) {
        return new Letterhead(
                "UBND TỈNH QUẢNG TRỊ", "SỞ KHOA HỌC VÀ CÔNG NGHỆ", new Letterhead.Number(null, notation), MARCH);
    }

    private static List<String> lines(String resource) {
        try (var file = SamplePapers.class.getResourceAsStream("/drafting/" + resource)) {
            var text = new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
            return text.lines().toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}

package vn.hienluong.journeys;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.poi.xwpf.usermodel.XWPFDocument;

/** A signed plan as a Word file, of an agency and with tasks that nothing in the product was prepared for. */
final class PlanOfACentre {

    private static final String[][] ROWS = {
        {"STT", "Nội dung nhiệm vụ", "Đơn vị chủ trì", "Đơn vị phối hợp", "Thời hạn", "Sản phẩm"},
        {"I", "Cải cách thủ tục", "", "", "", ""},
        {
            "1",
            "Rà soát, niêm yết thủ tục khám bệnh, chữa bệnh",
            "Phòng Kế hoạch",
            "Các phòng, trung tâm",
            "Thường xuyên",
            "Danh mục"
        },
        {"2", "Khảo sát sự hài lòng của người bệnh", "P. Điều dưỡng", "Phòng Kế hoạch", "Hằng quý", "Báo cáo khảo sát"},
        {"II", "Nâng cao năng lực", "", "", "", ""},
        {
            "3",
            "Tập huấn kỹ năng giao tiếp, ứng xử cho viên chức",
            "Phòng Kế hoạch, Phòng Điều dưỡng",
            "",
            "Thường xuyên",
            ""
        },
        {"4", "Vận hành đặt lịch khám trực tuyến", "Trung tâm Dữ liệu", "", "Thường xuyên", ""},
        {"5", "Ban hành quy chế tiếp công dân", "Văn phòng", "", "Trước 30/6/2022", "Quy chế"},
    };

    private PlanOfACentre() {}

    static byte[] docx() {
        try (var document = new XWPFDocument();
                var target = new ByteArrayOutputStream()) {
            say(document, "SỞ Y TẾ TỈNH AN SƠN");
            say(document, "TRUNG TÂM Y TẾ AN SƠN");
            say(document, "Số: 19/KH-TTYT");
            say(document, "An Sơn, ngày 14 tháng 01 năm 2022");
            say(document, "KẾ HOẠCH");
            say(document, "Cải cách hành chính năm 2022 của Trung tâm Y tế An Sơn");
            say(
                    document,
                    "Căn cứ Quyết định số 45/QĐ-SYT ngày 05/01/2022 của Sở Y tế về cải cách hành chính năm 2022,"
                            + " Trung tâm Y tế An Sơn ban hành Kế hoạch cải cách hành chính năm 2022 như sau:");
            say(document, "I. MỤC ĐÍCH, YÊU CẦU");
            say(document, "Phục vụ người bệnh thuận lợi hơn.");
            say(document, "II. TỔ CHỨC THỰC HIỆN");
            say(
                    document,
                    "Các phòng, đơn vị báo cáo kết quả thực hiện trước ngày 05 tháng cuối quý (tháng 3, 6, 9) và"
                            + " báo cáo năm trước ngày 15/11 về Văn phòng để tổng hợp.");
            say(document, "PHỤ LỤC");
            table(document);
            say(document, "GIÁM ĐỐC");
            document.write(target);
            return target.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static void table(XWPFDocument document) {
        var table = document.createTable(ROWS.length, ROWS[0].length);
        for (int row = 0; row < ROWS.length; row++) {
            for (int column = 0; column < ROWS[row].length; column++) {
                table.getRow(row).getCell(column).setText(ROWS[row][column]);
            }
        }
    }

    private static void say(XWPFDocument document, String words) {
        document.createParagraph().createRun().setText(words);
    }
}

package vn.hienluong.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.hienluong.InTheHouse;
import vn.hienluong.TestClock;
import vn.hienluong.authority.Actor;
import vn.hienluong.dialogue.Conversation;
import vn.hienluong.identity.Accounts;
import vn.hienluong.organization.People;
import vn.hienluong.platform.Ids;
import vn.hienluong.publications.Newsroom;

/** A citizen asks and comments on an old telephone without a script; the office answers with four eyes. */
@InTheHouse
@Tag("journey")
class DialogueJourneyTests {

    private static final String PASSWORD = "con sông bên cầu cũ";

    /** So long somebody reads a form at least. */
    private static final int READING = 3200;

    @Autowired
    Newsroom.Opening opening;

    @Autowired
    Conversation conversation;

    @Autowired
    People people;

    @Autowired
    Accounts accounts;

    @Autowired
    TestClock clock;

    @LocalServerPort
    int port;

    private final List<Seat> seats = new ArrayList<>();
    private Newsroom room;
    private String site;

    @BeforeEach
    void anOffice() {
        clock.set(LocalDate.of(2021, 3, 1));
        room = opening.open();
        site = conversation.site(room);
    }

    @AfterEach
    void leave() {
        seats.forEach(Seat::leave);
    }

    private Seat seat(int width, boolean javaScript) {
        var seat = new Seat(port, width, javaScript);
        seats.add(seat);
        return seat;
    }

    private Seat at(Actor person) {
        var email = Ids.next() + "@example.org";
        room.office
                .in(() -> people.update(
                        person.person(),
                        person.author().label(),
                        Optional.of(email),
                        Optional.empty(),
                        room.office.administrator))
                .orElseThrow();
        var known = room.office
                .in(() -> people.find(person.person(), room.office.id))
                .orElseThrow();
        room.office.in(() -> accounts.accept(
                accounts.invite(known, room.office.administrator).orElseThrow().token(), PASSWORD, PASSWORD));
        return seat(1366, true).signIn(email, PASSWORD);
    }

    private static void send(Seat seat, String button) {
        seat.page().waitForTimeout(READING);
        seat.press(button);
    }

    @Test
    void aCitizenAsksTheOfficeAnswersAndEverybodyFindsIt() {
        var phone = seat(360, false).open(site).follow("Hỏi đáp").sees("Chưa có câu hỏi nào");
        phone.pictured("questions-empty").follow("Gửi câu hỏi");
        phone.fill("Câu hỏi về việc gì", "Công bố hợp quy");
        phone.fill("Nội dung câu hỏi", "Cửa hàng của tôi có phải công bố hợp quy không ạ?");
        phone.fill("Họ và tên", "Nguyễn Thị Ba").fill("Thư điện tử", "không phải thư");
        // the browser would stop it; whoever has an older one reads the sentence
        phone.fill("Thư điện tử", "ba@example.org");
        phone.pictured("question-form");
        send(phone, "Gửi câu hỏi");
        phone.sees("Mã theo dõi câu hỏi").sees("22/03/2021").pictured("question-receipt");
        var follow = phone.path();
        seat(768, true).open(follow).isSound().pictured("question-receipt");
        seat(1366, true).open(site + "/hoi-dap/gui-cau-hoi").isSound().pictured("question-form");

        var office = at(room.clerkOfOffice)
                .open("/questions")
                .sees("Công bố hợp quy")
                .isSound();
        office.pictured("questions").follow("Công bố hợp quy").isSound().pictured("question-new");
        office.choose("Đơn vị", "Phòng Quản lý khoa học").press("Giao").sees("Đã giao đơn vị trả lời.");
        var writer = at(room.writer);
        writer.sees("Câu hỏi của công dân: Công bố hợp quy");
        writer.follow("Câu hỏi của công dân: Công bố hợp quy").isSound().pictured("question-write");
        writer.fill("Tiêu đề công khai", "Công bố hợp quy của cửa hàng bán lẻ");
        writer.fill("Câu hỏi công khai", "Cửa hàng bán lẻ có phải công bố hợp quy không?");
        writer.fill("Câu trả lời", "Cửa hàng bán lẻ không phải công bố hợp quy.\nChỉ bán hàng đã có dấu hợp quy.");
        writer.press("Trình duyệt").sees("Đã trình duyệt câu trả lời.");
        var head = at(room.head).open(writer.path()).isSound().pictured("question-approve");
        head.press("Duyệt và gửi trả lời")
                .sees("Đã trả lời ngày 01/03/2021, trong hạn")
                .isSound();

        phone.open(follow).sees("Đã trả lời").follow("Đọc câu trả lời");
        phone.sees("Chỉ bán hàng đã có dấu hợp quy.").seesNot("Nguyễn Thị Ba").pictured("question-public");
        phone.open(site + "/tim-kiem?q=cua+hang+ban+le+cong+bo+hop+quy").sees("Công bố hợp quy của cửa hàng bán lẻ");
        phone.pictured("question-found");
        for (var width : List.of(768, 1366)) {
            var reader = seat(width, true).open(site + "/hoi-dap").isSound().pictured("questions-public");
            reader.follow("Công bố hợp quy của cửa hàng bán lẻ").isSound().pictured("question-public");
        }
        seat(1366, true)
                .open(site + "/en/hoi-dap")
                .sees("Questions and answers are in Vietnamese.")
                .isSound();
    }

    @Test
    void aDraftIsCommentedOnALateCommentGetsASentenceAndTheTableIsPublished() throws IOException {
        var id = Conversation.draft("Dự thảo Quy chế sáng kiến", "2021-03-10", room)
                .publication();
        var phone = seat(360, false).open(site + "/lay-y-kien").follow("Dự thảo Quy chế sáng kiến");
        phone.sees("Nhận góp ý đến hết ngày 10/03/2021").pictured("draft-open").follow("Gửi góp ý");
        phone.fill("Góp ý cho phần nào", "Điều 5").fill("Nội dung góp ý", "Cho nộp hồ sơ qua mạng.");
        phone.fill("Họ và tên", "Nguyễn Thị Ba").pictured("comment-form");
        send(phone, "Gửi góp ý");
        phone.sees("Đã nhận ý kiến của bạn").pictured("comment-sent");
        var form = phone.path().replaceFirst("\\?.*", "");
        seat(768, true).open(form).isSound();
        phone.open(form);
        phone.fill("Nội dung góp ý", "Tôi viết muộn.").fill("Họ và tên", "Trần Văn Tư");
        clock.set(LocalDate.of(2021, 3, 11));
        send(phone, "Gửi góp ý");
        phone.sees("Đã hết thời hạn góp ý")
                .sees("10/03/2021")
                .sees("Tôi viết muộn.")
                .pictured("comment-late");

        var writer = at(room.writer)
                .open("/consultations")
                .sees("Dự thảo Quy chế sáng kiến")
                .isSound();
        writer.pictured("consultations")
                .follow("Dự thảo Quy chế sáng kiến")
                .isSound()
                .pictured("consultation");
        writer.page().locator("input[name=comment]").first().check();
        writer.choose("Kết quả", "Tiếp thu").fill("Nội dung tiếp thu, giải trình", "Đã bổ sung tại Điều 5.");
        writer.press("Ghi").sees("Đã ghi việc tiếp thu, giải trình.").press("Trình duyệt bảng tổng hợp");
        writer.sees("Đã trình duyệt bảng tổng hợp.");
        var chief = at(room.chief).open("/consultations/" + id).isSound().pictured("consultation-approve");
        chief.press("Duyệt và công khai").sees("Đã công khai bảng tổng hợp.");

        phone.open(site + "/lay-y-kien/du-thao-quy-che-sang-kien")
                .sees("1 ý kiến")
                .pictured("draft-table");
        phone.follow("Xem bảng tổng hợp")
                .sees("Đã bổ sung tại Điều 5.")
                .sees("Một người dân")
                .seesNot("Nguyễn Thị Ba");
        phone.pictured("table-public");
        for (var width : List.of(768, 1366)) {
            seat(width, true).open(form).isSound().pictured("table-public");
        }
        paper(phone, form);
    }

    private static void paper(Seat phone, String form) throws IOException {
        var pdf = phone.download(form.replace("/gop-y", "/tong-hop/pdf"));
        try (var document = Loader.loadPDF(pdf)) {
            assertThat(new PDFTextStripper().getText(document)).contains("BẢNG TỔNG HỢP", "Đã bổ sung tại Điều 5.");
        }
        if (Boolean.getBoolean("journeys.pictures")) {
            Files.write(Path.of("target", "journeys", "table.pdf"), pdf);
            Files.write(
                    Path.of("target", "journeys", "table.docx"),
                    phone.download(form.replace("/gop-y", "/tong-hop/docx")));
        }
    }
}

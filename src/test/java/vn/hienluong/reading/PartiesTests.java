package vn.hienluong.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.hienluong.authority.UnitId;

/** Whom the cells of many plans name, and what unit each name means. */
class PartiesTests {

    private static final List<String> UNITS = List.of(
            "Văn phòng",
            "Thanh tra",
            "Phòng Kế hoạch - Tài chính",
            "Phòng Quản lý Khoa học",
            "Phòng Quản lý Công nghệ và Chuyên ngành",
            "Chi cục Tiêu chuẩn Đo lường Chất lượng",
            "Trung tâm Nghiên cứu, Ứng dụng và Thông tin Khoa học và Công nghệ",
            "Trung tâm Kỹ thuật Tiêu chuẩn Đo lường Chất lượng",
            "Ban Giám đốc");

    private static UnitNames known() {
        var names = new HashMap<String, UnitId>();
        UNITS.forEach(name -> names.put(name, UnitId.next()));
        return new UnitNames(names);
    }

    private static String unknown(String cell) {
        return Sheet.names(new Parties(new UnitNames(Map.of())).of(cell.replace("\\n", "\n")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Văn phòng | Văn phòng
            Đảng ủy, BGD | Đảng ủy; BGD
            Thanh tra, Văn phòng | Thanh tra; Văn phòng
            Văn phòng\\nThanh tra | Văn phòng; Thanh tra
            Trung tâm Nghiên cứu\\nỨng dụng | Trung tâm Nghiên cứu Ứng dụng
            TT NCUD & TT KH&CN | TT NCUD & TT KH&CN
            Phòng Kế hoạch – Tài chính | Phòng Kế hoạch – Tài chính
            Phòng Kế hoạch, Tài chính | Phòng Kế hoạch, Tài chính
            Sở Văn hóa, Thể thao và Du lịch | Sở Văn hóa, Thể thao và Du lịch
            Sở Lao động - Thương binh và Xã hội, Sở Tài chính | Sở Lao động - Thương binh và Xã hội; Sở Tài chính
            Sở Thông tin và Truyền thông và Sở Nội vụ | Sở Thông tin và Truyền thông; Sở Nội vụ
            Sở Nội vụ; Sở Tài chính; UBND cấp huyện | Sở Nội vụ; Sở Tài chính; UBND cấp huyện*
            - Sở Nội vụ;\\n- Văn phòng UBND tỉnh. | Sở Nội vụ; Văn phòng UBND tỉnh
            Sở TT&TT, Sở GD&ĐT, Công an tỉnh | Sở TT&TT; Sở GD&ĐT; Công an tỉnh
            Các phòng, đơn vị thuộc Sở | Các phòng, đơn vị thuộc Sở*
            Các phòng, Trung tâm thuộc Sở | Các phòng, Trung tâm thuộc Sở*
            Các phòng, ban, đơn vị | Các phòng, ban, đơn vị*
            Văn phòng Sở và các phòng, đơn vị | Văn phòng Sở; các phòng, đơn vị*
            Các sở, ban, ngành; UBND các huyện, thị xã, thành phố | Các sở, ban, ngành*; UBND các huyện, thị xã, thành phố*
            Các sở, ban, ngành, UBND các huyện, thị xã | Các sở, ban, ngành*; UBND các huyện, thị xã*
            Thủ trưởng các cơ quan, đơn vị | Thủ trưởng các cơ quan, đơn vị*
            Toàn trường | Toàn trường*
            Tất cả các phòng | Tất cả các phòng*
            Các đơn vị liên quan | Các đơn vị liên quan
            Các cơ quan, đơn vị có liên quan | Các cơ quan, đơn vị có liên quan
            Sở Tài chính, các đơn vị liên quan | Sở Tài chính; các đơn vị liên quan
            Các Sở: Nội vụ, Tài chính, Khoa học và Công nghệ | Sở Nội vụ; Sở Tài chính; Sở Khoa học và Công nghệ
            Các phòng: Hành chính, Kế toán và Đào tạo | Phòng Hành chính; Phòng Kế toán; Phòng Đào tạo
            BGH, GVCN, Tổ chuyên môn | BGH; GVCN; Tổ chuyên môn
            Hiệu trưởng, Phó Hiệu trưởng | Hiệu trưởng; Phó Hiệu trưởng
            HĐND và UBND các xã | HĐND và UBND các xã
            Văn phòng HĐND và UBND huyện | Văn phòng HĐND và UBND huyện
            Nguyễn Văn An, Trần Thị Bình | Nguyễn Văn An; Trần Thị Bình
            P. TCHC, P. KHTC | P. TCHC; P. KHTC
            Không | ''
            - | ''
            """)
    void aCellIsPartedWhereAnotherNameBegins(String cell, String expected) {
        assertThat(unknown(cell)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Chủ trì: Văn phòng; Phối hợp: Thanh tra, Chi cục A | Văn phòng | Thanh tra; Chi cục A
            - Chủ trì: Sở Nội vụ\\n- Phối hợp: Các sở, ban, ngành | Sở Nội vụ | Các sở, ban, ngành*
            Đơn vị chủ trì: Sở Tài chính. Đơn vị phối hợp: Sở Nội vụ | Sở Tài chính | Sở Nội vụ
            CT: Văn phòng; PH: Thanh tra | Văn phòng | Thanh tra
            Sở Nội vụ chủ trì, phối hợp với Sở Tài chính | Sở Nội vụ | Sở Tài chính
            Văn phòng phối hợp với Thanh tra | Văn phòng | Thanh tra
            Văn phòng (chủ trì), Thanh tra (phối hợp) | Văn phòng | Thanh tra
            Văn phòng (chủ trì) | Văn phòng | ''
            """)
    void labelsInACellSayWhoLeads(String cell, String leads, String helpers) {
        var both = new Parties(new UnitNames(Map.of())).both(cell.replace("\\n", "\n"));
        assertThat(Sheet.names(both.leads())).isEqualTo(leads);
        assertThat(Sheet.names(both.helpers())).isEqualTo(helpers);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Văn phòng Sở | Văn phòng
            VĂN PHÒNG | Văn phòng
            Van phong | Văn phòng
            VP | Văn phòng
            Thanh tra Sở | Thanh tra
            Phòng Kế hoạch – Tài chính | Phòng Kế hoạch - Tài chính
            Phòng KH-TC | Phòng Kế hoạch - Tài chính
            P. KHTC | Phòng Kế hoạch - Tài chính
            Phòng Kế hoạch & Tài chính | Phòng Kế hoạch - Tài chính
            Phòng QLKH | Phòng Quản lý Khoa học
            Chi cục TĐC | Chi cục Tiêu chuẩn Đo lường Chất lượng
            Chi cục Tiêu chuẩn - Đo lường - Chất lượng | Chi cục Tiêu chuẩn Đo lường Chất lượng
            TT Nghiên cứu UD&TT KH&CN | Trung tâm Nghiên cứu, Ứng dụng và Thông tin Khoa học và Công nghệ
            TT NCUD & TT KH&CN | Trung tâm Nghiên cứu, Ứng dụng và Thông tin Khoa học và Công nghệ
            Trung tâm NC ƯD và TT KHCN | Trung tâm Nghiên cứu, Ứng dụng và Thông tin Khoa học và Công nghệ
            Trung tâm Kỹ thuật TĐC | Trung tâm Kỹ thuật Tiêu chuẩn Đo lường Chất lượng
            BGD | Ban Giám đốc
            BGĐ | Ban Giám đốc
            Phòng Quản lý Công nghệ và chuyên nghành | Phòng Quản lý Công nghệ và Chuyên ngành
            """)
    void anAliasMeansTheUnit(String printed, String unit) {
        var found = new Parties(known()).of(printed);
        assertThat(found).hasSize(1);
        assertThat(found.getFirst().name()).isEqualTo(unit);
        assertThat(found.getFirst().unit()).isPresent();
        assertThat(found.getFirst().confidence()).isBetween(0.7, 1.0);
    }

    @Test
    void anUnknownNameIsAskedFor() {
        var party = new Parties(known()).of("Bảo tàng tỉnh").getFirst();
        assertThat(party.unit()).isEmpty();
        assertThat(party.confidence()).isLessThan(0.5);
        assertThat(party.name()).isEqualTo("Bảo tàng tỉnh");
    }

    @Test
    void whatTwoUnitsAreNearlyAsLikeStaysOpen() {
        var two = new UnitNames(Map.of("Trường Tiểu học Số 1", UnitId.next(), "Trường Tiểu học Số 2", UnitId.next()));
        assertThat(new Parties(two).of("Trường Tiểu học").getFirst().unit()).isEmpty();
        assertThat(new Parties(two).of("Trường TH Số 2").getFirst().name()).endsWith("2");
    }

    @Provide
    Arbitrary<String> units() {
        return Arbitraries.of(UNITS);
    }

    @Property
    void aNameIsFoundHoweverItIsWritten(@ForAll("units") String unit, @ForAll Shape shape) {
        var party = new Parties(known()).of(shape.of(unit)).getFirst();
        assertThat(party.name()).isEqualTo(unit);
        assertThat(party.confidence()).isGreaterThan(0.9);
    }

    @Property
    void severalNamesInACellAreEachFound(@ForAll("units") String one, @ForAll("units") String other) {
        var cell = one + "; " + other;
        assertThat(new Parties(known()).of(cell)).extracting(DraftParty::name).containsExactly(one, other);
        var commas = one + ", " + other;
        assertThat(new Parties(known()).of(commas)).extracting(DraftParty::name).containsExactly(one, other);
    }

    @Property
    void noCellBreaksTheReading(@ForAll String cell) {
        assertThat(new Parties(known()).of(cell))
                .allMatch(party -> !party.printed().isBlank());
        assertThat(new Parties(known()).both(cell).leads()).isNotNull();
    }

    /** Ways of writing one name. */
    enum Shape {
        AS_IT_IS,
        CAPITALS,
        SMALL,
        WITHOUT_MARKS,
        DASHES,
        SPACES,
        OF_THE_DEPARTMENT;

        String of(String name) {
            return switch (this) {
                case AS_IT_IS -> name;
                case CAPITALS -> name.toUpperCase(java.util.Locale.ROOT);
                case SMALL -> name.toLowerCase(java.util.Locale.ROOT);
                case WITHOUT_MARKS ->
                    java.text.Normalizer.normalize(name, java.text.Normalizer.Form.NFD)
                            .replaceAll("\\p{M}", "")
                            .replace('đ', 'd')
                            .replace('Đ', 'D');
                case DASHES -> name.replace(" - ", " – ");
                case SPACES -> "  " + name.replace(" ", "  ") + ".";
                case OF_THE_DEPARTMENT -> name + " thuộc Sở";
            };
        }
    }
}

package vn.hienluong.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import vn.hienluong.reading.words.Folded;

/** Whatever stands in a cell of names comes out again: names with commas and "và" of their own in one piece each. */
class PartsKeptTests {

    private static final List<String> NAMES = List.of(
            "Sở Nội vụ",
            "Sở Văn hóa, Thể thao và Du lịch",
            "Sở Lao động - Thương binh và Xã hội",
            "Sở Nông nghiệp và Phát triển nông thôn",
            "Phòng Kế hoạch – Tài chính",
            "Văn phòng HĐND và UBND huyện",
            "UBND các huyện, thị xã, thành phố",
            "Công an tỉnh",
            "Ban Thanh tra nhân dân",
            "Tổ chuyên môn",
            "Hiệu trưởng",
            "Vụ Tổ chức - Biên chế",
            "Trung tâm Nghiên cứu, Ứng dụng và Thông tin KH&CN",
            "BGH",
            "Đoàn Thanh niên");

    private static final List<String> BETWEEN = List.of("; ", ";\n", "\n", "\n- ", ", ");

    @Provide
    Arbitrary<List<String>> several() {
        return Arbitraries.of(NAMES).list().uniqueElements().ofMinSize(1).ofMaxSize(4);
    }

    @Provide
    Arbitrary<String> between() {
        return Arbitraries.of(BETWEEN);
    }

    private static List<String> read(String cell) {
        return new Parties(new UnitNames(Map.of()))
                .of(cell).stream().map(DraftParty::printed).toList();
    }

    @Property
    void eachNameIsOnePart(@ForAll("several") List<String> names, @ForAll("between") String between) {
        assertThat(read(String.join(between, names))).containsExactlyElementsOf(names);
    }

    @Property
    void theLastMayBeJoinedByAnd(@ForAll("several") List<String> names) {
        var cell = names.size() < 2
                ? names.getFirst()
                : String.join(", ", names.subList(0, names.size() - 1)) + " và " + names.getLast();
        assertThat(read(cell)).containsExactlyElementsOf(names);
    }

    @Property
    void theOrderOfTheNamesIsTheOrderOfTheParts(@ForAll("several") List<String> names, @ForAll long seed) {
        var other = new ArrayList<>(names);
        Collections.shuffle(other, new Random(seed));
        assertThat(read(String.join("; ", other))).containsExactlyElementsOf(other);
    }

    @Property
    void noWordIsLost(@ForAll("several") List<String> names, @ForAll("between") String between) {
        var cell = String.join(between, names);
        assertThat(Folded.words(String.join(" ", read(cell)))).containsExactlyElementsOf(Folded.words(cell));
    }

    @Property
    void labelsPartLeadsFromHelpers(
            @ForAll("several") List<String> leads,
            @ForAll("several") List<String> helpers,
            @ForAll("between") String between) {
        var both = new Parties(new UnitNames(Map.of()))
                .both("Chủ trì: " + String.join(between, leads) + "\nPhối hợp: " + String.join(between, helpers));
        assertThat(both.leads()).extracting(DraftParty::printed).containsExactlyElementsOf(leads);
        assertThat(both.helpers()).extracting(DraftParty::printed).containsExactlyElementsOf(helpers);
    }
}

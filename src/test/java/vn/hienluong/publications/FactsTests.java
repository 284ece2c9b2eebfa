package vn.hienluong.publications;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import vn.hienluong.platform.Outcome;
import vn.hienluong.publications.facts.DataTable;
import vn.hienluong.publications.facts.Event;
import vn.hienluong.publications.facts.Facts;
import vn.hienluong.publications.facts.PublicationKind;
import vn.hienluong.publications.facts.ScienceProject;
import vn.hienluong.publications.facts.TypedFacts;

/** What each kind says in fields: kept as typed, read as a record. */
class FactsTests {

    private static Outcome<Facts> read(PublicationKind kind, Map<String, String> typed) {
        return new TypedFacts(kind, typed).read();
    }

    private static String refusal(Outcome<?> outcome) {
        return outcome instanceof Outcome.Refused<?>(var refusal) ? refusal.key() : "read";
    }

    @Test
    void anEventEndsAfterItBegins() {
        var typed = new HashMap<>(Map.of("from", "2021-03-01T08:00", "to", "2021-03-01T11:30", "place", "Hội trường"));
        assertThat(read(PublicationKind.EVENT, typed).orElseThrow()).isInstanceOf(Event.class);
        typed.put("to", "2021-03-01T07:00");
        assertThat(refusal(read(PublicationKind.EVENT, typed))).isEqualTo("publications.facts.ends-before");
    }

    @Test
    void aProjectThatWasAcceptedTellsItsResult() {
        var typed = new HashMap<>(Map.of(
                "code",
                "QT.01",
                "level",
                "Tỉnh",
                "field",
                "Nông nghiệp",
                "host",
                "Trung tâm",
                "approvedOn",
                "2019-05-06"));
        assertThat(read(PublicationKind.SCIENCE_PROJECT, typed).orElseThrow()).isInstanceOf(ScienceProject.class);
        typed.put("acceptedOn", "2021-02-01");
        assertThat(refusal(read(PublicationKind.SCIENCE_PROJECT, typed)))
                .isEqualTo("publications.facts.result-missing");
        typed.put("result", "Đạt");
        assertThat(read(PublicationKind.SCIENCE_PROJECT, typed).orElseThrow().day())
                .contains(java.time.LocalDate.of(2021, 2, 1));
    }

    @Test
    void whatAKindDoesNotAskForIsLeftOutAndWhatIsKeptIsReadAgain() {
        var typed = new TypedFacts(PublicationKind.NEWS, Map.of("byline", " Lan ", "number", "15/QĐ", "source", ""));
        assertThat(typed.values()).containsExactly(Map.entry("byline", "Lan"));
        assertThat(TypedFacts.ofJson(PublicationKind.NEWS, typed.json())).isEqualTo(typed);
    }

    @Test
    void aTableHasAHeadAndNoRowIsWiderThanIt() {
        assertThat(DataTable.of("Năm\tĐiểm\n2011\t36,1\n2012"))
                .contains(new DataTable(List.of("Năm", "Điểm"), List.of(List.of("2011", "36,1"), List.of("2012", ""))));
        assertThat(DataTable.of("Năm\n2011\t36,1")).isEmpty();
        assertThat(DataTable.of("Năm\tĐiểm")).isEmpty();
    }

    @Test
    void whateverIsTypedIsReadOrRefusedAndNeverBreaks() {
        var values = List.of(
                "",
                " ",
                "0",
                "-1",
                "9999999999",
                "2021-02-31",
                "2021-03-01",
                "2021-03-01T25:00",
                "+999999999-12-31",
                "FUNCTIONS",
                "null",
                "a\u0000b",
                "x\ty\n1\t2",
                "đ".repeat(20_000),
                "<script>",
                "\uD800");
        var chance = new Random(20210301);
        for (int i = 0; i < 20_000; i++) {
            var kind = PublicationKind.values()[chance.nextInt(PublicationKind.values().length)];
            var typed = new HashMap<String, String>();
            TypedFacts.fields(kind)
                    .forEach(field -> typed.put(field.name(), values.get(chance.nextInt(values.size()))));
            var facts = new TypedFacts(kind, typed);
            if (facts.read() instanceof Outcome.Done<Facts>(var done)) {
                assertThat(done)
                        .isEqualTo(TypedFacts.ofJson(kind, facts.json()).read().orElseThrow());
            }
        }
    }
}

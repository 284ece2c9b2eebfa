package vn.hienluong.laws;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.hienluong.InTheHouse;
import vn.hienluong.platform.Words;

/** Whatever the journal can say was done, it says in words, in both languages. */
@InTheHouse
class ActsTests {

    /** The first text after the name of a method that writes into the journal, in whatever comes before it. */
    private static final Pattern RECORDED = Pattern.compile(
            "\\b(?:record|read|saved|wrote)\\((?:[^\"();]|\\((?:[^()]|\\([^()]*\\))*\\))*?\"([a-z]+(?:\\.[a-z-]+){1,3})\"");

    @Autowired
    Words words;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ApplicationContext house;

    private static Stream<String> recorded(String source) {
        return RECORDED.matcher(source).results().map(found -> found.group(1));
    }

    private List<String> mute(Stream<String> acts) {
        return acts.distinct()
                .filter(act -> Stream.of(Words.VIETNAMESE, Words.ENGLISH).anyMatch(language -> !said(act, language)))
                .toList();
    }

    private boolean said(String act, Locale language) {
        try {
            var sentence = words.in(language).say(act);
            return !sentence.isBlank() && !sentence.contains(act);
        } catch (RuntimeException noSuchKey) {
            return false;
        }
    }

    @Test
    void everyActThatTheSourcesNameHasWords() {
        var acts = SourceFile.javaUnder("src/main/java").stream()
                .filter(file -> file.content().contains("udit"))
                .flatMap(file -> recorded(file.content()))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(acts).hasSizeGreaterThan(50).contains("audit.exported", "plans.plan.started");
        assertThat(mute(acts.stream())).isEmpty();
        assertThat(mute(recorded(
                        "audit.record(by.author(), \"plans.plan.forgotten\", new Subject(\"plans.plan\", id));")))
                .containsExactly("plans.plan.forgotten");
    }

    @Test
    void everyActThatAnAgencyAtWorkLeavesBehindHasWords() {
        var agency = new WalkedAgency(house);
        var acts = agency.office.inTransaction(() -> jdbc.sql("select distinct act from audit.entry")
                .query(String.class)
                .list());
        assertThat(acts).hasSizeGreaterThan(15);
        assertThat(mute(acts.stream())).isEmpty();
    }
}

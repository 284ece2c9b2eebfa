package vn.hienluong.laws;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.hienluong.Given;
import vn.hienluong.InTheHouse;
import vn.hienluong.database.Database;
import vn.hienluong.platform.Text;
import vn.hienluong.platform.Words;
import vn.hienluong.privacy.DataSubject;
import vn.hienluong.privacy.Extract;
import vn.hienluong.privacy.Holding;
import vn.hienluong.privacy.LegalGrounds;
import vn.hienluong.privacy.Register;
import vn.hienluong.privacy.Use;
import vn.hienluong.privacy.Whose;
import vn.hienluong.retention.Perishable;
import vn.hienluong.retention.RetentionRule;
import vn.hienluong.retention.RetentionRules;

/**
 * No table holds something about people that the register does not know: the catalogue is walked for columns that look
 * like it, and each is declared by its room, or set aside with a reason.
 */
@InTheHouse
class PersonalDataTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 1);

    /** What a column is called that holds a name, a way to reach somebody, or what somebody wrote. */
    private static final String LOOKS_PERSONAL =
            "(^|_)(name|names|email|mail|phone|telephone|address|label|person|account|author|signer|contact|origin|browser"
                    + "|agent|principal|user|subject|reason|remark|question|birth|gender|identity|citizen|applicant|words"
                    + "|reach|secret|token|password|attribute|installed|picked|who|holder|owner)(_|$)|_(by|for)$";

    /** By its name; or any text in a table with a column that says whose the row is. */
    private static final String COLUMNS = """
            select n.nspname || '.' || c.relname || '.' || a.attname
            from pg_class c join pg_namespace n on n.oid = c.relnamespace
            join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
            where c.relkind in ('r', 'p') and not c.relispartition
              and n.nspname not like 'pg\\_%' and n.nspname not in ('information_schema', 'extensions')
              and a.attname not in ('agency_id', 'id')
              and (a.attname ~ 'LOOKS'
                or (format_type(a.atttypid, a.atttypmod) in ('text', 'text[]', 'jsonb', 'bytea', 'tsvector')
                  and exists (select 1 from pg_attribute o where o.attrelid = c.oid and not o.attisdropped
                    and (o.attname ~ '^(.*_)?(person|account|author|subject)_id$' or o.attname ~ '_(by|for)$'))))
            order by 1
            """.replace("LOOKS", LOOKS_PERSONAL);

    private static final String ALL_COLUMNS = """
            select n.nspname || '.' || c.relname || '.' || a.attname
            from pg_class c join pg_namespace n on n.oid = c.relnamespace
            join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
            where c.relkind in ('r', 'p') and not c.relispartition
            """;

    @Autowired
    Register register;

    @Autowired
    RetentionRules rules;

    @Autowired
    List<Perishable> perishables;

    @Autowired
    Words words;

    @Autowired
    Database database;

    @Autowired
    Given given;

    private TreeSet<String> known() {
        var declared = register.holdings().stream().flatMap(one -> columns(one.table(), one.columns()));
        var aside = register.setAside().stream().flatMap(one -> columns(one.table(), one.columns()));
        return Stream.concat(declared, aside).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<String> columns(String table, List<String> columns) {
        return columns.stream().map(column -> table + "." + column);
    }

    @Test
    void everyColumnThatLooksLikePersonalDataIsDeclaredOrSetAside() throws SQLException {
        var looks = rows(COLUMNS);
        assertThat(looks).hasSizeGreaterThan(60);
        assertThat(looks)
                .as("declare them in the room's PersonalDataSource, or set them aside with a reason")
                .allMatch(known()::contains);
        var crooked = rows(COLUMNS, "create table crooked.hobbies (person_id uuid, hobby text, email text, size int)");
        assertThat(crooked)
                .as("negative control")
                .contains("crooked.hobbies.person_id", "crooked.hobbies.hobby", "crooked.hobbies.email")
                .doesNotContain("crooked.hobbies.size");
        assertThat(known()).doesNotContain("crooked.hobbies.email");
    }

    @Test
    void whatIsDeclaredIsThere() throws SQLException {
        assertThat(rows(ALL_COLUMNS)).containsAll(known());
    }

    @Test
    void noColumnIsBothDeclaredAndSetAside() {
        var declared = register.holdings().stream().flatMap(one -> columns(one.table(), one.columns()));
        var aside = register.setAside().stream()
                .flatMap(one -> columns(one.table(), one.columns()))
                .toList();
        assertThat(declared).doesNotContainAnyElementsOf(aside);
    }

    @Test
    void everyTableThatHoldsSomethingOfSomebodyIsInTheirCopy() {
        var office = given.anAgency();
        var person = office.person("Chị Hoa");
        var subject = new DataSubject(Whose.STAFF, person.id().value(), person.fullName(), true);
        var copied = office.in(() -> register.about(subject, office.id)).stream()
                .map(Extract::table)
                .collect(Collectors.toSet());
        var declared = register.holdings().stream()
                .filter(holding -> holding.use().whose() == Whose.STAFF && !holding.secret())
                .map(Holding::table)
                .collect(Collectors.toSet());
        assertThat(declared).hasSizeGreaterThan(15);
        assertThat(copied).containsAll(declared);
    }

    @Test
    void everyRuleHasItsBroomAndEveryBroomItsRule() {
        var office = given.anAgency();
        var ruled = office.in(() -> rules.on(TODAY, office.id)).stream()
                .map(RetentionRule::kind)
                .collect(Collectors.toSet());
        var swept = perishables.stream().map(Perishable::kind).toList();
        assertThat(swept).doesNotHaveDuplicates();
        assertThat(ruled).containsExactlyInAnyOrderElementsOf(swept);
        assertThat(register.uses().keySet().stream().flatMap(use -> use.keep().rule().stream()))
                .isSubsetOf(swept);
    }

    /** What the register, the copy and the page say of it would otherwise break there. */
    @Test
    void everyColumnUseAndKindHasItsWord() {
        for (var text : List.of(words.in(Words.VIETNAMESE), words.in(Words.ENGLISH))) {
            register.holdings().forEach(holding -> {
                assertThat(text.say(holding.use().what())).isNotBlank();
                assertThat(text.say(holding.use().why())).isNotBlank();
                holding.columns()
                        .forEach(column -> assertThat(text.say(field(column))).isNotBlank());
            });
            perishables.forEach(
                    one -> assertThat(text.say("retention.kind." + one.kind())).isNotBlank());
        }
    }

    private static String field(String column) {
        return "privacy.field." + column.replace('_', '-');
    }

    @Test
    void theRegisterIsTheOneInTheDocuments() throws IOException {
        var text = words.in(Words.ENGLISH);
        var office = given.anAgency();
        var days = office.in(() -> rules.on(TODAY, office.id)).stream()
                .collect(Collectors.toMap(RetentionRule::kind, RetentionRule::days));
        var page = new StringBuilder("""
                # Personal data

                What each room says it holds about people; a test walks the catalogue and finds what nobody declared. Grounds as on
                1 November 2026; figures of days are the program's proposals, which an agency changes by a document of its own.
                How requests are handled: [guide](../guide/personal-data.md).

                """);
        for (var whose : Whose.values()) {
            page.append("## ").append(text.name("privacy.whose", whose)).append("\n\n");
            page.append(
                    "| What | Where | What for | Ground | How long | When asked to erase |\n|---|---|---|---|---|---|\n");
            register.uses().entrySet().stream()
                    .filter(use -> use.getKey().whose() == whose)
                    .forEach(use -> page.append(line(use.getKey(), use.getValue(), days, text)));
            page.append("\n");
        }
        page.append("## Set aside\n\nColumns that look like it and are not.\n\n| Where | Why |\n|---|---|\n");
        register.setAside().stream()
                .map(one -> "| `%s`: %s | %s |\n"
                        .formatted(
                                one.table(),
                                String.join(", ", one.columns()),
                                one.why()
                                        .name()
                                        .toLowerCase(java.util.Locale.ROOT)
                                        .replace('_', ' ')))
                .sorted()
                .forEach(page::append);
        Generated.same("personal-data.md", page.toString());
    }

    private static String line(Use use, List<Holding> parts, Map<String, Integer> days, Text text) {
        var where = parts.stream()
                .map(part -> "`%s`: %s%s"
                        .formatted(
                                part.table(), String.join(", ", part.columns()), part.secret() ? " (in no copy)" : ""))
                .collect(Collectors.joining("<br>"));
        var ground = LegalGrounds.of(use.basis(), TODAY);
        return "| %s | %s | %s | %s (%s) | %s | %s |\n"
                .formatted(
                        text.say(use.what()),
                        where,
                        text.say(use.why()),
                        ground.citation(),
                        text.name("privacy.confidence", ground.confidence()),
                        text.say(
                                use.keep().until(),
                                use.keep().rule().map(days::get).orElse(0)),
                        text.name("privacy.on-request", use.onRequest()));
    }

    private List<String> rows(String query, String... crooked) throws SQLException {
        var owner = database.access().owner();
        try (var connection = DriverManager.getConnection(database.access().url(), owner.user(), owner.password());
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            for (var command : Arrays.asList(crooked)) {
                statement.execute("create schema crooked");
                statement.execute(command);
            }
            var rows = new ArrayList<String>();
            try (var found = statement.executeQuery(query)) {
                while (found.next()) {
                    rows.add(found.getString(1));
                }
            }
            connection.rollback();
            return rows;
        }
    }
}

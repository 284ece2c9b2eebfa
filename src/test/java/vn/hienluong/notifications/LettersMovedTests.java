package vn.hienluong.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.hienluong.InTheHouse;
import vn.hienluong.database.Database;

/** The two lists of letters that there were become one: the migration itself, over tables as they were, and taken back. */
@InTheHouse
class LettersMovedTests {

    private static final Path MIGRATIONS = Path.of("src", "main", "resources", "db", "migration");

    private static final String ROWS = """
            insert into dialogue.letter (agency_id, id, question_id, kind, tries, next_try_at, sent_at)
            select a.id, gen_random_uuid(), gen_random_uuid(), 'RECEIVED', l.tries, l.next, l.sent
            from (values (gen_random_uuid()), (gen_random_uuid())) as a (id), (values
              (2, timestamptz '2030-01-01', null), (1, null, timestamptz '2021-03-01'),
              (5, null, null), (1, null, null)) as l (tries, next, sent);
            insert into information.letter (agency_id, id, request_id, kind, tries, next_try_at, sent_at)
            select gen_random_uuid(), gen_random_uuid(), gen_random_uuid(), 'REFUSED', l.tries, l.next, l.sent
            from (values
              (0, timestamptz '2021-03-01', null), (0, null, timestamptz '2021-03-01'),
              (7, null, null), (0, null, null)) as l (tries, next, sent);
            call platform.protect('dialogue.letter');
            call platform.protect('information.letter');
            """;

    @Autowired
    Database database;

    private static String migration(String name) throws IOException {
        return Files.readString(MIGRATIONS.resolve(name));
    }

    /** As the table was made, before it was protected. */
    private static String table(String name, String migration) throws IOException {
        var found = Pattern.compile("(?s)create table " + Pattern.quote(name) + " \\(.*?\n\\);")
                .matcher(migration(migration));
        assertThat(found.find()).as(name).isTrue();
        return found.group();
    }

    private static List<String> rows(Connection owner) throws SQLException {
        try (var statement = owner.createStatement();
                var found = statement.executeQuery("""
                        select concat_ws(' ', count(*), room, kind, tries,
                          case when sent_at is not null then 'sent' when next_try_at is not null then 'waits' else 'dead' end)
                        from notifications.letter group by room, kind, tries, sent_at, next_try_at order by 1
                        """)) {
            var all = new ArrayList<String>();
            while (found.next()) {
                all.add(found.getString(1));
            }
            return all;
        }
    }

    @Test
    void whatWaitedWhatWentAndWhatWasGivenUpComesAlongOfEveryAgency() throws Exception {
        var access = database.access();
        try (var owner = DriverManager.getConnection(
                        access.url(), access.owner().user(), access.owner().password());
                var statement = owner.createStatement()) {
            owner.setAutoCommit(false);
            statement.execute("drop table notifications.letter");
            statement.execute(table("dialogue.letter", "V0145__dialogue__questions.sql"));
            statement.execute(table("information.letter", "V0135__information__requests.sql"));
            statement.execute(ROWS);
            statement.execute(migration("V0149__notifications__letters.sql"));
            statement.execute("alter table notifications.letter no force row level security");
            assertThat(rows(owner))
                    .containsExactly(
                            "1 information REFUSED 0 sent",
                            "1 information REFUSED 0 waits",
                            "1 information REFUSED 7 dead",
                            "2 dialogue RECEIVED 1 sent",
                            "2 dialogue RECEIVED 2 waits",
                            "2 dialogue RECEIVED 5 dead");
            owner.rollback();
        }
    }
}

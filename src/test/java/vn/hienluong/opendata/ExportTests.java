package vn.hienluong.opendata;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.hienluong.InTheHouse;
import vn.hienluong.TestClock;
import vn.hienluong.datasets.Asked;
import vn.hienluong.datasets.Column;
import vn.hienluong.datasets.DataRow;
import vn.hienluong.datasets.Dataset;
import vn.hienluong.datasets.Licence;
import vn.hienluong.datasets.Standing;
import vn.hienluong.platform.AgencyId;
import vn.hienluong.platform.Text;
import vn.hienluong.publications.Newsroom;
import vn.hienluong.publications.PublicationId;
import vn.hienluong.publications.facts.PublicationKind;

/** Long lists. */
@InTheHouse
class ExportTests {

    private static final long MILLION = 1_000_000;
    private static final long MEGABYTE = 1024 * 1024;
    /** Small against the list: PostgreSQL rightly sorts a short list that is wanted in large part. */
    private static final int PAGE = 20;

    private static final int ROWS = Integer.getInteger("opendata.rows", 4_000);

    @Autowired
    CsvExport csv;

    @Autowired
    JsonExport json;

    @Autowired
    Catalogue catalogue;

    @Autowired
    Reading reading;

    @Autowired
    Newsroom.Opening opening;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    @Qualifier("ownerDataSource")
    DataSource owner;

    @Autowired
    TestClock clock;

    /** A list of so many rows, none of which is kept. */
    private static final class LongList implements Dataset {

        @Override
        public String key() {
            return "dai";
        }

        @Override
        public String title(Text text) {
            return key();
        }

        @Override
        public String about(Text text) {
            return key();
        }

        @Override
        public List<Column> columns() {
            return List.of(
                    Column.ID,
                    Column.of("text", Column.Type.TEXT, "datasets.column.id"),
                    Column.of("day", Column.Type.DAY, "datasets.column.id"));
        }

        @Override
        public Licence licence() {
            return Licence.OPEN;
        }

        @Override
        public Standing standing(Asked asked) {
            return new Standing(MILLION, "1", Optional.empty());
        }

        @Override
        public List<DataRow> rows(Optional<String> after, int most, Asked asked) {
            long first = after.map(Long::valueOf).orElse(0L) + 1;
            return LongStream.range(first, Math.min(first + most, MILLION + 1))
                    .mapToObj(number -> row(number))
                    .toList();
        }

        private static DataRow row(long number) {
            return DataRow.of(
                    "%09d".formatted(number),
                    "text",
                    "Dòng số " + number + ", có dấu phẩy và chữ Việt: đổi mới sáng tạo",
                    "day",
                    LocalDate.of(2021, 3, 1));
        }

        @Override
        public Optional<DataRow> row(String id, Asked asked) {
            return Optional.empty();
        }
    }

    /** Counts, and looks at the heap now and then. */
    private static final class Measured extends OutputStream {

        private static final long EVERY = 30 * MEGABYTE;

        private long bytes;
        private long lines;
        private long next = EVERY;
        private final List<Long> heap = new ArrayList<>();

        @Override
        public void write(int one) {
            write(new byte[] {(byte) one}, 0, 1);
        }

        @Override
        public void write(byte[] content, int from, int length) {
            bytes += length;
            for (int i = from; i < from + length; i++) {
                lines += content[i] == '\n' ? 1 : 0;
            }
            if (bytes > next) {
                next += EVERY;
                System.gc();
                heap.add(Runtime.getRuntime().totalMemory()
                        - Runtime.getRuntime().freeMemory());
            }
        }

        long spread() {
            return (Collections.max(heap) - Collections.min(heap)) / MEGABYTE;
        }
    }

    @Test
    @Tag("slow")
    void aMillionRowsTakeNoMoreMemoryThanAThousand() throws IOException {
        var asked = new Asked(AgencyId.next(), "", "http://localhost/cong/x", Instant.EPOCH);
        var asCsv = new Measured();
        csv.write(new LongList(), false, asked, asCsv);
        var asJson = new Measured();
        json.write(new LongList(), asked, asJson);
        System.out.println("csv " + asCsv.bytes + " bytes, heap differs by " + asCsv.spread() + " MB; json "
                + asJson.bytes + " bytes, " + asJson.spread() + " MB");
        assertThat(asCsv.lines).isEqualTo(MILLION + 1);
        assertThat(asJson.lines).isEqualTo(MILLION);
        assertThat(asCsv.heap).hasSizeGreaterThan(2);
        assertThat(asCsv.spread()).isLessThan(40);
        assertThat(asJson.spread()).isLessThan(40);
    }

    /** How many rows of editions the database looks at for a page in the middle: as many as the page has, not as the list. */
    @Test
    void aPageOfALongListIsFoundByAnIndex() {
        clock.set(LocalDate.of(2021, 3, 1));
        var room = opening.open();
        var first = room.published(room.draft(PublicationKind.NEWS, "Tin")).publication();
        room.office.inTransaction(() -> multiplied(room.office.id));
        // what the server's own housekeeping does within minutes of so many rows
        JdbcClient.create(owner)
                .sql("analyze publications.edition, publications.publication")
                .update();
        var asked = new Asked(room.office.id, "", "http://localhost/cong/x", clock.instant());
        var news = catalogue.find("tin-tuc", asked).orElseThrow();
        assertThat(catalogue.offer(news, asked).standing().rows()).isEqualTo(ROWS + 1);
        var middle = Optional.of("80000000-0000-0000-0000-000000000000");
        var looked = reading.of(asked, () -> {
            long before = looked();
            var page = news.rows(middle, PAGE, asked);
            assertThat(page).hasSize(PAGE).isSortedAccordingTo(java.util.Comparator.comparing(DataRow::id));
            return looked() - before;
        });
        System.out.println("a page of " + PAGE + " of " + ROWS + " looks at " + looked + " editions");
        room.office.inTransaction(() -> withoutCopies(first, room.office.id));
        assertThat(looked).isBetween((long) PAGE, 4L * PAGE);
    }

    private long looked() {
        return jdbc.sql("""
                select coalesce(seq_tup_read, 0) + coalesce(idx_tup_fetch, 0) from pg_stat_xact_all_tables
                where schemaname = 'publications' and relname = 'edition'
                """).query(Long.class).single();
    }

    /** Copies of the one publication, under ids of their own. */
    private int multiplied(AgencyId agency) {
        return jdbc.sql("""
                with copies as (
                  insert into publications.publication (agency_id, id, kind, slug, owner_unit_id, begun_by, begun_at, public_since)
                  select agency_id, gen_random_uuid(), kind, slug || '-' || n, owner_unit_id, begun_by, begun_at, public_since
                  from publications.publication cross join generate_series(1, :rows) n
                  where agency_id = :agency
                  returning id)
                insert into publications.edition (
                  agency_id, id, publication_id, kind, number, latest, status, version, title, summary, body, title_en,
                  summary_en, body_en, facts, correction_note, begun_by, changed_by, changed_at, proposed_by, proposed_at,
                  reviewed_by, reviewed_at, approved_by, approved_at, approved_digest, published_by, published_at, public_from,
                  shown_at, ends_on, words)
                select e.agency_id, gen_random_uuid(), c.id, e.kind, e.number, e.latest, e.status, e.version, e.title, e.summary,
                  e.body, e.title_en, e.summary_en, e.body_en, e.facts, e.correction_note, e.begun_by, e.changed_by, e.changed_at,
                  e.proposed_by, e.proposed_at, e.reviewed_by, e.reviewed_at, e.approved_by, e.approved_at, e.approved_digest,
                  e.published_by, e.published_at, e.public_from, e.shown_at, e.ends_on, e.words
                from publications.edition e cross join copies c where e.agency_id = :agency
                """).param("rows", ROWS).param("agency", agency.value()).update();
    }

    /** The database of the tests is kept from one run to the next. */
    private int withoutCopies(PublicationId first, AgencyId agency) {
        jdbc.sql("delete from publications.edition where agency_id = :agency and publication_id <> :first")
                .param("agency", agency.value())
                .param("first", first.value())
                .update();
        return jdbc.sql("delete from publications.publication where agency_id = :agency and id <> :first")
                .param("agency", agency.value())
                .param("first", first.value())
                .update();
    }
}

package vn.hienluong.search;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.hienluong.platform.AgencyId;
import vn.hienluong.platform.Ids;
import vn.hienluong.platform.Row;
import vn.hienluong.search.Search.Named;
import vn.hienluong.search.Search.Place;

@Repository
class EntryRepository {

    /** A snippet is looked for in so much of a text. */
    private static final int SHOWN = 30_000;

    private final JdbcClient jdbc;

    EntryRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One indexer at a time for each agency, until the transaction ends: the later look must not lose to the earlier. */
    boolean takeTurn(AgencyId agency) {
        return jdbc.sql("select pg_try_advisory_xact_lock(hashtextextended('search ' || :agency, 0))")
                .param("agency", agency.value().toString())
                .query(Boolean.class)
                .single();
    }

    void put(UUID root, Entry entry, AgencyId agency) {
        jdbc.sql("""
                insert into search.entry as e
                  (agency_id, id, kind, record_id, root_id, number, title, body, href, readers, day)
                values (:agency, :id, :kind, :record, :root, :number, :title, :body, :href, :readers, :day)
                on conflict (agency_id, kind, record_id) do update
                  set root_id = excluded.root_id, number = excluded.number, title = excluded.title,
                      body = excluded.body, href = excluded.href, readers = excluded.readers, day = excluded.day
                  where (e.root_id, e.number, e.title, e.body, e.href, e.readers, e.day) is distinct from
                        (excluded.root_id, excluded.number, excluded.title, excluded.body, excluded.href,
                         excluded.readers, excluded.day)
                """)
                .param("agency", agency.value())
                .param("id", Ids.next())
                .param("kind", entry.kind())
                .param("record", entry.record())
                .param("root", root)
                .param("number", entry.number())
                .param("title", entry.title())
                .param("body", entry.body())
                .param("href", entry.href())
                .param("readers", entry.readers().marks().toArray(String[]::new))
                .param("day", entry.day().orElse(null))
                .update();
    }

    /** Forgets what is under a record and not among these records. */
    void keepOnly(UUID root, List<UUID> records, AgencyId agency) {
        jdbc.sql(
                        "delete from search.entry where agency_id = :agency and root_id = :root and record_id <> all (:records)")
                .param("agency", agency.value())
                .param("root", root)
                .param("records", records.toArray(UUID[]::new))
                .update();
    }

    void forgetAll(AgencyId agency) {
        jdbc.sql("delete from search.entry where agency_id = :agency")
                .param("agency", agency.value())
                .update();
    }

    Map<UUID, Named> named(Set<UUID> records, Readers reader, AgencyId agency) {
        var named = new HashMap<UUID, Named>();
        jdbc.sql("""
                select record_id, title, href from search.entry
                where agency_id = :agency and record_id = any (:records) and readers && cast(:reader as text[])
                """)
                .param("agency", agency.value())
                .param("records", records.toArray(UUID[]::new))
                .param("reader", reader.marks().toArray(String[]::new))
                .query(Row.to(row -> named.put(row.uuid("record_id"), new Named(row.text("title"), row.text("href")))))
                .list();
        return named;
    }

    List<Hit> find(Question question, Readers reader, String kind, Optional<Place> after, int most, AgencyId agency) {
        return jdbc.sql("""
                select e.id, e.kind, e.number, e.title, left(e.body, :shown) as body, e.href, e.day, f.rank
                from search.find(:pieces, :goesOn, :typed, :reader, :kind, cast(:rank as real), cast(:after as uuid), :most) f
                join search.entry e on e.agency_id = :agency and e.id = f.entry_id
                order by f.rank desc, e.id desc
                """)
                .param("shown", SHOWN)
                .param("pieces", question.pieces().toArray(String[]::new))
                .param("goesOn", question.goesOn())
                .param("typed", question.typed())
                .param("reader", reader.marks().toArray(String[]::new))
                .param("kind", kind)
                .param("rank", after.map(Place::rank).orElse(null))
                .param("after", after.map(Place::id).orElse(null))
                .param("most", most)
                .param("agency", agency.value())
                .query(Row.to(row -> new Hit(
                        row.uuid("id"),
                        row.text("kind"),
                        row.text("number"),
                        row.text("title"),
                        Snippet.of(row.text("body"), question),
                        row.text("href"),
                        row.maybeDay("day"),
                        (float) row.real("rank"))))
                .list();
    }
}

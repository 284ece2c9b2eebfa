package vn.hienluong.audit;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.hienluong.platform.AgencyId;
import vn.hienluong.platform.Row;

@Repository
class SealRepository {

    /** A place in the chain: counted from 1, without gaps, per agency. */
    record Seal(long place, byte[] chain) {}

    record Sealed(long place, byte[] chain, AuditEntry entry) {}

    record Head(long place, byte[] chain, byte[] signature) {}

    /**
     * A stretch of the chain.
     *
     * @param sealed the last place of all
     */
    record Places(long first, long last, long sealed) {

        boolean toTheEnd() {
            return last >= sealed;
        }
    }

    private final JdbcClient jdbc;

    SealRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One sealer at a time per agency; another that comes meanwhile goes away empty-handed. */
    boolean takeTurn(AgencyId agency) {
        return jdbc.sql("select pg_try_advisory_xact_lock(hashtextextended('audit.seal:' || :agency, 0))")
                .param("agency", agency.toString())
                .query(Boolean.class)
                .single();
    }

    Optional<Seal> last(AgencyId agency) {
        return jdbc.sql("""
                select place, chain from audit.seal where agency_id = :agency order by place desc limit 1
                """)
                .param("agency", agency.value())
                .query(Row.to(row -> new Seal(row.big("place"), row.bytes("chain"))))
                .optional();
    }

    List<AuditEntry> unsealed(AgencyId agency, int most) {
        return jdbc.sql("select " + EntryRepository.COLUMNS + """
                from audit.unsealed u
                join audit.entry e on e.agency_id = u.agency_id and e.id = u.entry_id
                where u.agency_id = :agency
                order by u.entry_id
                limit :most
                """)
                .param("agency", agency.value())
                .param("most", most)
                .query(Row.to(EntryRepository::entry))
                .list();
    }

    long countUnsealed(AgencyId agency) {
        return jdbc.sql("select count(*) from audit.unsealed where agency_id = :agency")
                .param("agency", agency.value())
                .query(Long.class)
                .single();
    }

    void add(AgencyId agency, Seal seal, AuditEntry entry, Instant at) {
        jdbc.sql("""
                with done as (delete from audit.unsealed where agency_id = :agency and entry_id = :entry)
                insert into audit.seal (agency_id, place, entry_id, chain, sealed_at)
                values (:agency, :place, :entry, :chain, :at)
                """)
                .param("agency", agency.value())
                .param("place", seal.place())
                .param("entry", entry.id())
                .param("chain", seal.chain())
                .param("at", Row.at(at))
                .update();
    }

    void addHead(AgencyId agency, Head head, Instant at) {
        jdbc.sql("""
                insert into audit.head (agency_id, place, chain, signed_at, signature)
                values (:agency, :place, :chain, :at, :signature)
                """)
                .param("agency", agency.value())
                .param("place", head.place())
                .param("chain", head.chain())
                .param("at", Row.at(at))
                .param("signature", head.signature())
                .update();
    }

    /** The chain with its entries from a place on, in order. */
    List<Sealed> chain(AgencyId agency, long after, int most) {
        return jdbc.sql("select s.place, s.chain, " + EntryRepository.COLUMNS + """
                from audit.seal s
                join audit.entry e on e.agency_id = s.agency_id and e.id = s.entry_id
                where s.agency_id = :agency and s.place > :after
                order by s.place
                limit :most
                """)
                .param("agency", agency.value())
                .param("after", after)
                .param("most", most)
                .query(Row.to(row -> new Sealed(row.big("place"), row.bytes("chain"), EntryRepository.entry(row))))
                .list();
    }

    /**
     * Where entries between two ids lie, and whatever is missing among them: from behind the last one that is older to
     * before the first one that is younger. Who committed late has a later place than their id would say.
     */
    Places places(Optional<UUID> from, Optional<UUID> until, AgencyId agency) {
        return jdbc.sql("""
                with asked as (
                  select min(place) filter (where entry_id >= :from and entry_id < :until) as first,
                         max(place) filter (where entry_id >= :from and entry_id < :until) as last,
                         coalesce(max(place) filter (where entry_id < :from), 0) + 1 as after_older,
                         coalesce(min(place) filter (where entry_id >= :until), max(place) + 1) - 1 as before_younger,
                         max(place) as sealed
                  from audit.seal where agency_id = :agency)
                select coalesce(least(first, after_older), 1) as first,
                       coalesce(greatest(last, before_younger), 0) as last,
                       coalesce(sealed, 0) as sealed
                from asked
                """)
                .param("agency", agency.value())
                .param("from", from.orElse(new UUID(0, 0)))
                .param("until", until.orElse(new UUID(-1, -1)))
                .query(Row.to(row -> new Places(row.big("first"), row.big("last"), row.big("sealed"))))
                .single();
    }

    /** Whether an entry is neither chained nor waits for it. */
    boolean loose(AgencyId agency) {
        return jdbc.sql("""
                select exists (
                  select 1 from audit.entry e
                  where e.agency_id = :agency
                    and not exists (select 1 from audit.seal s where s.agency_id = :agency and s.entry_id = e.id)
                    and not exists (select 1 from audit.unsealed u where u.agency_id = :agency and u.entry_id = e.id))
                """)
                .param("agency", agency.value())
                .query(Boolean.class)
                .single();
    }

    /** The latest heads, the latest first. */
    List<SignedHead> latestHeads(AgencyId agency, int most) {
        return jdbc.sql("""
                select place, chain, signature, signed_at from audit.head
                where agency_id = :agency order by place desc limit :most
                """)
                .param("agency", agency.value())
                .param("most", most)
                .query(Row.to(row -> new SignedHead(head(row), row.instant("signed_at"))))
                .list();
    }

    record SignedHead(Head head, Instant at) {}

    private static Head head(Row row) throws SQLException {
        return new Head(row.big("place"), row.bytes("chain"), row.bytes("signature"));
    }

    /** Heads behind a place, in order. */
    List<Head> headsAfter(long place, AgencyId agency) {
        return jdbc.sql("""
                select place, chain, signature from audit.head
                where agency_id = :agency and place > :place order by place
                """)
                .param("agency", agency.value())
                .param("place", place)
                .query(Row.to(SealRepository::head))
                .list();
    }

    List<Head> heads(AgencyId agency) {
        return jdbc.sql("select place, chain, signature from audit.head where agency_id = :agency order by place")
                .param("agency", agency.value())
                .query(Row.to(SealRepository::head))
                .list();
    }
}

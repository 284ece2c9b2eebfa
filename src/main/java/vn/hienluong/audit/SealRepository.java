package vn.hienluong.audit;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
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

    List<Head> heads(AgencyId agency) {
        return jdbc.sql("select place, chain, signature from audit.head where agency_id = :agency order by place")
                .param("agency", agency.value())
                .query(Row.to(row -> new Head(row.big("place"), row.bytes("chain"), row.bytes("signature"))))
                .list();
    }
}

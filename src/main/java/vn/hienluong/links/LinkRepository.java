package vn.hienluong.links;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.hienluong.platform.AgencyId;
import vn.hienluong.platform.Ids;
import vn.hienluong.platform.Row;

@Repository
class LinkRepository {

    private static final String SELECT = """
            select id, address, expected, found_on, title, checked_on, broken_since, repaired_on, fault
            from links.link where agency_id = :agency
            """;

    private final JdbcClient jdbc;

    LinkRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param expected empty for a link that leads elsewhere */
    void watch(String address, Optional<String> expected, String on, String title, LocalDate today, AgencyId agency) {
        jdbc.sql("""
                insert into links.link (agency_id, id, address, expected, found_on, title, named_on)
                values (:agency, :id, :address, :expected, :on, :title, :today)
                on conflict (agency_id, address, found_on)
                do update set expected = :expected, title = :title, named_on = :today
                """)
                .param("agency", agency.value())
                .param("id", Ids.next())
                .param("address", address)
                .param("expected", expected.orElse(null))
                .param("on", on)
                .param("title", title)
                .param("today", today)
                .update();
    }

    /** What no room named today is no longer public; where it was broken, taking it out has mended that. */
    void forgetUnnamed(LocalDate today, AgencyId agency) {
        jdbc.sql("""
                update links.outage o set repaired_on = :today
                from links.link l
                where o.agency_id = :agency and o.repaired_on is null and l.agency_id = o.agency_id
                  and l.address = o.address and l.found_on = o.found_on and l.named_on < :today
                """).param("agency", agency.value()).param("today", today).update();
        jdbc.sql("delete from links.link where agency_id = :agency and named_on < :today")
                .param("agency", agency.value())
                .param("today", today)
                .update();
    }

    List<Link> own(AgencyId agency) {
        return jdbc.sql(SELECT + " and expected is not null order by address limit 100000")
                .param("agency", agency.value())
                .query(Row.to(LinkRepository::link))
                .list();
    }

    /** Those that waited longest, so many of each host at most. */
    List<Link> outside(int perHost, int most, LocalDate today, AgencyId agency) {
        return jdbc.sql("""
                select id, address, expected, found_on, title, checked_on, broken_since, repaired_on, fault
                from (
                  select l.*, row_number() over (
                           partition by substring(l.address from '^[a-z]+://([^/?#]+)')
                           order by l.checked_on nulls first, l.id) as turn
                  from links.link l
                  where l.agency_id = :agency and l.expected is null
                    and (l.checked_on is null or l.checked_on < :today)) waiting
                where turn <= :perHost
                order by checked_on nulls first, id limit :most
                """)
                .param("agency", agency.value())
                .param("today", today)
                .param("perHost", perHost)
                .param("most", most)
                .query(Row.to(LinkRepository::link))
                .list();
    }

    void checked(UUID id, Optional<String> fault, LocalDate today, AgencyId agency) {
        jdbc.sql("""
                update links.link set
                  checked_on = :today,
                  repaired_on = case when cast(:fault as text) is null and broken_since is not null then :today
                                     else repaired_on end,
                  broken_since = case when cast(:fault as text) is not null then coalesce(broken_since, :today) end,
                  fault = :fault
                where agency_id = :agency and id = :id
                """)
                .param("agency", agency.value())
                .param("id", id)
                .param("today", today)
                .param("fault", fault.orElse(null))
                .update();
    }

    /** Kept by itself: a link that is taken out of its text was broken all the same. */
    void broke(Link link, String fault, LocalDate today, AgencyId agency) {
        jdbc.sql("""
                insert into links.outage (agency_id, id, address, found_on, title, fault, broken_on)
                values (:agency, :id, :address, :on, :title, :fault, :today)
                """)
                .param("agency", agency.value())
                .param("id", Ids.next())
                .param("address", link.address())
                .param("on", link.on())
                .param("title", link.title())
                .param("fault", fault)
                .param("today", today)
                .update();
    }

    void mended(Link link, LocalDate today, AgencyId agency) {
        jdbc.sql("""
                update links.outage set repaired_on = :today
                where agency_id = :agency and address = :address and found_on = :on and repaired_on is null
                """)
                .param("agency", agency.value())
                .param("address", link.address())
                .param("on", link.on())
                .param("today", today)
                .update();
    }

    List<Link> broken(AgencyId agency) {
        return jdbc.sql(SELECT + " and broken_since is not null order by broken_since, id limit 500")
                .param("agency", agency.value())
                .query(Row.to(LinkRepository::link))
                .list();
    }

    List<Link> repaired(LocalDate since, AgencyId agency) {
        return jdbc.sql(SELECT + """
                         and broken_since is null and repaired_on >= :since order by repaired_on desc, id desc limit 500
                        """)
                .param("agency", agency.value())
                .param("since", since)
                .query(Row.to(LinkRepository::link))
                .list();
    }

    int all(AgencyId agency) {
        return jdbc.sql("select count(*) from links.link where agency_id = :agency")
                .param("agency", agency.value())
                .query(Integer.class)
                .single();
    }

    private static Link link(Row row) throws SQLException {
        return new Link(
                row.uuid("id"),
                row.text("address"),
                row.maybeText("expected"),
                row.text("found_on"),
                row.text("title"),
                row.maybeDay("checked_on"),
                row.maybeDay("broken_since"),
                row.maybeDay("repaired_on"),
                row.maybeText("fault"));
    }
}

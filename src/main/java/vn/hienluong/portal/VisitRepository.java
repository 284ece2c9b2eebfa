package vn.hienluong.portal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import vn.hienluong.datasets.Standing;
import vn.hienluong.platform.AgencyId;
import vn.hienluong.platform.Row;

/** Sums of visits. */
@Repository
public class VisitRepository {

    private static final int MOST = 500;

    /** @param what a page, or a day */
    public record Sum(String what, LocalDate day, long visits) {}

    private final JdbcClient jdbc;

    VisitRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** In one statement; in an order of its own, so that two nodes do not wait for each other in a circle. */
    @Transactional
    public void add(Map<Visits.Read, Long> sums, AgencyId agency) {
        var days = new ArrayList<String>();
        var pages = new ArrayList<String>();
        var counts = new ArrayList<Long>();
        sums.forEach((read, sum) -> {
            days.add(read.day().toString());
            pages.add(read.page());
            counts.add(sum);
        });
        jdbc.sql("""
                insert into portal.visit as v (agency_id, day, page, visits)
                select :agency, u.day::date, u.page, u.visits
                from unnest(cast(:days as text[]), cast(:pages as text[]), cast(:visits as bigint[])) as u (day, page, visits)
                order by u.day, u.page
                on conflict (agency_id, day, page) do update set visits = v.visits + excluded.visits
                """)
                .param("agency", agency.value())
                .param("days", days.toArray(String[]::new))
                .param("pages", pages.toArray(String[]::new))
                .param("visits", counts.toArray(Long[]::new))
                .update();
    }

    @Transactional(readOnly = true)
    List<Sum> byPage(LocalDate from, LocalDate to, AgencyId agency) {
        return jdbc.sql("""
                select page as what, max(day) as day, sum(visits)::bigint as visits from portal.visit
                where agency_id = :agency and day between :from and :to
                group by page order by sum(visits) desc, page limit :most
                """)
                .param("agency", agency.value())
                .param("from", from)
                .param("to", to)
                .param("most", MOST)
                .query(Row.to(row -> new Sum(row.text("what"), row.day("day"), row.big("visits"))))
                .list();
    }

    @Transactional(readOnly = true)
    List<Sum> byDay(LocalDate from, LocalDate to, AgencyId agency) {
        return jdbc.sql("""
                select day::text as what, day, sum(visits)::bigint as visits from portal.visit
                where agency_id = :agency and day between :from and :to and page not like '/tim-kiem/%'
                group by day order by day limit :most
                """)
                .param("agency", agency.value())
                .param("from", from)
                .param("to", to)
                .param("most", MOST)
                .query(Row.to(row -> new Sum(row.text("what"), row.day("day"), row.big("visits"))))
                .list();
    }

    /** Days that have visits, the first first. */
    @Transactional(readOnly = true)
    List<Sum> days(LocalDate from, LocalDate to, int most, AgencyId agency) {
        return jdbc.sql("""
                select day::text as what, day, sum(visits)::bigint as visits from portal.visit
                where agency_id = :agency and day between :from and :to and page not like '/tim-kiem/%'
                group by day order by day limit :most
                """)
                .param("agency", agency.value())
                .param("from", from)
                .param("to", to)
                .param("most", most)
                .query(Row.to(row -> new Sum(row.text("what"), row.day("day"), row.big("visits"))))
                .list();
    }

    /**
     * How many days before this one have visits: each is looked up by the one before it, so that the pages of a day are not
     * walked through. What is written late (a node gathers for seconds) shows in the sum of the last two of them.
     */
    @Transactional(readOnly = true)
    Standing standing(LocalDate today, AgencyId agency) {
        return jdbc.sql("""
                with recursive days as (
                  (select v.day from portal.visit v where v.agency_id = :agency and v.day < :today and v.page not like '/tim-kiem/%'
                   order by v.day limit 1)
                  union all
                  select (select v.day from portal.visit v
                          where v.agency_id = :agency and v.day > days.day and v.day < :today and v.page not like '/tim-kiem/%'
                          order by v.day limit 1)
                  from days where days.day is not null
                )
                select count(day) as number, coalesce(max(day)::text, '') || '/' || coalesce((
                  select sum(v.visits) from portal.visit v
                  where v.agency_id = :agency and v.day >= cast(:today as date) - 2 and v.day < :today), 0) as version
                from days
                """)
                .param("agency", agency.value())
                .param("today", today)
                .query(Row.to(row -> new Standing(row.big("number"), row.text("version"), Optional.empty())))
                .single();
    }
}

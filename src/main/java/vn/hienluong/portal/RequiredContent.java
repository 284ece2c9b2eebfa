package vn.hienluong.portal;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.hienluong.platform.AgencyId;
import vn.hienluong.platform.Time;
import vn.hienluong.publications.PublicationId;
import vn.hienluong.publications.facts.About;
import vn.hienluong.publications.facts.Facts;
import vn.hienluong.publications.facts.PublicationKind;
import vn.hienluong.publications.facts.Steering;
import vn.hienluong.publications.reading.PublicFilter;
import vn.hienluong.publications.reading.PublicReading;
import vn.hienluong.publications.reading.PublicRow;

/** What must stand on the portal on a day, and whether it does. The rules are rows with their article and their days. */
@Component
public class RequiredContent {

    private static final int PAGE = 500;

    /**
     * @param article empty where the row was not compared with the text of the law
     * @param part only this part of the kind; empty for all of it
     * @param remind days after which the office wants to look again; 0 for never
     */
    public record Rule(
            String key,
            String law,
            Optional<String> article,
            LocalDate from,
            Optional<LocalDate> to,
            Set<PublicationKind> kinds,
            Optional<String> part,
            int remind) {

        boolean holdsOn(LocalDate day) {
            return !from.isAfter(day) && to.filter(end -> end.isBefore(day)).isEmpty();
        }
    }

    public enum Standing {
        PRESENT,
        /** There, but over, or not looked at for as long as the office wanted. */
        STALE,
        MISSING
    }

    /** @param latest what was changed last */
    public record Found(Rule rule, Standing standing, int number, Optional<PublicRow> latest) {}

    private final PublicReading reading;
    private final List<Rule> rules =
            Table.of("required.tsv").stream().map(RequiredContent::rule).toList();

    RequiredContent(PublicReading reading) {
        this.reading = reading;
    }

    public List<Rule> on(LocalDate day) {
        return rules.stream().filter(rule -> rule.holdsOn(day)).toList();
    }

    /** As it is, or was, at a moment. */
    @Transactional(readOnly = true)
    public List<Found> at(Instant moment, AgencyId agency) {
        var rows = rows(moment, agency);
        return on(Time.dayOf(moment)).stream()
                .map(rule -> found(rule, rows, moment))
                .toList();
    }

    private List<PublicRow> rows(Instant moment, AgencyId agency) {
        var kinds =
                rules.stream().flatMap(rule -> rule.kinds().stream()).distinct().toArray(PublicationKind[]::new);
        var rows = new java.util.ArrayList<PublicRow>();
        var after = Optional.<PublicationId>empty();
        while (true) {
            var page = reading.all(PublicFilter.of(kinds), after, PAGE, moment, agency);
            rows.addAll(page);
            if (page.size() < PAGE) {
                return rows;
            }
            after = Optional.of(page.getLast().id());
        }
    }

    private static Found found(Rule rule, List<PublicRow> rows, Instant moment) {
        var there = rows.stream()
                .filter(row -> rule.kinds().contains(row.kind()))
                .filter(row -> rule.part().isEmpty() || rule.part().equals(part(row.facts())))
                .toList();
        var latest = there.stream().max(java.util.Comparator.comparing(PublicRow::changedAt));
        return new Found(rule, standing(rule, there, latest, moment), there.size(), latest);
    }

    private static Standing standing(Rule rule, List<PublicRow> there, Optional<PublicRow> latest, Instant moment) {
        if (latest.isEmpty()) {
            return Standing.MISSING;
        }
        var today = Time.dayOf(moment);
        boolean over = there.stream()
                .allMatch(row ->
                        row.facts().ends().filter(end -> end.isBefore(today)).isPresent()
                                && row.kind() == PublicationKind.RECEPTION_SCHEDULE);
        boolean old =
                rule.remind() > 0 && latest.get().changedAt().isBefore(moment.minus(Duration.ofDays(rule.remind())));
        return over || old ? Standing.STALE : Standing.PRESENT;
    }

    private static Optional<String> part(Facts facts) {
        return switch (facts) {
            case About about -> Optional.of(about.part().name());
            case Steering steering -> Optional.of(steering.part().name());
            default -> Optional.empty();
        };
    }

    private static Rule rule(Map<String, String> row) {
        return new Rule(
                row.getOrDefault("key", ""),
                row.getOrDefault("law", ""),
                given(row, "article"),
                LocalDate.parse(row.getOrDefault("from", "")),
                given(row, "to").map(LocalDate::parse),
                Arrays.stream(row.getOrDefault("kinds", "").split(" "))
                        .map(PublicationKind::valueOf)
                        .collect(Collectors.toSet()),
                given(row, "part"),
                Integer.parseInt(row.getOrDefault("remind", "0")));
    }

    private static Optional<String> given(Map<String, String> row, String column) {
        return Optional.ofNullable(row.get(column)).filter(cell -> !cell.isEmpty() && !cell.equals("-"));
    }
}

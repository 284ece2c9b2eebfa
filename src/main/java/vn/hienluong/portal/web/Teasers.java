package vn.hienluong.portal.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.hienluong.pictures.Picture;
import vn.hienluong.pictures.PictureId;
import vn.hienluong.platform.Time;
import vn.hienluong.platform.web.PublicScreen;
import vn.hienluong.publications.facts.LegalDocument;
import vn.hienluong.publications.facts.PublicationKind;
import vn.hienluong.publications.reading.PublicReading;
import vn.hienluong.publications.reading.PublicRow;

/** Publications as lists show them. */
@Component
class Teasers {

    private final PublicReading reading;

    Teasers(PublicReading reading) {
        this.reading = reading;
    }

    List<Teaser> of(List<PublicRow> rows, PublicScreen screen) {
        var pictures = reading.leads(rows, screen.agency());
        return rows.stream().map(row -> teaser(row, pictures, screen)).toList();
    }

    static String href(PublicRow row, PublicScreen screen) {
        return screen.href("/" + row.kind().path() + "/" + row.slug());
    }

    private static Teaser teaser(PublicRow row, Map<PictureId, Picture> pictures, PublicScreen screen) {
        var line = row.in(screen.english());
        return new Teaser(
                href(row, screen),
                line.title(),
                line.summary(),
                about(row, screen),
                mark(row, screen),
                screen.english() && !row.translated(),
                thumb(row, pictures, screen));
    }

    static String about(PublicRow row, PublicScreen screen) {
        var day = row.facts().day().orElseGet(() -> Time.dayOf(row.since()));
        return Stream.of(
                        screen.say(row.kind().label()),
                        FactWords.number(row.facts()),
                        screen.text().day(day))
                .filter(words -> !words.isEmpty())
                .collect(Collectors.joining(" \u00b7 "));
    }

    /** In force or not, or until when something is open. */
    static String mark(PublicRow row, PublicScreen screen) {
        var today = Time.dayOf(screen.at());
        if (row.facts() instanceof LegalDocument document) {
            return inForce(document, today, screen);
        }
        if (row.kind() == PublicationKind.NEWS || row.facts().ends().isEmpty()) {
            return "";
        }
        var end = row.facts().ends().orElseThrow();
        return end.isBefore(today) ? screen.say("portal.over") : screen.say("portal.open-until", end);
    }

    static String inForce(LegalDocument document, LocalDate today, PublicScreen screen) {
        if (document.effectiveFrom().isAfter(today)) {
            return screen.say("portal.in-force.from", document.effectiveFrom());
        }
        return document.effectiveTo().filter(end -> end.isBefore(today)).isPresent()
                ? screen.say("portal.in-force.no")
                : screen.say("portal.in-force.yes");
    }

    private static Optional<Teaser.Thumb> thumb(PublicRow row, Map<PictureId, Picture> pictures, PublicScreen screen) {
        return row.lead()
                .flatMap(lead -> Optional.ofNullable(pictures.get(lead.picture()))
                        .map(picture -> picture.sizes().getFirst())
                        .map(size -> new Teaser.Thumb(
                                Shelf.of(screen).picture(lead.picture(), size.width()),
                                size.width(),
                                size.height(),
                                lead.alt(screen.english()))));
    }
}

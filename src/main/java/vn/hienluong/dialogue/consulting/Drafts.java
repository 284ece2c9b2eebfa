package vn.hienluong.dialogue.consulting;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.hienluong.authority.Actor;
import vn.hienluong.platform.AgencyId;
import vn.hienluong.platform.NotFound;
import vn.hienluong.platform.Outcome;
import vn.hienluong.publications.PublicationId;
import vn.hienluong.publications.Publications;
import vn.hienluong.publications.facts.DraftForComment;
import vn.hienluong.publications.facts.Facts;
import vn.hienluong.publications.facts.PublicationKind;
import vn.hienluong.publications.reading.PublicAnswer;
import vn.hienluong.publications.reading.PublicFilter;
import vn.hienluong.publications.reading.PublicReading;
import vn.hienluong.publications.reading.PublicRow;

/** Drafts out for comment, as the public may read them: what is not public, nobody comments on. */
@Component
public class Drafts {

    private static final int PAGE = 200;
    private static final int MOST = 2000;

    private final PublicReading reading;
    private final Publications publications;
    private final Clock clock;

    Drafts(PublicReading reading, Publications publications, Clock clock) {
        this.reading = reading;
        this.publications = publications;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public Optional<Draft> at(String slug, Instant at, AgencyId agency) {
        return reading.one(PublicationKind.DRAFT_FOR_COMMENT, slug, at, agency)
                .filter(PublicAnswer.Article.class::isInstance)
                .map(PublicAnswer.Article.class::cast)
                .flatMap(article -> draft(article.row()).findFirst());
    }

    /** One of them, where the public may read it at a moment. */
    @Transactional(readOnly = true)
    public Optional<Draft> shown(PublicationId id, Instant at, AgencyId agency) {
        return reading.find(id, at, agency).flatMap(row -> draft(row).findFirst());
    }

    /**
     * As its unit and the office see it, also when it is public no more.
     *
     * @throws NotFound when there is none that was public, or none that this person may read
     */
    @Transactional(readOnly = true)
    public Draft require(PublicationId id, Actor by) {
        var publication = publications.require(id, by);
        var shown = publications.editions(id, by).stream()
                .filter(edition -> edition.state().shown().isPresent())
                .findFirst()
                .orElseThrow(NotFound::new);
        if (!(shown.content().facts().read() instanceof Outcome.Done<Facts>(DraftForComment facts))) {
            throw new NotFound();
        }
        return new Draft(
                id,
                publication.slug(),
                shown.content().vietnamese().title(),
                shown.content().english().title(),
                facts.drafter(),
                publication.owner(),
                facts.commentsUntil());
    }

    /** All that are public now, the latest first, at most 200. */
    @Transactional(readOnly = true)
    public List<Draft> all(AgencyId agency) {
        return reading
                .list(
                        PublicFilter.of(PublicationKind.DRAFT_FOR_COMMENT),
                        Optional.empty(),
                        PAGE,
                        clock.instant(),
                        agency)
                .stream()
                .flatMap(Drafts::draft)
                .toList();
    }

    /** Those whose last day was among these days, as far as they are public at a moment; at most 2,000. */
    @Transactional(readOnly = true)
    public List<Draft> ended(LocalDate from, LocalDate to, Instant at, AgencyId agency) {
        var filter = PublicFilter.of(PublicationKind.DRAFT_FOR_COMMENT).endedOn(to.plusDays(1));
        var found = new ArrayList<PublicRow>();
        var after = Optional.<PublicationId>empty();
        while (found.size() < MOST) {
            var page = reading.all(filter, after, PAGE, at, agency);
            found.addAll(page);
            if (page.size() < PAGE) {
                break;
            }
            after = Optional.of(page.getLast().id());
        }
        return found.stream()
                .flatMap(Drafts::draft)
                .filter(draft -> !draft.until().isBefore(from))
                .toList();
    }

    private static Stream<Draft> draft(PublicRow row) {
        return row.facts() instanceof DraftForComment facts ? Stream.of(Draft.of(row, facts)) : Stream.empty();
    }
}

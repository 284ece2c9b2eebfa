package vn.hienluong.search;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.hienluong.authority.Actor;

/** Finds what somebody may see, the best first; who may see what is asked in the same query. */
@Component
public class Search {

    public static final int PAGE = 20;

    /** Where a page of what was found ended. */
    public record Place(float rank, UUID id) {}

    private final EntryRepository entries;
    private final List<SearchSource> sources;

    Search(EntryRepository entries, List<SearchSource> sources) {
        this.entries = entries;
        this.sources = sources;
    }

    /**
     * At most {@link #PAGE} hits.
     *
     * @param kind one of {@link #kinds()}, or empty for all
     */
    @Transactional(readOnly = true)
    public List<Hit> find(String text, String kind, Optional<Place> after, Actor by) {
        by.require(SearchAction.SEARCH);
        var question = Question.of(text);
        return question.empty()
                ? List.of()
                : entries.find(question, Readers.borneBy(by), kind, after, PAGE, by.agency());
    }

    /** A record as it is called, and the page that shows it. */
    public record Named(String title, String href) {}

    /** Those of these records that somebody may see; one that cannot be found by its words is not among them. */
    @Transactional(readOnly = true)
    public Map<UUID, Named> named(Set<UUID> records, Actor by) {
        return records.isEmpty() ? Map.of() : entries.named(records, Readers.borneBy(by), by.agency());
    }

    /** Message keys of all kinds of record that can be found. */
    public List<String> kinds() {
        return sources.stream()
                .flatMap(source -> source.kinds().stream())
                .distinct()
                .sorted()
                .toList();
    }
}

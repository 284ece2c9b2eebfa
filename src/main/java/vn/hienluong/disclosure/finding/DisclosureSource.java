package vn.hienluong.disclosure.finding;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.hienluong.audit.Subject;
import vn.hienluong.disclosure.DisclosureAction;
import vn.hienluong.disclosure.Duties;
import vn.hienluong.disclosure.Item;
import vn.hienluong.disclosure.ItemId;
import vn.hienluong.disclosure.Items;
import vn.hienluong.platform.AgencyId;
import vn.hienluong.platform.Words;
import vn.hienluong.search.Entry;
import vn.hienluong.search.Readers;
import vn.hienluong.search.SearchSource;

/** What must be public, by its title, its duty and the article behind it. */
@Component
class DisclosureSource implements SearchSource {

    private static final String KIND = "disclosure.found.item";
    private static final Readers READERS = Readers.of(DisclosureAction.VIEW);

    private final Items items;
    private final Duties duties;
    private final Words words;

    DisclosureSource(Items items, Duties duties, Words words) {
        this.items = items;
        this.duties = duties;
        this.words = words;
    }

    @Override
    public Set<String> subjects() {
        return Set.of("disclosure.item");
    }

    @Override
    public List<String> kinds() {
        return List.of(KIND);
    }

    @Override
    public Found read(Subject subject, AgencyId agency) {
        return items.find(new ItemId(subject.id()), agency)
                .map(item -> new Found(subject.id(), List.of(entry(item, agency))))
                .orElseGet(() -> Found.nothing(subject.id()));
    }

    private Entry entry(Item item, AgencyId agency) {
        var names = duties.names(words.in(Words.VIETNAMESE), agency);
        return new Entry(
                KIND,
                item.id().value(),
                "",
                item.title(),
                names.getOrDefault(item.duty(), "") + "\n" + item.source(),
                "/disclosures/" + item.id(),
                READERS,
                Optional.of(item.due()));
    }
}

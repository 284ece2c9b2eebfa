package vn.hienluong.opendata;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import vn.hienluong.datasets.Asked;
import vn.hienluong.datasets.Column;
import vn.hienluong.datasets.Dataset;

/** All lists of the house, and those of them that an agency has. */
@Component
public class Catalogue {

    private static final String KEY = "[a-z0-9]+(-[a-z0-9]+)*";

    private final Map<String, Dataset> datasets = new TreeMap<>();
    private final Reading reading;

    Catalogue(List<Dataset> datasets, Reading reading) {
        datasets.forEach(this::add);
        this.reading = reading;
    }

    private void add(Dataset dataset) {
        if (!dataset.key().matches(KEY) || !dataset.columns().getFirst().equals(Column.ID)) {
            throw new IllegalStateException("no dataset as they are agreed on: " + dataset.key());
        }
        if (datasets.put(dataset.key(), dataset) != null) {
            throw new IllegalStateException("two datasets have one key: " + dataset.key());
        }
    }

    /** Of any agency, by their keys. */
    public List<Dataset> all() {
        return List.copyOf(datasets.values());
    }

    /** Also while it is empty: an address that is known stays. */
    public Optional<Dataset> find(String key, Asked asked) {
        return Optional.ofNullable(datasets.get(key)).filter(dataset -> dataset.offered(asked));
    }

    /** What has something in it. */
    public List<Offer> offered(Asked asked) {
        return reading.of(
                asked,
                () -> datasets.values().stream()
                        .filter(dataset -> dataset.offered(asked))
                        .map(dataset -> new Offer(dataset, dataset.standing(asked)))
                        .filter(offer -> offer.standing().rows() > 0)
                        .toList());
    }

    public Offer offer(Dataset dataset, Asked asked) {
        return reading.of(asked, () -> new Offer(dataset, dataset.standing(asked)));
    }
}

package vn.hienluong.bench;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import org.springframework.stereotype.Component;
import vn.hienluong.audit.Author;
import vn.hienluong.authority.Actor;
import vn.hienluong.authority.Grant;
import vn.hienluong.authority.Role;
import vn.hienluong.authority.UnitId;
import vn.hienluong.platform.AgencyId;
import vn.hienluong.platform.Ids;
import vn.hienluong.platform.Tenancy;
import vn.hienluong.search.Search;

/** The search over a million records of 150 agencies, as the application's role, by eight people in a closed loop. */
@Component
public class SearchBench {

    private static final int AGENCIES = 150;
    private static final int PEOPLE = 8;
    private static final long SECOND = 1_000_000_000L;
    private static final long WARM_UP = 20 * SECOND;
    private static final String GOAL = "100 ms";

    private final ModelAgency agencies;
    private final Seeds seeds;
    private final Search search;

    SearchBench(ModelAgency agencies, Seeds seeds, Search search) {
        this.agencies = agencies;
        this.seeds = seeds;
        this.search = search;
    }

    public List<Measured> run(int records, int seconds) throws Exception {
        var words = words();
        var all = new ArrayList<AgencyId>();
        for (int i = 0; i < AGENCIES; i++) {
            var agency = agencies.found("S" + i);
            Tenancy.run(agency, () -> seeds.entries(agency, words, records / AGENCIES));
            all.add(agency);
        }
        seeds.analyze();
        ask(all, asked(words), WARM_UP);
        return ask(all, asked(words), seconds * SECOND).entrySet().stream()
                .map(kind -> Samples.of(kind.getValue()).as(kind.getKey(), GOAL))
                .toList();
    }

    /** The words of the plan that comes along, the most frequent first. */
    private static List<String> words() throws Exception {
        try (var file = Objects.requireNonNull(
                SearchBench.class.getResourceAsStream("/samples/plan-07/ke-hoach-07-KH-SKHCN-2021.txt"))) {
            var counted = new LinkedHashMap<String, Integer>();
            Arrays.stream(new String(file.readAllBytes(), StandardCharsets.UTF_8)
                            .toLowerCase(java.util.Locale.ROOT)
                            .split("[^\\p{L}]+"))
                    .filter(word -> word.length() > 1)
                    .forEach(word -> counted.merge(word, 1, Integer::sum));
            return counted.entrySet().stream()
                    .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                    .map(Map.Entry::getKey)
                    .toList();
        }
    }

    private static Map<String, List<String>> asked(List<String> words) {
        int size = words.size();
        var rare = words.subList(size / 2, size);
        var asked = new LinkedHashMap<String, List<String>>();
        asked.put(
                "bench.search.rare",
                rare.stream().map(word -> word + " " + words.get(size / 4)).toList());
        asked.put(
                "bench.search.prefix",
                rare.stream().map(word -> word.substring(0, 2)).toList());
        asked.put("bench.search.common", words.subList(0, 20));
        asked.put(
                "bench.search.phrase",
                words.subList(0, 20).stream()
                        .map(word -> "\"" + word + " " + words.get(3) + "\"")
                        .toList());
        asked.put("bench.search.number", List.of("17/KH-B", "1234/KH-B", "6000/KH-B"));
        return asked;
    }

    private Map<String, Queue<Long>> ask(List<AgencyId> all, Map<String, List<String>> asked, long length)
            throws Exception {
        var taken = new ConcurrentHashMap<String, Queue<Long>>();
        long end = System.nanoTime() + length;
        try (var people = Executors.newFixedThreadPool(PEOPLE)) {
            var running = new ArrayList<Future<?>>();
            for (int i = 0; i < PEOPLE; i++) {
                running.add(people.submit(() -> {
                    while (System.nanoTime() < end) {
                        var agency = any(all);
                        asked.forEach((kind, words) -> taken.computeIfAbsent(kind, _ -> new ConcurrentLinkedQueue<>())
                                .add(once(any(words), agency)));
                    }
                }));
            }
            for (var one : running) {
                one.get();
            }
        }
        var inOrder = new LinkedHashMap<String, Queue<Long>>();
        asked.keySet().forEach(kind -> inOrder.put(kind, Objects.requireNonNull(taken.get(kind))));
        return inOrder;
    }

    private long once(String words, AgencyId agency) {
        var reader = new Actor(
                Author.person(agency, Ids.next(), "bench", "127.0.0.1"),
                Set.of(new Grant(new UnitId(agency.value()), Role.UNIT_STAFF, Optional.empty())));
        long begin = System.nanoTime();
        Tenancy.in(agency, () -> search.find(words, "", Optional.empty(), reader));
        return System.nanoTime() - begin;
    }

    private static <T> T any(List<T> all) {
        return all.get(ThreadLocalRandom.current().nextInt(all.size()));
    }
}

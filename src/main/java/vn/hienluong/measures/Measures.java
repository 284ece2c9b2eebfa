package vn.hienluong.measures;

import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.util.UriComponentsBuilder;
import vn.hienluong.authority.Actor;
import vn.hienluong.authority.UnitId;
import vn.hienluong.organization.Reorganisation;
import vn.hienluong.platform.AgencyId;
import vn.hienluong.platform.NotFound;
import vn.hienluong.platform.Time;

/** What the rooms count. A unit is told with the units in whose place it stands today. */
@Component
public class Measures {

    /** One measure for some days. */
    public record Question(String key, Span span) {}

    private record Registered(Measure measure, MeasureSource source) {}

    private final Map<String, Registered> registered = new LinkedHashMap<>();
    private final Reorganisation reorganisation;
    private final Clock clock;

    Measures(List<MeasureSource> sources, Reorganisation reorganisation, Clock clock) {
        this.reorganisation = reorganisation;
        this.clock = clock;
        sources.forEach(source -> source.measures().forEach(measure -> register(measure, source)));
    }

    private void register(Measure measure, MeasureSource source) {
        if (registered.putIfAbsent(measure.key(), new Registered(measure, source)) != null) {
            throw new IllegalStateException("counted twice: " + measure.key());
        }
    }

    /** In the order of their keys, so that those of a room stand together. */
    public List<Measure> all() {
        return registered.values().stream()
                .map(Registered::measure)
                .sorted(java.util.Comparator.comparing(Measure::key))
                .toList();
    }

    /** Nothing when its room is not in the program. */
    public Optional<Measure> find(String key) {
        return Optional.ofNullable(registered.get(key)).map(Registered::measure);
    }

    /** @throws NotFound when no room counts it */
    public Measure require(String key) {
        return find(key).orElseThrow(NotFound::new);
    }

    /** As many statements as there are different questions, however many units. */
    @Transactional(readOnly = true)
    public Map<Question, Amounts> count(Collection<Question> questions, AgencyId agency) {
        var answers = new HashMap<Question, Amounts>();
        var heirs =
                questions.isEmpty() ? Map.<UnitId, Set<UnitId>>of() : reorganisation.heirs(Time.today(clock), agency);
        for (var question : new LinkedHashSet<>(questions)) {
            var counted = source(question.key()).count(question.key(), question.span(), agency);
            answers.put(question, counted.inherited(heirs));
        }
        return answers;
    }

    /** @param unit of one unit; nothing for the whole agency, which is all that some measures know */
    @Transactional(readOnly = true)
    public Amount read(String key, Span span, Optional<UnitId> unit, AgencyId agency) {
        var question = new Question(key, span);
        var amounts = count(List.of(question), agency).getOrDefault(question, new Amounts(Amount.NONE, Map.of()));
        return unit.filter(_ -> require(key).byUnit()).map(amounts::of).orElseGet(amounts::whole);
    }

    /** The records behind the number: at most {@link MeasureSource#MOST}, those that this reader may see. */
    @Transactional(readOnly = true)
    public List<Counted> records(String key, Span span, Optional<UnitId> unit, Actor by) {
        by.require(MeasureAction.VIEW);
        var units = unit.filter(_ -> require(key).byUnit())
                .map(one -> withForerunners(one, by.agency()))
                .orElse(Set.of());
        return source(key).records(key, span, units, by);
    }

    private Set<UnitId> withForerunners(UnitId unit, AgencyId agency) {
        var forerunners = reorganisation.heirs(Time.today(clock), agency).entrySet().stream()
                .filter(heirs -> heirs.getValue().contains(unit))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
        forerunners.add(unit);
        return forerunners;
    }

    /** Address of the page that lists the records. */
    public String href(String key, Span span, Optional<UnitId> unit) {
        return source(key)
                .page(key, span, unit)
                .orElseGet(() -> UriComponentsBuilder.fromPath("/measures/{key}/records")
                        .queryParam("from", span.from())
                        .queryParam("to", span.to())
                        .queryParamIfPresent("unit", unit.map(UnitId::value))
                        .build(Map.of("key", key))
                        .toString());
    }

    private MeasureSource source(String key) {
        return Optional.ofNullable(registered.get(key))
                .orElseThrow(NotFound::new)
                .source();
    }
}

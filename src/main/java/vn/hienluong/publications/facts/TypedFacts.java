package vn.hienluong.publications.facts;

import java.lang.reflect.InvocationTargetException;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import vn.hienluong.platform.Outcome;
import vn.hienluong.platform.Refusal;

/**
 * Facts as somebody typed them, by the names of the fields: a draft may be incomplete or wrong and is kept as it is. What
 * was proposed once has been read, and can be read again.
 *
 * @param values without the empty ones, ordered by name
 */
public record TypedFacts(PublicationKind kind, Map<String, String> values) {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    /** Read once: lists show many rows of a kind. */
    private static final Map<PublicationKind, List<FactField>> FIELDS = new ConcurrentHashMap<>();

    private static final TypeReference<Map<String, String>> VALUES = new TypeReference<>() {};

    /** What the kind does not ask for is left out. */
    public TypedFacts {
        values = kept(kind, values);
    }

    /** As they were kept. */
    public static TypedFacts ofJson(PublicationKind kind, String json) {
        return new TypedFacts(kind, JSON.readValue(json, VALUES));
    }

    /** To be kept. */
    public String json() {
        return JSON.writeValueAsString(values);
    }

    private static Map<String, String> kept(PublicationKind kind, Map<String, String> values) {
        var kept = new TreeMap<String, String>();
        for (var field : fields(kind)) {
            var typed = values.getOrDefault(field.name(), "").strip();
            if (!typed.isEmpty()) {
                kept.put(field.name(), typed);
            }
        }
        return Collections.unmodifiableMap(kept);
    }

    public static TypedFacts none(PublicationKind kind) {
        return new TypedFacts(kind, Map.of());
    }

    public static List<FactField> fields(PublicationKind kind) {
        return FIELDS.computeIfAbsent(kind, TypedFacts::read);
    }

    private static List<FactField> read(PublicationKind kind) {
        return Arrays.stream(kind.facts().getRecordComponents())
                .map(FactField::of)
                .toList();
    }

    public String typed(String field) {
        return values.getOrDefault(field, "");
    }

    /** Refused, with the name of the field: what is missing, what is no day or number, what contradicts itself. */
    public Outcome<Facts> read() {
        var fields = fields(kind);
        var arguments = new Object[fields.size()];
        for (int i = 0; i < arguments.length; i++) {
            var field = fields.get(i);
            var typed = typed(field.name());
            var value = typed.isEmpty() ? Optional.empty() : field.value(typed);
            if (value.isEmpty() && !typed.isEmpty()) {
                return Outcome.refused("publications.facts.unreadable", Refusal.of(field.label()));
            }
            if (value.isEmpty() && field.required()) {
                return Outcome.refused("publications.facts.missing", Refusal.of(field.label()));
            }
            arguments[i] = field.required() ? value.orElseThrow() : value;
        }
        var facts = made(arguments);
        return facts.contradiction().<Outcome<Facts>>map(Outcome::refused).orElseGet(() -> Outcome.done(facts));
    }

    private Facts made(Object[] arguments) {
        try {
            var constructor = kind.facts()
                    .getDeclaredConstructor(Arrays.stream(kind.facts().getRecordComponents())
                            .map(java.lang.reflect.RecordComponent::getType)
                            .toArray(Class[]::new));
            return constructor.newInstance(arguments);
        } catch (NoSuchMethodException
                | InstantiationException
                | IllegalAccessException
                | InvocationTargetException e) {
            throw new IllegalStateException(e);
        }
    }
}

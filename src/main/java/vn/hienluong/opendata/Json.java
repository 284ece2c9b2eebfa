package vn.hienluong.opendata;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;
import vn.hienluong.datasets.DataRow;

/** Documents of JSON, made of maps that keep their order. */
public final class Json {

    static final JsonMapper MAPPER = JsonMapper.builder().build();

    private Json() {}

    public static byte[] bytes(Object document) {
        return MAPPER.writeValueAsBytes(document);
    }

    /** @param namesAndValues in turn; an empty {@code Optional} leaves its name out */
    static Map<String, Object> object(Object... namesAndValues) {
        var object = new LinkedHashMap<String, Object>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            var name = (String) namesAndValues[i];
            var value = namesAndValues[i + 1];
            if (!(value instanceof Optional<?> maybe)) {
                object.put(name, value);
            } else {
                maybe.ifPresent(one -> object.put(name, one));
            }
        }
        return object;
    }

    static <T> Map<String, Object> byName(Stream<T> all, Function<T, String> name, Function<T, Object> value) {
        return all.collect(Collectors.toMap(name, value, (first, _) -> first, LinkedHashMap::new));
    }

    public static Map<String, Object> row(DataRow row) {
        return byName(row.values().entrySet().stream(), Map.Entry::getKey, one -> Cell.json(one.getValue()));
    }
}

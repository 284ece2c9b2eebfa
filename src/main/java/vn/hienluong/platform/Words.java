package vn.hienluong.platform;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * Every sentence of the product. {@code messages/<room>.properties} (plain UTF-8, Vietnamese) is the original,
 * {@code messages/<room>_en.properties} the translation; a missing translation shows Vietnamese, never a key.
 * Patterns follow {@link java.text.MessageFormat}: an apostrophe is written twice.
 */
public final class Words {

    public static final Locale VIETNAMESE = Locale.of("vi", "VN");
    public static final Locale ENGLISH = Locale.ENGLISH;

    private static final String ENGLISH_SUFFIX = "_en.properties";

    private final Map<String, String> vietnamese = new HashMap<>();
    private final Map<String, String> english = new HashMap<>();

    private final Map<Place, Message> understood = new ConcurrentHashMap<>();

    private record Place(String key, Locale locale) {}

    private Words() {}

    public static Words load() {
        var words = new Words();
        try {
            for (var bundle :
                    new PathMatchingResourcePatternResolver().getResources("classpath*:messages/*.properties")) {
                words.add(bundle);
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return words;
    }

    public Text in(Locale locale) {
        return new Text(this, locale);
    }

    /** The Vietnamese keys, which are the original: the tests compare the rest with them. */
    public Set<String> keys() {
        return vietnamese.keySet();
    }

    Message message(String key, Locale locale) {
        return understood.computeIfAbsent(new Place(key, locale), place -> new Message(pattern(key, locale), locale));
    }

    private String pattern(String key, Locale locale) {
        var original = vietnamese.get(key);
        if (original == null) {
            throw new IllegalArgumentException("no such message: " + key);
        }
        return locale.getLanguage().equals("en") ? english.getOrDefault(key, original) : original;
    }

    boolean has(String key) {
        return vietnamese.containsKey(key);
    }

    private void add(Resource bundle) throws IOException {
        var properties = new Properties();
        try (var reader = new InputStreamReader(bundle.getInputStream(), StandardCharsets.UTF_8)) {
            properties.load(reader);
        }
        var name = String.valueOf(bundle.getFilename());
        var language = name.endsWith(ENGLISH_SUFFIX) ? english : vietnamese;
        properties.forEach((key, value) -> language.put((String) key, (String) value));
    }
}

package vn.hienluong.advisories;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The advisories that come along, as of a day; how complete they are is written in the documents of operations. */
public final class Snapshot {

    private final LocalDate taken;
    private final List<Advisory> advisories;
    private final Exceptions exceptions;

    private Snapshot(LocalDate taken, List<Advisory> advisories, Exceptions exceptions) {
        this.taken = taken;
        this.advisories = advisories;
        this.exceptions = exceptions;
    }

    public static Snapshot ofTheProgram() {
        return of(json("/advisories/snapshot.json"), json("/advisories/exceptions.json"));
    }

    static Snapshot of(JsonNode snapshot, JsonNode exceptions) {
        return new Snapshot(
                LocalDate.parse(snapshot.path("taken").asString()),
                snapshot.path("advisories").valueStream().map(Advisory::read).toList(),
                Exceptions.read(exceptions));
    }

    public LocalDate taken() {
        return taken;
    }

    List<Advisory> advisories() {
        return advisories;
    }

    /** What is known against these parts, but for what was looked at and excepted up to today or later. */
    public List<Finding> against(List<Part> parts, LocalDate today) {
        return advisories.stream()
                .filter(advisory -> !exceptions.cover(advisory.id(), today))
                .flatMap(advisory -> parts.stream()
                        .filter(advisory::touches)
                        .map(part -> new Finding(part, advisory.id(), advisory.summary())))
                .toList();
    }

    /** The same exceptions, for what OSV said. */
    public List<Finding> without(List<Finding> found, LocalDate today) {
        return found.stream()
                .filter(one -> !exceptions.cover(one.advisory(), today))
                .toList();
    }

    private static JsonNode json(String resource) {
        try (var content = Objects.requireNonNull(Snapshot.class.getResourceAsStream(resource), resource)) {
            return JsonMapper.builder().build().readTree(content);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}

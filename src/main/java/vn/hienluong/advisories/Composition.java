package vn.hienluong.advisories;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;

/** What the program is made of, by the list that the build put into the jar. */
public final class Composition {

    private static final String LIST = "/META-INF/sbom/application.cdx.json";

    private Composition() {}

    /** Nothing where the program runs from classes that were never packed. */
    public static List<Part> ofTheProgram() {
        try (var list = Composition.class.getResourceAsStream(LIST)) {
            return list == null ? List.of() : of(list);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static List<Part> of(InputStream cycloneDx) {
        var components = JsonMapper.builder().build().readTree(cycloneDx).path("components");
        return components
                .valueStream()
                .map(component -> Part.of(component.path("purl").asString("")))
                .flatMap(Optional::stream)
                .toList();
    }
}

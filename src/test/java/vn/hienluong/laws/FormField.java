package vn.hienluong.laws;

import java.lang.reflect.Parameter;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import vn.hienluong.laws.Routes.Route;

/**
 * A field that a route reads: a parameter of its own, a component of its form, or, where it takes whatever is sent, a
 * name that a template gives to a field.
 */
record FormField(String name, Class<?> type) {

    private static final Pattern NAMED = Pattern.compile("\\bname ?= ?\"([a-zA-Z]+-)(?:\\$\\{|\" \\+)");

    /** Beginnings of names that end with an id or a code, such as {@code result-<task>}. */
    private static final List<String> COMPOSED = SourceFile.under("src/main/jte", ".jte").stream()
            .flatMap(template -> NAMED.matcher(template.content()).results())
            .map(found -> found.group(1))
            .distinct()
            .sorted()
            .toList();

    static List<FormField> of(Route route) {
        return Arrays.stream(route.endpoint().getParameters())
                .flatMap(FormField::fields)
                .toList();
    }

    static List<String> files(Route route) {
        return Arrays.stream(route.endpoint().getParameters())
                .flatMap(FormField::files)
                .toList();
    }

    private static Stream<String> files(Parameter parameter) {
        if (parameter.getType().isRecord()) {
            return Arrays.stream(parameter.getType().getRecordComponents())
                    .filter(component -> component.getType() == MultipartFile.class)
                    .map(RecordComponent::getName);
        }
        return parameter.getParameterizedType().getTypeName().contains(MultipartFile.class.getSimpleName())
                ? Stream.of(name(parameter))
                : Stream.of();
    }

    /** Ends with an id or a code that the sender chooses. */
    boolean composed() {
        return name.endsWith("-");
    }

    private static Stream<FormField> fields(Parameter parameter) {
        if (parameter.getType() == MultipartFile.class) {
            return Stream.of();
        }
        if (Map.class.isAssignableFrom(parameter.getType())) {
            return Stream.concat(Stream.of("task", "seen", "reason"), COMPOSED.stream())
                    .map(name -> new FormField(name, String.class));
        }
        if (parameter.isAnnotationPresent(RequestParam.class)) {
            return Stream.of(new FormField(name(parameter), inner(parameter.getParameterizedType())));
        }
        boolean form = parameter.getType().isRecord()
                && !parameter.isAnnotationPresent(PathVariable.class)
                && parameter.getAnnotations().length <= 1
                && !List.of("Actor", "Screen", "PublicScreen", "SignedIn", "Citizen")
                        .contains(parameter.getType().getSimpleName());
        return form
                ? Arrays.stream(parameter.getType().getRecordComponents())
                        .filter(component -> component.getType() != MultipartFile.class)
                        .map(component -> new FormField(component.getName(), inner(component.getGenericType())))
                : Stream.of();
    }

    /** What an optional or a list holds. */
    private static Class<?> inner(Type type) {
        var one = type instanceof ParameterizedType held ? held.getActualTypeArguments()[0] : type;
        return one instanceof Class<?> known ? known : Object.class;
    }

    private static String name(Parameter parameter) {
        var annotation = parameter.getAnnotation(RequestParam.class);
        return annotation == null || annotation.name().isEmpty() ? parameter.getName() : annotation.name();
    }
}

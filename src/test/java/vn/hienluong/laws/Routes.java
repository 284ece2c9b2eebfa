package vn.hienluong.laws;

import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.core.annotation.AnnotationUtils;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import vn.hienluong.authority.Action;
import vn.hienluong.authority.ForCitizens;
import vn.hienluong.authority.OpenToAll;
import vn.hienluong.authority.Permission;

/** Every route of the product, and what it needs. */
record Routes(List<Route> all) {

    /**
     * @param needs nothing for a route that is open to all, with the reason, and for one of citizens
     * @param citizens whether it is for citizens who have signed in, and for them alone
     */
    record Route(
            String method,
            String path,
            Method endpoint,
            Optional<Action> needs,
            boolean citizens,
            Optional<String> openBecause) {

        static Route of(String method, String path, Method endpoint) {
            var open = Optional.ofNullable(endpoint.getAnnotation(OpenToAll.class));
            var citizens = endpoint.isAnnotationPresent(ForCitizens.class);
            return new Route(method, path, endpoint, needs(endpoint), citizens, open.map(OpenToAll::because));
        }

        /** Says exactly one of the three: what it needs of staff, that it is for citizens, or why it needs nothing. */
        boolean declared() {
            return Stream.of(needs.isPresent(), citizens, openBecause.isPresent())
                            .filter(Boolean::booleanValue)
                            .count()
                    == 1;
        }

        private static Optional<Action> needs(Method endpoint) {
            return Arrays.stream(endpoint.getAnnotations())
                    .filter(annotation -> annotation.annotationType().isAnnotationPresent(Permission.class))
                    .findFirst()
                    .map(Route::action);
        }

        private static Action action(Annotation permission) {
            return (Action) java.util.Objects.requireNonNull(AnnotationUtils.getValue(permission));
        }
    }

    static Routes of(RequestMappingHandlerMapping mapping) {
        return new Routes(mapping.getHandlerMethods().entrySet().stream()
                .flatMap(entry -> entry.getKey().getPatternValues().stream()
                        .flatMap(path -> methods(entry.getKey().getMethodsCondition().getMethods().stream()
                                        .map(Enum::name))
                                .map(method ->
                                        Route.of(method, path, entry.getValue().getMethod()))))
                .sorted(Comparator.comparing(Route::path).thenComparing(Route::method))
                .toList());
    }

    private static Stream<String> methods(Stream<String> declared) {
        var methods = declared.toList();
        return methods.isEmpty() ? Stream.of("GET") : methods.stream();
    }
}

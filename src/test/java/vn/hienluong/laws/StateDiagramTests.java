package vn.hienluong.laws;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** States are types: their transitions are read off the types and drawn, and no state is out of reach. */
class StateDiagramTests {

    private static final List<Class<?>> MACHINES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("vn.hienluong").stream()
                    .filter(type -> type.isInterface() && type.getSimpleName().endsWith("State"))
                    .map(JavaClass::reflect)
                    .filter(Class::isSealed)
                    .sorted(Comparator.comparing(Class::getName))
                    .collect(Collectors.toList());

    private record Transition(Class<?> from, String name, Class<?> to) {

        @Override
        public String toString() {
            return "    %s --> %s : %s".formatted(from.getSimpleName(), to.getSimpleName(), name);
        }
    }

    /** A machine with a state that nothing leads to, and a transition that anybody may call. */
    sealed interface CrookedState {

        record Begun() implements CrookedState {

            public Ended end() {
                return new Ended();
            }
        }

        record Ended() implements CrookedState {}

        record Lost() implements CrookedState {}
    }

    @Test
    void everyStateIsReachedFromTheFirst() {
        assertThat(MACHINES).hasSizeGreaterThan(3);
        assertThat(MACHINES)
                .allSatisfy(machine ->
                        assertThat(outOfReach(machine)).as(machine.getName()).isEmpty());
        assertThat(outOfReach(CrookedState.class)).containsExactly(CrookedState.Lost.class);
    }

    @Test
    void onlyTheRoomItselfMovesAState() {
        assertThat(MACHINES.stream().flatMap(StateDiagramTests::publicTransitions))
                .isEmpty();
        assertThat(publicTransitions(CrookedState.class)).hasSize(1);
    }

    @Test
    void theDiagramsAreThoseInTheDocuments() throws IOException {
        var diagrams = MACHINES.stream().map(StateDiagramTests::diagram).collect(Collectors.joining("\n"));
        Generated.same("states.md", "# States and what moves them\n\n" + diagrams);
    }

    private static String diagram(Class<?> machine) {
        var states = machine.getPermittedSubclasses();
        var moves = transitions(machine).map(Transition::toString).sorted().collect(Collectors.joining("\n"));
        var ends = Arrays.stream(states)
                .filter(state -> transitions(machine).noneMatch(move -> move.from() == state))
                .map(state -> "    " + state.getSimpleName() + " --> [*]\n")
                .collect(Collectors.joining());
        return "## %s\n\n`%s`\n\n```mermaid\nstateDiagram-v2\n    [*] --> %s\n%s\n%s```\n"
                .formatted(
                        machine.getSimpleName().replaceFirst("State$", ""),
                        machine.getName(),
                        states[0].getSimpleName(),
                        moves,
                        ends);
    }

    private static Stream<Method> publicTransitions(Class<?> machine) {
        return moves(machine).filter(method -> Modifier.isPublic(method.getModifiers()));
    }

    private static Stream<Transition> transitions(Class<?> machine) {
        return moves(machine)
                .map(method -> new Transition(
                        method.getDeclaringClass(), method.getName(), target(method.getGenericReturnType())))
                .distinct();
    }

    /** Methods of a state that give another state of the same machine, or maybe give one. */
    private static Stream<Method> moves(Class<?> machine) {
        var states = Set.of(machine.getPermittedSubclasses());
        return Arrays.stream(machine.getPermittedSubclasses())
                .flatMap(state -> Arrays.stream(state.getDeclaredMethods()))
                .filter(method -> !method.isSynthetic())
                .filter(method -> states.contains(target(method.getGenericReturnType())))
                .filter(method -> target(method.getGenericReturnType()) != method.getDeclaringClass());
    }

    private static Class<?> target(Type type) {
        return switch (type) {
            case Class<?> plain -> plain;
            case ParameterizedType optional -> target(optional.getActualTypeArguments()[0]);
            default -> Object.class;
        };
    }

    private static Set<Class<?>> outOfReach(Class<?> machine) {
        var left = new LinkedHashSet<Class<?>>(Arrays.asList(machine.getPermittedSubclasses()));
        reach(machine.getPermittedSubclasses()[0], machine, left);
        return left;
    }

    private static void reach(Class<?> state, Class<?> machine, Set<Class<?>> left) {
        if (left.remove(state)) {
            transitions(machine).filter(move -> move.from() == state).forEach(move -> reach(move.to(), machine, left));
        }
    }
}

package vn.hienluong.laws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpMethod;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import vn.hienluong.Given;
import vn.hienluong.InTheHouse;
import vn.hienluong.Visitor;
import vn.hienluong.authority.Action;
import vn.hienluong.authority.Actor;
import vn.hienluong.authority.Role;
import vn.hienluong.citizens.Citizen;
import vn.hienluong.citizens.Citizens;
import vn.hienluong.organization.PositionRole;
import vn.hienluong.organization.UnitKind;
import vn.hienluong.platform.Ids;

/** Who may ask for what: written down whole, and tried on every route by somebody of every position. */
@Tag("slow")
@InTheHouse
class PermissionMatrixTests {

    private static final String STAFF_DOOR = "/sign-in";
    private static final String CITIZENS_DOOR = "/cong-dan/dang-nhap";

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mapping;

    @Autowired
    MockMvc browser;

    @Autowired
    Given given;

    @Autowired
    Citizens citizens;

    Routes routes;
    Map<String, Actor> people;
    Citizen citizen;

    @BeforeEach
    void somebodyOfEveryPosition() {
        routes = Routes.of(mapping);
        var agency = given.anAgency();
        var leadership = agency.unit(UnitKind.LEADERSHIP, "Ban Giám đốc").id();
        var office = agency.unit(UnitKind.OFFICE, "Văn phòng").id();
        var division = agency.unit(UnitKind.DIVISION, "Phòng Kế hoạch").id();
        people = new LinkedHashMap<>();
        people.put("Administrator", agency.actor("Quản Trị", office, PositionRole.ADMINISTRATOR));
        people.put("Leadership", agency.actor("Lãnh Đạo", leadership, PositionRole.HEAD));
        people.put("Head of office", agency.actor("Chánh Văn Phòng", office, PositionRole.HEAD));
        people.put("Office", agency.actor("Văn Phòng", office, PositionRole.STAFF));
        people.put("Clerk", agency.actor("Văn Thư", office, PositionRole.CLERK));
        people.put("Unit head", agency.actor("Trưởng Phòng", division, PositionRole.HEAD));
        citizen = new Citizen(citizens.ofAddress(Ids.next() + "@example.org"));
        people.put("Unit staff", agency.actor("Chuyên Viên", division, PositionRole.STAFF));
    }

    @Test
    void everyRouteSaysWhatItNeedsOrWhyItNeedsNothing() throws NoSuchMethodException {
        assertThat(routes.all()).hasSizeGreaterThan(10).allMatch(Routes.Route::declared);
        var forgotten = Crooked.class.getDeclaredMethod("show");
        assertThat(Routes.Route.of("GET", "/crooked", forgotten).declared()).isFalse();
    }

    @Test
    void everyRouteAnswersEveryPositionAsTheMatrixSays() throws Exception {
        var wrong = new ArrayList<String>();
        for (var route : ofStaff()) {
            for (var person : people.entrySet()) {
                var expected = route.needs()
                        .map(action -> action.allowedTo(person.getValue()))
                        .orElse(true);
                fault(expected, answer(route, Visitor.as(person.getValue())).getStatus())
                        .ifPresent(fault -> wrong.add(
                                "%s %s, %s: %s".formatted(route.method(), route.path(), person.getKey(), fault)));
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(fault(false, 200)).isPresent();
        assertThat(fault(true, 403)).isPresent();
        assertThat(fault(true, 500)).isPresent();
        assertThat(fault(true, 404)).isEmpty();
    }

    /** Erasing comes last: whoever erased their account is a citizen no more. */
    private List<Routes.Route> ofCitizens() {
        return routes.all().stream()
                .filter(Routes.Route::citizens)
                .sorted(Comparator.comparing(route -> route.method().equals("DELETE")))
                .toList();
    }

    private List<Routes.Route> ofStaff() {
        return routes.all().stream().filter(route -> !route.citizens()).toList();
    }

    @Test
    void whoIsNotSignedInIsSentToTheDoor() throws Exception {
        for (var route : routes.all()) {
            isSentToTheDoor(route, request -> request, route.needs().isPresent(), STAFF_DOOR);
            isSentToTheDoor(route, request -> request, route.citizens(), CITIZENS_DOOR);
        }
    }

    @Test
    void aCitizenIsNobodyOnThePagesOfStaff() throws Exception {
        for (var route : ofStaff()) {
            isSentToTheDoor(route, Visitor.as(citizen), route.needs().isPresent(), STAFF_DOOR);
        }
    }

    @Test
    void staffAreNobodyOnThePagesOfCitizens() throws Exception {
        assertThat(ofCitizens()).isNotEmpty();
        for (var route : ofCitizens()) {
            for (var person : people.values()) {
                isSentToTheDoor(route, Visitor.as(person), true, CITIZENS_DOOR);
            }
        }
    }

    @Test
    void aCitizenIsLetInToThePagesOfCitizens() throws Exception {
        for (var route : ofCitizens()) {
            var answer = answer(route, Visitor.as(citizen));
            assertThat(fault(true, answer.getStatus()).isPresent() || atTheDoor(answer, CITIZENS_DOOR))
                    .as("%s %s answers %d", route.method(), route.path(), answer.getStatus())
                    .isFalse();
        }
    }

    private void isSentToTheDoor(Routes.Route route, RequestPostProcessor visitor, boolean expected, String door)
            throws Exception {
        var answer = answer(route, visitor);
        assertThat(atTheDoor(answer, door))
                .as("%s %s answers %d", route.method(), route.path(), answer.getStatus())
                .isEqualTo(expected);
    }

    private static boolean atTheDoor(MockHttpServletResponse answer, String door) {
        return answer.getStatus() == 302
                && String.valueOf(answer.getRedirectedUrl()).endsWith(door);
    }

    @Test
    void theMatrixIsTheOneInTheDocuments() throws IOException {
        Generated.same("permissions.md", "# Who may ask for what\n\n" + routeTable() + "\n" + actionTable());
    }

    private static Optional<String> fault(boolean expected, int status) {
        if (status >= 500) {
            return Optional.of("broken, " + status);
        }
        boolean allowed = status != 401 && status != 403;
        return allowed == expected
                ? Optional.empty()
                : Optional.of((expected ? "should be let in, but " : "should be refused, but ") + status);
    }

    private MockHttpServletResponse answer(Routes.Route route, RequestPostProcessor visitor) throws Exception {
        var address = route.path().replaceAll("\\{[^}]+}", Ids.next().toString());
        var request = request(HttpMethod.valueOf(route.method()), address)
                .with(csrf())
                .with(visitor);
        return browser.perform(request).andReturn().getResponse();
    }

    private String routeTable() {
        var head = "## Routes\n\n| Route | Needs | %s | Citizen |\n|---|---|%s\n"
                .formatted(String.join(" | ", people.keySet()), ":-:|".repeat(people.size() + 1));
        return head
                + routes.all().stream()
                        .map(route -> "| `%s %s` | %s | %s |\n"
                                .formatted(route.method(), route.path(), need(route), marks(route)))
                        .collect(Collectors.joining());
    }

    private static String need(Routes.Route route) {
        if (route.citizens()) {
            return "a citizen";
        }
        return route.needs()
                .map(PermissionMatrixTests::name)
                .orElseGet(() -> "open: " + route.openBecause().orElseThrow());
    }

    private String marks(Routes.Route route) {
        var staff = people.values().stream()
                .map(person ->
                        route.needs().map(action -> action.allowedTo(person)).orElse(!route.citizens()));
        return Stream.concat(staff, Stream.of(route.needs().isEmpty()))
                .map(let -> let ? "✓" : "")
                .collect(Collectors.joining(" | "));
    }

    private static String actionTable() {
        var roles = Role.values();
        var head = "## Actions\n\nRoles come from positions held in units; `TERMINAL` is a user of the system at the "
                + "machine itself.\n\n| Action | %s |\n|---|%s\n"
                        .formatted(
                                Arrays.stream(roles).map(Enum::name).collect(Collectors.joining(" | ")),
                                ":-:|".repeat(roles.length));
        return head
                + actions()
                        .map(action -> "| %s | %s |\n"
                                .formatted(
                                        name(action),
                                        Arrays.stream(roles)
                                                .map(role -> action.roles().contains(role) ? "✓" : "")
                                                .collect(Collectors.joining(" | "))))
                        .collect(Collectors.joining());
    }

    private static Stream<Action> actions() {
        return new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("vn.hienluong").stream()
                        .filter(type -> type.isEnum() && type.isAssignableTo(Action.class))
                        .sorted(Comparator.comparing(JavaClass::getName))
                        .flatMap(type -> Stream.of(type.reflect().getEnumConstants()))
                        .map(Action.class::cast);
    }

    private static String name(Action action) {
        return "`%s.%s`"
                .formatted(
                        ((Enum<?>) action).getDeclaringClass().getSimpleName().replaceFirst("Action$", ""),
                        action.name());
    }

    /** A page whose writer forgot to say who may see it. */
    static final class Crooked {

        static List<String> show() {
            return List.of();
        }
    }
}

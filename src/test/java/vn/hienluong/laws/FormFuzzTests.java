package vn.hienluong.laws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

import java.lang.reflect.Parameter;
import java.lang.reflect.RecordComponent;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.UriUtils;
import vn.hienluong.Given;
import vn.hienluong.GivenPlan;
import vn.hienluong.InTheHouse;
import vn.hienluong.TestClock;
import vn.hienluong.Visitor;
import vn.hienluong.authority.Actor;
import vn.hienluong.laws.Routes.Route;
import vn.hienluong.organization.PositionRole;
import vn.hienluong.organization.UnitKind;

/** Whatever is sent to whichever form, by whoever: a page, a sentence or a refusal, and never a broken program. */
@Tag("slow")
@InTheHouse
class FormFuzzTests {

    private static final int REQUESTS = 20_000;
    private static final int WORLDS = 10;
    private static final Pattern PLACE = Pattern.compile("\\{([^}]+)}");

    /** Each line is a value; the escapes of Java. */
    private static final List<String> VALUES = List.of(
            "",
            " ",
            "0",
            "-1",
            "1",
            "99999999999999999999",
            "1e9",
            "NaN",
            "2021-02-31",
            "2021-03-31",
            "31/02/2021",
            "05/4/2021",
            "9999-12-31",
            "-9999-01-01",
            "+999999999-12-31",
            "25:61",
            "true",
            "on",
            "null",
            "OFFICE",
            "STAFF",
            "HEAD",
            "AT_ONCE",
            "QUARTER",
            "a\u0000b",
            "\u0000",
            "\uD800",
            "\u202Eexe.docx",
            "a\u0301o\u031b\u0300",
            "ă â đ ê ô ơ ư",
            "'; drop table organization.unit; --",
            "%' or '1'='1",
            "<script>alert(1)</script>",
            "{0} {1,number} '{'",
            "${7*7} #{7*7}",
            "../../etc/passwd",
            "/\\evil.example",
            "https://evil.example/",
            "a@b",
            "a@example.org\r\nBcc: x@example.org",
            "line\r\nSet-Cookie: a=b",
            "[]",
            "{\"a\":1}",
            "=1+1",
            "😀",
            "x".repeat(300),
            "đ".repeat(20_000));

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mapping;

    @Autowired
    MockMvc browser;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestClock clock;

    @Autowired
    Given given;

    @Autowired
    GivenPlan givenPlan;

    private final Random chance = new Random(Long.getLong("fuzz.seed", 20210331));

    /** An agency at work: its people, and the ids of everything in it. */
    private record World(List<Actor> people, List<String> ids) {}

    private World world() {
        clock.set(LocalDate.of(2021, 3, 1));
        var office = given.anAgency();
        var leadership = office.unit(UnitKind.LEADERSHIP, "Ban Giám đốc").id();
        var chancery = office.unit(UnitKind.OFFICE, "Văn phòng").id();
        var division = office.unit(UnitKind.DIVISION, "Phòng Kế hoạch").id();
        var writer = office.actor("Văn Phòng", chancery, PositionRole.STAFF);
        var people = List.of(
                writer,
                office.actor("Quản Trị", chancery, PositionRole.ADMINISTRATOR),
                office.actor("Lãnh Đạo", leadership, PositionRole.HEAD),
                office.actor("Chánh Văn Phòng", chancery, PositionRole.HEAD),
                office.actor("Văn Thư", chancery, PositionRole.CLERK),
                office.actor("Trưởng Phòng", division, PositionRole.HEAD),
                office.actor("Chuyên Viên", division, PositionRole.STAFF));
        var plan = givenPlan.plan(
                office,
                writer,
                GivenPlan.task("1", "Tuyên truyền", GivenPlan.ongoing(), division, chancery),
                GivenPlan.task("2", "Rà soát văn bản", GivenPlan.before(LocalDate.of(2021, 5, 1)), division));
        givenPlan.openQuarter(office, plan, writer);
        return new World(
                people,
                office.inTransaction(() -> jdbc.sql("""
                        select id::text from plans.plan union all select id::text from plans.task
                        union all select id::text from plans.heading union all select id::text from obligations.period
                        union all select id::text from obligations.line_due union all select id::text from organization.unit
                        union all select id::text from organization.person
                        union all select id::text from organization.position
                        """).query(String.class).list()));
    }

    @Test
    void nothingThatIsSentBreaksTheProgram() throws Exception {
        var routes = Routes.of(mapping).all();
        assertThat(routes).hasSizeGreaterThan(50);
        var broken = new LinkedHashMap<String, String>();
        int sent = 0;
        for (int w = 0; w < WORLDS; w++) {
            var world = world();
            for (int i = 0; i < REQUESTS / WORLDS; i++, sent++) {
                var route = routes.get(sent % routes.size());
                fault(route, world).ifPresent(fault -> broken.putIfAbsent(route.method() + " " + route.path(), fault));
            }
        }
        assertThat(sent).isEqualTo(REQUESTS);
        assertThat(broken.entrySet()).as("%d routes", broken.size()).isEmpty();
    }

    /** What was sent and how it broke; nothing when it did not. */
    private Optional<String> fault(Route route, World world) {
        var fields = fields(route);
        var address = address(route, world);
        var sent = new LinkedHashMap<String, String>();
        var request = started(route, address, sent);
        for (var field : fields) {
            if (chance.nextInt(8) > 0) {
                var value = value(field.type(), world);
                sent.put(field.name(), value);
                request.param(field.name(), value);
            }
        }
        request.with(csrf()).with(Visitor.as(somebody(route, world), chance.nextBoolean() ? "vi" : "en"));
        try {
            int status = browser.perform(request).andReturn().getResponse().getStatus();
            return status < 500 ? Optional.empty() : Optional.of(status + " to " + address + " " + shortened(sent));
        } catch (Exception escaped) {
            return Optional.of(escaped + " to " + address + " " + shortened(sent));
        }
    }

    private AbstractMockHttpServletRequestBuilder<?> started(Route route, String address, Map<String, String> sent) {
        var files = Arrays.stream(route.endpoint().getParameters())
                .filter(one -> one.getParameterizedType().getTypeName().contains(MultipartFile.class.getSimpleName()))
                .toList();
        if (files.isEmpty()) {
            return request(HttpMethod.valueOf(route.method()), URI.create(address));
        }
        var upload = multipart(HttpMethod.valueOf(route.method()), URI.create(address));
        for (var file : files) {
            var name = any(
                    List.of("a.docx", "a.pdf", "", "../../x.xlsx", "a\u0000.pdf", "\u202Efdp.docx", "x".repeat(400)));
            var content = any(List.of("", "PK\u0003\u0004", "%PDF-1.7", "<html>", "kế hoạch"))
                    .getBytes(StandardCharsets.UTF_8);
            sent.put(name(file), "file " + name);
            upload.file(
                    new MockMultipartFile(name(file), name, any(List.of("application/pdf", "", "text/html")), content));
        }
        return upload;
    }

    private String address(Route route, World world) {
        return PLACE.matcher(route.path()).replaceAll(_ -> {
            var value = chance.nextInt(6) > 0 ? any(world.ids()) : any(VALUES).replace("/", "");
            var segment = value.isBlank() || value.length() > 1000 ? "x" : value;
            return java.util.regex.Matcher.quoteReplacement(
                    UriUtils.encodePathSegment(segment, StandardCharsets.UTF_8));
        });
    }

    private Actor somebody(Route route, World world) {
        var allowed = world.people().stream()
                .filter(one ->
                        route.needs().map(action -> action.allowedTo(one)).orElse(true))
                .toList();
        return any(allowed.isEmpty() || chance.nextInt(10) == 0 ? world.people() : allowed);
    }

    private record Field(String name, Class<?> type) {}

    private static List<Field> fields(Route route) {
        return Arrays.stream(route.endpoint().getParameters())
                .flatMap(FormFuzzTests::fields)
                .toList();
    }

    private static Stream<Field> fields(Parameter parameter) {
        if (parameter.isAnnotationPresent(RequestParam.class)) {
            return Stream.of(new Field(name(parameter), parameter.getType()));
        }
        boolean form = parameter.getType().isRecord()
                && parameter.getAnnotations().length <= 1
                && !List.of("Actor", "Screen", "SignedIn")
                        .contains(parameter.getType().getSimpleName());
        return form ? Arrays.stream(parameter.getType().getRecordComponents()).map(FormFuzzTests::field) : Stream.of();
    }

    private static Field field(RecordComponent component) {
        return new Field(component.getName(), component.getType());
    }

    private static String name(Parameter parameter) {
        var annotation = parameter.getAnnotation(RequestParam.class);
        return annotation == null || annotation.name().isEmpty() ? parameter.getName() : annotation.name();
    }

    private String value(Class<?> type, World world) {
        if (type.isEnum() && chance.nextInt(4) > 0) {
            return String.valueOf(any(Arrays.asList(type.getEnumConstants())));
        }
        return chance.nextInt(4) == 0 ? any(world.ids()) : any(VALUES);
    }

    private <T> T any(List<T> all) {
        return all.get(chance.nextInt(all.size()));
    }

    private static List<String> shortened(Map<String, String> sent) {
        var all = new ArrayList<String>();
        sent.forEach(
                (name, value) -> all.add(name + "=" + (value.length() > 60 ? value.length() + " letters" : value)));
        return all;
    }
}

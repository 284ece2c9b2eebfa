package vn.hienluong.laws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpMethod;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.UriUtils;
import vn.hienluong.InTheHouse;
import vn.hienluong.Visitor;
import vn.hienluong.authority.Actor;
import vn.hienluong.citizens.Citizen;
import vn.hienluong.citizens.Citizens;
import vn.hienluong.laws.Routes.Route;
import vn.hienluong.platform.Ids;

/** Whatever is sent to whichever form, by whoever: a page, a sentence or a refusal, and never a broken program. */
@Tag("slow")
@InTheHouse
class FormFuzzTests {

    private static final int REQUESTS = 10_000;
    private static final int WORLDS = 5;
    private static final Pattern PLACE = Pattern.compile("\\{([^}]+)}");
    private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}");

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mapping;

    @Autowired
    MockMvc browser;

    @Autowired
    ApplicationContext house;

    @Autowired
    Citizens citizens;

    private final Random chance = new Random(Long.getLong("fuzz.seed", 20210331));

    @Test
    void nothingThatIsSentBreaksTheProgram() throws Exception {
        var routes = Routes.of(mapping).all();
        assertThat(routes).hasSizeGreaterThan(50);
        var broken = new LinkedHashMap<String, String>();
        int sent = 0;
        for (int w = 0; w < WORLDS; w++) {
            var world = new World(new WalkedAgency(house), chance);
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
        var sent = new LinkedHashMap<String, String>();
        var address = address(route, world);
        var request = started(route, address, sent);
        for (var field : FormField.of(route)) {
            if (chance.nextInt(8) > 0) {
                var name = field.composed() ? field.name() + world.any(world.ids()) : field.name();
                sent.put(name, value(field, world));
                request.param(name, sent.get(name));
            }
        }
        oddHeaders(request, sent, world);
        request.with(csrf()).with(visitor(route, world));
        try {
            var result = browser.perform(request).andReturn();
            return fault(result).map(what -> "%s to %s %s".formatted(what, address, shortened(sent)));
        } catch (Exception escaped) {
            return Optional.of(Told.whole(escaped) + " to " + address + " " + shortened(sent));
        }
    }

    /** A citizen on the pages of citizens; somebody new each time, for one of them erases accounts. */
    private RequestPostProcessor visitor(Route route, World world) {
        return route.citizens() && chance.nextInt(10) > 0
                ? Visitor.as(new Citizen(citizens.ofAddress(Ids.next() + "@example.org")))
                : Visitor.as(somebody(route, world), chance.nextBoolean() ? "vi" : "en");
    }

    private static Optional<String> fault(MvcResult result) {
        var answer = result.getResponse();
        if (answer.getStatus() >= 500) {
            return Optional.of(answer.getStatus() + " by " + Told.whole(result.getResolvedException()));
        }
        for (var name : answer.getHeaderNames()) {
            for (var value : answer.getHeaders(name)) {
                if (CONTROL.matcher(value).find()) {
                    return Optional.of("a header " + name + ": " + value);
                }
            }
        }
        var location = Optional.ofNullable(answer.getHeader("Location")).orElse("/");
        return location.startsWith("/") && !location.startsWith("//")
                ? Optional.empty()
                : Optional.of("led to " + location);
    }

    /** Headers that rooms and libraries read. */
    private void oddHeaders(AbstractMockHttpServletRequestBuilder<?> request, Map<String, String> sent, World world) {
        for (var name : OddInput.HEADERS) {
            if (chance.nextInt(12) == 0) {
                // a server hands no control characters and no other letters on
                var value = value(new FormField(name, String.class), world).replaceAll("[^\\x20-\\x7e]", "");
                sent.put("(" + name + ")", value);
                request.header(name, value);
            }
        }
    }

    private AbstractMockHttpServletRequestBuilder<?> started(Route route, String address, Map<String, String> sent) {
        var files = FormField.files(route);
        var method = route.method().equals("GET") && chance.nextInt(10) == 0 ? "HEAD" : route.method();
        if (files.isEmpty()) {
            var request = MockMvcRequestBuilders.request(HttpMethod.valueOf(method), URI.create(address));
            if (method.equals("PATCH")) {
                request.content(new byte[chance.nextInt(20)]);
            }
            return request;
        }
        var upload = multipart(HttpMethod.valueOf(route.method()), URI.create(address));
        for (var file : files) {
            var name = one(OddInput.FILE_NAMES);
            var content = one(List.of("", "PK\u0003\u0004", "%PDF-1.7", "<html>", "kế hoạch"))
                    .getBytes(StandardCharsets.UTF_8);
            sent.put(file, "file " + name);
            upload.file(new MockMultipartFile(file, name, one(List.of("application/pdf", "", "text/html")), content));
        }
        return upload;
    }

    private <T> T one(List<T> all) {
        return all.get(chance.nextInt(all.size()));
    }

    private String address(Route route, World world) {
        var person = one(List.copyOf(world.agency().people.values()));
        Map<String, String> real =
                Samples.hasPlaces(route) && Samples.missing(route).isEmpty()
                        ? Samples.values(route, world.agency(), person, chance.nextBoolean())
                        : Map.of();
        return PLACE.matcher(route.path()).replaceAll(place -> {
            var odd = chance.nextInt(3) > 0
                    ? world.any(world.ids())
                    : one(OddInput.VALUES).replace("/", "");
            var value = chance.nextInt(5) > 1 ? real.getOrDefault(place.group(1), odd) : odd;
            var segment = value.isBlank() || value.length() > 1000 ? "x" : value;
            return Matcher.quoteReplacement(UriUtils.encodePathSegment(segment, StandardCharsets.UTF_8));
        });
    }

    private Actor somebody(Route route, World world) {
        var people = List.copyOf(world.agency().people.values());
        var allowed = people.stream()
                .filter(one ->
                        route.needs().map(action -> action.allowedTo(one)).orElse(true))
                .toList();
        return one(allowed.isEmpty() || chance.nextInt(10) == 0 ? people : allowed);
    }

    /** What somebody might type who knows what they do, a record, or anything at all. */
    private String value(FormField field, World world) {
        return switch (chance.nextInt(8)) {
            case 0, 1, 2 -> FormValues.value(field, world.agency()).orElseGet(() -> one(OddInput.VALUES));
            case 3 -> world.any(world.ids());
            case 4 ->
                field.type().isEnum()
                        ? String.valueOf(one(Arrays.asList(field.type().getEnumConstants())))
                        : one(OddInput.VALUES);
            default -> one(OddInput.VALUES);
        };
    }

    private static List<String> shortened(Map<String, String> sent) {
        var all = new ArrayList<String>();
        sent.forEach(
                (name, value) -> all.add(name + "=" + (value.length() > 60 ? value.length() + " letters" : value)));
        return all;
    }

    /** An agency at work, and the ids of everything in it. */
    private record World(WalkedAgency agency, List<String> ids, Random chance) {

        World(WalkedAgency agency, Random chance) {
            this(agency, agency.ids(), chance);
        }

        <T> T any(List<T> all) {
            return all.get(chance.nextInt(all.size()));
        }
    }
}

package vn.hienluong.laws;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import vn.hienluong.InTheHouse;
import vn.hienluong.Visitor;
import vn.hienluong.authority.Actor;
import vn.hienluong.laws.Routes.Route;
import vn.hienluong.laws.Walk.Answer;
import vn.hienluong.portal.Sites;
import vn.hienluong.publications.facts.PublicationKind;

/** What every answer of every route tells the browser, whoever asked and whatever came of it; and who may send a form. */
@InTheHouse
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AnswersTests {

    private static final Map<String, String> ALWAYS = Map.of(
            "X-Content-Type-Options", "[nosniff]",
            "X-Frame-Options", "[DENY]",
            "Referrer-Policy", "[no-referrer]",
            "Cross-Origin-Opener-Policy", "[same-origin]",
            "Cross-Origin-Resource-Policy", "[same-origin]");

    /**
     * What a GET may write: a report begins with the first look at it, numbers that the system counts for it are brought
     * up to today, a note is read by being opened.
     */
    private static final Set<String> BY_LOOKING =
            Set.of("reports.unit_report", "reports.taken_figure", "notifications.note");

    private static final Pattern PLACE = Pattern.compile("\\{([^}]+)}");

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mapping;

    @Autowired
    MockMvc browser;

    @Autowired
    ApplicationContext house;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transactions;

    private List<Route> routes;
    private Walk walk;
    private WalkedAgency here;

    @BeforeAll
    void anAgencyAtWork() {
        here = new WalkedAgency(house);
        walk = new Walk(browser, transactions);
        routes = Routes.of(mapping).all();
    }

    /** Real records where there are samples; words that fit nothing elsewhere. */
    private Map<String, String> places(Route route, Actor person) {
        if (Samples.hasPlaces(route)) {
            return Samples.values(route, here, person, true);
        }
        var places = new LinkedHashMap<String, String>();
        PLACE.matcher(route.path())
                .results()
                .map(found -> found.group(1))
                .forEach(place -> places.put(place, "khong-co"));
        places.replace("site", site());
        places.replace("kind", PublicationKind.NEWS.path());
        return places;
    }

    private String site() {
        return house.getBean(Sites.class).of(here.office.id).orElseThrow().slug();
    }

    /** Somebody whom the route lets in. */
    private Actor insider(Route route) {
        return here.people.values().stream()
                .filter(one ->
                        route.needs().map(action -> action.allowedTo(one)).orElse(true))
                .reduce((_, last) -> last)
                .orElseThrow();
    }

    private Answer asked(Route route) {
        var person = insider(route);
        return walk.undone(here, route, places(route, person), FormValues.of(route, here), person);
    }

    private static List<String> missing(Map<String, String> headers, boolean staff) {
        var missing = new ArrayList<String>();
        ALWAYS.forEach((name, value) -> {
            if (!value.equals(headers.get(name))) {
                missing.add(name + " is " + headers.get(name));
            }
        });
        var policy = headers.getOrDefault("Content-Security-Policy", "");
        boolean strict = policy.contains("frame-ancestors 'none'") || policy.contains("sandbox");
        if (!policy.contains("default-src 'none'") || !strict || policy.contains("unsafe") || policy.contains("*")) {
            missing.add("Content-Security-Policy is " + policy);
        }
        if (!headers.getOrDefault("Permissions-Policy", "").contains("camera=()")) {
            missing.add("Permissions-Policy is " + headers.get("Permissions-Policy"));
        }
        if (staff && !headers.getOrDefault("Cache-Control", "").contains("no-store")) {
            missing.add("Cache-Control is " + headers.get("Cache-Control"));
        }
        return missing;
    }

    @Test
    void everyAnswerSaysWhatABrowserMayDoWithIt() throws Exception {
        var wrong = new LinkedHashMap<String, List<String>>();
        for (var route : routes) {
            boolean staff = route.needs().isPresent();
            var inside = missing(asked(route).headers(), staff);
            var outside = missing(
                    walk.go(route, places(route, here.writer()), Map.of(), request -> request)
                            .headers(),
                    staff);
            if (!inside.isEmpty() || !outside.isEmpty()) {
                wrong.put(route.method() + " " + route.path(), inside.isEmpty() ? outside : inside);
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(missing(Map.of(), true)).as("negative control").hasSize(8);
        assertThat(missing(
                        Map.of("Content-Security-Policy", "[default-src 'none'; script-src 'unsafe-inline']"), false))
                .anyMatch(fault -> fault.contains("unsafe-inline"));
    }

    /** Without what only names an address; feeds and lists for machines load nothing. */
    private static String loaded(String body) {
        return body.contains("<html") ? body.replaceAll("<link rel=\"(canonical|alternate)\"[^>]*>", "") : "";
    }

    @Test
    void nothingIsLoadedFromElsewhereAndNothingRunsInline() throws Exception {
        var inline = Pattern.compile(
                "<script(?![^>]* src=)|\\son[a-z]+=|\\sstyle=|<style|javascript:|(?:src|href|action)=\"(?:https?:)?//");
        var wrong = new ArrayList<String>();
        for (var route : routes) {
            var found = inline.matcher(loaded(asked(route).body()));
            if (found.find()) {
                wrong.add(route.method() + " " + route.path() + ": " + found.group());
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(inline.matcher("<p onclick=\"x()\">").find()).isTrue();
    }

    @Test
    void behindHttpsTheBrowserIsToldToStayThere() throws Exception {
        var plain = headers(false);
        var secure = headers(true);
        assertThat(plain.getHeader("Strict-Transport-Security")).isNull();
        assertThat(secure.getHeader("Strict-Transport-Security")).isEqualTo("max-age=31536000");
    }

    private MockHttpServletResponse headers(boolean secure) throws Exception {
        return browser.perform(MockMvcRequestBuilders.get("/sign-in").secure(secure))
                .andReturn()
                .getResponse();
    }

    private List<Route> changing() {
        return routes.stream()
                .filter(route -> !List.of("GET", "HEAD", "OPTIONS").contains(route.method()))
                .toList();
    }

    @Test
    void noFormIsTakenWithoutTheTokenOfItsPage() throws Exception {
        var before = Kept.of(here.office, jdbc);
        var wrong = new ArrayList<String>();
        for (var route : changing()) {
            var person = insider(route);
            for (var token : List.of(Optional.<String>empty(), Optional.of("made-up"))) {
                int status = sent(route, person, token);
                if (status != 403) {
                    wrong.add(route.method() + " " + route.path() + " answers " + status + " to " + token);
                }
            }
        }
        assertThat(changing()).hasSizeGreaterThan(50);
        assertThat(wrong).isEmpty();
        assertThat(before.differences(Kept.of(here.office, jdbc))).isEmpty();
    }

    private int sent(Route route, Actor person, Optional<String> token) throws Exception {
        var address = Samples.address(route, places(route, person));
        var request = MockMvcRequestBuilders.request(HttpMethod.valueOf(route.method()), java.net.URI.create(address))
                .with(Visitor.as(person));
        FormValues.of(route, here).forEach(request::param);
        token.ifPresent(made -> request.param("_csrf", made).header("X-CSRF-TOKEN", made));
        return browser.perform(request).andReturn().getResponse().getStatus();
    }

    /** A link in a letter must do nothing: what changes something needs a form. */
    @Test
    void lookingChangesNothing() throws Exception {
        var wrong = new ArrayList<String>();
        var before = Kept.of(here.office, jdbc);
        for (var route :
                routes.stream().filter(one -> one.method().equals("GET")).toList()) {
            var person = insider(route);
            walk.go(route, places(route, person), FormValues.of(route, here), Visitor.as(person));
            var now = before.later(here.office, jdbc);
            before.differences(now).stream()
                    .filter(table -> !BY_LOOKING.contains(table))
                    .forEach(table -> wrong.add(route.path() + " writes " + table));
            before = now;
        }
        assertThat(wrong).isEmpty();
    }
}

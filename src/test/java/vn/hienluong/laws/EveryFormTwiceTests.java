package vn.hienluong.laws;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.ApplicationContext;
import org.springframework.http.server.PathContainer;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;
import vn.hienluong.GivenPlan;
import vn.hienluong.InTheHouse;
import vn.hienluong.Visitor;
import vn.hienluong.authority.Actor;
import vn.hienluong.citizens.Citizen;
import vn.hienluong.citizens.Citizens;
import vn.hienluong.identity.AccountId;
import vn.hienluong.identity.Accounts;
import vn.hienluong.laws.Keyboard.Reply;
import vn.hienluong.laws.Routes.Route;
import vn.hienluong.organization.People;
import vn.hienluong.platform.Ids;
import vn.hienluong.platform.Tenancy;
import vn.hienluong.platform.web.Html;
import vn.hienluong.portal.Sites;
import vn.hienluong.publications.Writing;
import vn.hienluong.publications.facts.PublicationKind;

/**
 * What a person does all day: opens a page, fills in its form, presses the button, opens it again, changes a word, empties
 * a field. Every form of every page, by whoever sees it first, and never a broken program.
 */
@Tag("slow")
@InTheHouse
class EveryFormTwiceTests {

    /** Staff of a unit have no form that its head has not. */
    private static final List<String> RICHEST_FIRST =
            List.of("Office", "Unit head", "Head of office", "Leadership", "Clerk", "Administrator");

    /** Somewhat less than let somebody through when this was written. */
    private static final int ACCEPTED = 185;

    private static final int ACCEPTED_AGAIN = 85;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mapping;

    @Autowired
    MockMvc browser;

    @Autowired
    ApplicationContext house;

    @Autowired
    PlatformTransactionManager manager;

    @Autowired
    Citizens citizens;

    private final Findings findings = new Findings();

    @Test
    void anOrdinaryThingCanBeDoneTwice() throws IOException {
        var here = new WalkedAgency(house);
        var tours = staff(here);
        int pages = 0;
        for (var name : RICHEST_FIRST) {
            var own = seeds(here, here.people.get(name));
            pages += tours.get(name).from(own) + tours.get(name).from(more(name, here));
        }
        for (var tour : outsiders(here)) {
            pages += tour.from(open(here));
        }
        report(pages);
        assertThat(findings.faults()).isEmpty();
        assertThat(findings.deadEnds()).as("what is shown can be pressed").isEmpty();
        assertThat(findings.lost()).as("what was typed stands there again").isEmpty();
        assertThat(findings.accepted()).hasSizeGreaterThan(ACCEPTED);
        assertThat(findings.again()).hasSizeGreaterThan(ACCEPTED_AGAIN);
    }

    /** Pages of the same shape as others that show another form or another answer. */
    private List<String> more(String name, WalkedAgency here) {
        return switch (name) {
            case "Unit head" -> drafts(here);
            case "Head of office" -> List.of(unreported(here));
            case "Administrator" -> List.of("/accounts/" + here.stranger.person() + "/invitation");
            default -> List.of();
        };
    }

    /** A plan on which nobody has reported yet. */
    private String unreported(WalkedAgency here) {
        var task = GivenPlan.task("1", "Số hóa hồ sơ", GivenPlan.ongoing(), here.own.unit());
        return "/plans/" + house.getBean(GivenPlan.class).plan("16", here.office, here.writer(), task);
    }

    /** A text of each kind: each asks for other facts. */
    private List<String> drafts(WalkedAgency here) {
        var unit = here.own.unit();
        return Stream.of(PublicationKind.values())
                .map(kind -> here.office.in(() -> house.getBean(Writing.class)
                        .begin(kind, unit, "Bài " + kind.path(), here.people.get("Unit head"))
                        .orElseThrow()))
                .map(edition -> "/publications/editions/" + edition.id() + "/edit")
                .toList();
    }

    private Map<String, Tour> staff(WalkedAgency here) {
        var account = account(here);
        var tours = new LinkedHashMap<String, Tour>();
        for (var name : RICHEST_FIRST) {
            var person = here.people.get(name);
            var keyboard = new Keyboard(browser, true, () -> Visitor.as(person, "vi", account));
            tours.put(name, new Tour(name, keyboard, undoing(here), findings, here, this::ofStaff));
        }
        tours.values().forEach(tour -> tour.beside(tours.values()));
        return tours;
    }

    private List<Tour> outsiders(WalkedAgency here) {
        var email = "nguoi-dan-" + here.office.id + "@example.org";
        var citizen = new Keyboard(browser, true, () -> Visitor.as(new Citizen(citizens.ofAddress(email))));
        var nobody = new Keyboard(browser, false, () -> request -> request);
        var site = site(here);
        return List.of(
                new Tour("Citizen", citizen, LASTING, findings, here, address -> address.startsWith("/cong-dan")),
                new Tour("Nobody", nobody, LASTING, findings, here, address -> open(address, site)));
    }

    /** One that can be signed in to; whose it is no page asks. */
    private AccountId account(WalkedAgency here) {
        var email = Optional.of(Ids.next() + "@example.org");
        var administrator = here.administrator();
        return here.office.in(() -> {
            var person = house.getBean(People.class)
                    .add("Người Có Tài Khoản", email, Optional.empty(), administrator)
                    .orElseThrow();
            var accounts = house.getBean(Accounts.class);
            var link = accounts.invite(person, administrator).orElseThrow();
            accounts.accept(link.token(), Typing.PASSWORD, Typing.PASSWORD).orElseThrow();
            return accounts.of(email.get()).orElseThrow();
        });
    }

    private void report(int pages) throws IOException {
        var lines = new ArrayList<String>();
        lines.add("pages " + pages);
        section(lines, "FAULTS", findings.faults());
        section(lines, "DEAD ENDS", findings.deadEnds());
        section(lines, "NOT SEEN AGAIN", findings.unseen());
        section(lines, "NEVER ACCEPTED", findings.neverAccepted());
        section(lines, "ACCEPTED", findings.accepted());
        section(lines, "ACCEPTED TWICE", findings.again());
        Files.write(Path.of("target/every-form-twice.txt"), lines);
    }

    private static void section(List<String> lines, String title, Map<String, ?> what) {
        lines.add("");
        lines.add("== " + title + " " + what.size());
        what.forEach((key, value) -> lines.add(key + "\n      " + value));
    }

    private boolean ofStaff(String address) {
        return page(address).filter(route -> route.needs().isPresent()).isPresent();
    }

    private boolean open(String address, String site) {
        boolean elsewhere = address.startsWith("/cong/") && !(address + "/").startsWith("/cong/" + site + "/");
        return !elsewhere
                && page(address).filter(route -> route.needs().isEmpty()).isPresent();
    }

    private Optional<Route> page(String address) {
        var path = PathContainer.parsePath(address.replaceFirst("[?#].*", ""));
        return pages().stream()
                .filter(page -> page.pattern().matches(path))
                .min((a, b) -> PathPattern.SPECIFICITY_COMPARATOR.compare(a.pattern(), b.pattern()))
                .map(Page::route)
                .filter(EveryFormTwiceTests::isPage);
    }

    private record Page(PathPattern pattern, Route route) {}

    private List<Page> known = List.of();

    private List<Page> pages() {
        if (known.isEmpty()) {
            known = Routes.of(mapping).all().stream()
                    .filter(route -> route.method().equals("GET"))
                    .map(route -> new Page(PathPatternParser.defaultInstance.parse(route.path()), route))
                    .toList();
        }
        return known;
    }

    private static boolean isPage(Route route) {
        return route.method().equals("GET")
                && route.endpoint().getReturnType() == Html.class
                && !route.path().contains("**");
    }

    private List<String> seeds(WalkedAgency here, Actor person) {
        var seeds = new ArrayList<String>();
        for (var route : Routes.of(mapping).all()) {
            boolean theirs =
                    route.needs().filter(action -> action.allowedTo(person)).isPresent();
            if (!isPage(route) || !theirs) {
                continue;
            }
            if (!route.path().contains("{")) {
                seeds.add(route.path());
            } else if (Samples.hasPlaces(route)) {
                seeds.add(Samples.address(route, Samples.values(route, here, person, true)));
            }
        }
        return seeds;
    }

    private String site(WalkedAgency here) {
        return house.getBean(Sites.class).of(here.office.id).orElseThrow().slug();
    }

    private List<String> open(WalkedAgency here) {
        var slug = site(here);
        return Routes.of(mapping).all().stream()
                .filter(route -> isPage(route) && route.needs().isEmpty())
                .map(route -> route.path().replace("{site}", slug))
                .filter(path -> !path.contains("{"))
                .toList();
    }

    /** Outsiders work in no transaction of an agency: what they do stays. */
    private static final Tour.Undoing LASTING = new Tour.Undoing() {
        @Override
        public <T> T undone(Supplier<T> work) {
            return work.get();
        }

        @Override
        public Reply keptIfAccepted(Supplier<Reply> press) {
            return press.get();
        }
    };

    /** Each press to its savepoint, and each page to the beginning. */
    private Tour.Undoing undoing(WalkedAgency here) {
        var nested = new TransactionTemplate(manager);
        nested.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
        return new Tour.Undoing() {
            @Override
            public <T> T undone(Supplier<T> work) {
                return Tenancy.in(
                        here.office.id,
                        () -> nested.execute(transaction -> {
                            transaction.setRollbackOnly();
                            return work.get();
                        }));
            }

            @Override
            public Reply keptIfAccepted(Supplier<Reply> press) {
                return java.util.Objects.requireNonNull(nested.execute(transaction -> {
                    var reply = press.get();
                    if (!reply.accepted() || transaction.isRollbackOnly()) {
                        transaction.setRollbackOnly();
                    }
                    return reply;
                }));
            }
        };
    }
}

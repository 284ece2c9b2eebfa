package vn.hienluong.laws;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import vn.hienluong.laws.Keyboard.Reply;
import vn.hienluong.laws.Typing.How;
import vn.hienluong.platform.web.Notice;

/** Somebody goes from page to page and does, in each form, the ordinary thing twice. */
final class Tour {

    /** What was done is undone, and what was refused leaves nothing behind. */
    interface Undoing {

        <T> T undone(Supplier<T> work);

        Reply keptIfAccepted(Supplier<Reply> press);
    }

    /** How far one thing leads to the next: a paper is drafted, submitted, checked, signed, numbered. */
    private static final int DEPTH = 6;
    /** A form with more fields than that writes something down; one with fewer hands something on to others. */
    private static final int FEW = 6;
    /** Pages that differ only in what is asked of them: the kinds of texts, the tabs of a list. */
    private static final int OF_A_KIND = 6;

    private final String name;
    private final Keyboard keyboard;
    private final Undoing undoing;
    private final Findings findings;
    private final WalkedAgency agency;
    private final Predicate<String> isPage;
    private final Set<String> seen = new HashSet<>();
    private final Map<String, Integer> ofAKind = new HashMap<>();
    private final ArrayDeque<String> ahead = new ArrayDeque<>();
    private final List<Tour> colleagues = new ArrayList<>();

    Tour(
            String name,
            Keyboard keyboard,
            Undoing undoing,
            Findings findings,
            WalkedAgency agency,
            Predicate<String> isPage) {
        this.name = name;
        this.keyboard = keyboard;
        this.undoing = undoing;
        this.findings = findings;
        this.agency = agency;
        this.isPage = isPage;
    }

    /** They look at what was done here, and go on from there. */
    void beside(Collection<Tour> others) {
        others.stream().filter(other -> other != this).forEach(colleagues::add);
    }

    /** The number of pages that were opened. */
    int from(Collection<String> addresses) {
        addresses.stream().filter(isPage).forEach(address -> {
            seen.add(ShownForm.shape(address));
            ahead.add(address);
        });
        int pages = 0;
        for (; !ahead.isEmpty(); pages++) {
            var address = ahead.removeFirst();
            undoing.undone(() -> {
                look(address, Optional.empty(), DEPTH);
                return true;
            });
        }
        return pages;
    }

    private void remember(String address) {
        var shape = ShownForm.shape(address);
        var path = shape.replaceFirst("\\?.*", "");
        if (isPage.test(address) && seen.add(shape) && ofAKind.merge(path, 1, Integer::sum) <= OF_A_KIND) {
            ahead.add(address);
        }
    }

    private void look(String address, Optional<Notice> notice, int depth) {
        var reply = undoing.keptIfAccepted(() -> keyboard.open(address, notice));
        fault(reply).ifPresent(how -> findings.broken("GET " + ShownForm.shape(address) + ", " + name, how));
        if (!reply.page() || reply.status() != 200) {
            return;
        }
        links(reply).forEach(this::remember);
        for (var form : ShownForm.on(reply.read(), address)) {
            if (!form.hasToken()) {
                findings.broken(form, "shown", "without a token, on " + address);
            }
            if (depth > 0 && findings.wants(form) && isLocal(form.action())) {
                twice(form, depth);
            }
        }
    }

    private static Stream<String> links(Reply reply) {
        return reply.read().select("a[href]").stream()
                .filter(link -> !link.hasAttr("download"))
                .map(link -> link.attr("href").replaceFirst("#.*", ""))
                .filter(Tour::isLocal);
    }

    private static boolean isLocal(String address) {
        return address.startsWith("/") && !address.startsWith("//");
    }

    private void twice(ShownForm form, int depth) {
        for (int button = 0; button < Math.max(1, form.buttons().size()); button++) {
            asShown(form, button, depth);
        }
        for (var how : How.values()) {
            if (undoing.undone(() -> filledIn(form, how, depth))) {
                return;
            }
        }
        findings.tried(form);
    }

    /** Pressed without having touched anything, and once more by whoever pressed twice. */
    private void asShown(ShownForm form, int button, int depth) {
        undoing.undone(() -> {
            var first = press(form, button, "as shown");
            if (first.accepted()) {
                boolean news = findings.accepted(form, name);
                undoing.undone(() -> press(form, button, "as shown, pressed twice"));
                follow(form, first, news, depth);
            } else if (form.complete() && first.status() != 422 && first.status() >= 400) {
                findings.deadEnd(form, first.status() + " as shown to " + name + " on " + form.at());
            }
            return true;
        });
    }

    private boolean filledIn(ShownForm shown, How how, int depth) {
        var typing = new Typing(agency, how);
        var form = shown.copy();
        typing.into(form);
        for (int other = 1; other < form.buttons().size(); other++) {
            int button = other;
            undoing.undone(() -> press(form, button, "filled in, another button"));
        }
        var reply = press(form, 0, "filled in");
        if (!reply.accepted()) {
            findings.refused(form, how + ": " + told(reply) + " to " + name + " on " + form.at());
            return false;
        }
        boolean news = findings.accepted(form, name);
        undoing.undone(() -> press(form, 0, "filled in, pressed twice"));
        undoing.undone(() -> {
            follow(form, reply, news, depth);
            return true;
        });
        openedAgain(form, reply).ifPresent(opened -> {
            compare(form, opened);
            changedAndEmptied(form, opened, typing);
        });
        return true;
    }

    private void changedAndEmptied(ShownForm form, ShownForm opened, Typing typing) {
        typing.into(opened);
        typing.alter(opened);
        var changed = press(opened, 0, "changed");
        if (!changed.accepted()) {
            return;
        }
        findings.again(form, name);
        openedAgain(form, changed).ifPresent(once -> {
            typing.empty(once);
            var emptied = press(once, 0, "emptied");
            openedAgain(form, emptied).ifPresent(more -> {
                typing.into(more);
                press(more, 0, "filled in after all");
            });
        });
    }

    /** The form as the page shows it now, or the page to which one was led. */
    private Optional<ShownForm> openedAgain(ShownForm form, Reply reply) {
        return Stream.of(form.at(), local(reply).orElse(form.at()))
                .distinct()
                .map(address -> sameOn(form, address))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private Optional<ShownForm> sameOn(ShownForm form, String address) {
        var reply = undoing.keptIfAccepted(() -> keyboard.open(address, Optional.empty()));
        fault(reply).ifPresent(how -> findings.broken(form, "page opened again", how));
        var same = ShownForm.on(reply.read(), address).stream()
                .filter(one ->
                        one.action().equals(form.action()) && one.purpose().equals(form.purpose()))
                .toList();
        return same.stream().findFirst().map(ShownForm::copy);
    }

    private void compare(ShownForm typed, ShownForm opened) {
        var now = new ArrayList<>(values(opened));
        values(typed).stream()
                .filter(value -> !now.remove(value))
                .forEach(value ->
                        findings.unseen(typed, value.replaceFirst("(?s)=.*", ""), value + " on " + typed.at()));
    }

    private static List<String> values(ShownForm form) {
        return form.fields().stream()
                .filter(field -> Typing.typed(field) || field.normalName().equals("select"))
                .filter(field -> !ShownForm.value(field).isBlank())
                .map(Tour::value)
                .toList();
    }

    private static String value(Element field) {
        return field.attr("name") + "="
                + ShownForm.value(field).strip().replaceAll("<[^>]+>", "").replaceAll("\\s+", " ");
    }

    private Reply press(ShownForm form, int button, String step) {
        var reply = undoing.keptIfAccepted(() -> keyboard.press(form, button));
        fault(reply).ifPresent(how -> findings.broken(form, step, how + " to " + name + " on " + form.at()));
        return reply;
    }

    private void follow(ShownForm form, Reply reply, boolean news, int depth) {
        local(reply).ifPresent(address -> look(address, reply.notice(), depth - 1));
        if (news && depth > 1 && form.fields().size() <= FEW) {
            undoing.undone(() -> {
                colleagues.forEach(other -> other.look(form.at(), Optional.empty(), depth - 1));
                return true;
            });
        }
    }

    private static Optional<String> local(Reply reply) {
        return Optional.of(reply.location().replaceFirst("#.*", "")).filter(Tour::isLocal);
    }

    private static Optional<String> fault(Reply reply) {
        if (reply.broken().isPresent()) {
            return Optional.of(reply.status() + " by " + reply.broken().get());
        }
        if (reply.status() != 304 && reply.location().isEmpty() && reply.body().isBlank()) {
            return Optional.of(reply.status() + " and nothing to read");
        }
        boolean silent = reply.status() >= 400 && told(reply).isBlank();
        return silent ? Optional.of(reply.status() + " without a sentence") : Optional.empty();
    }

    /** The sentence that says why not. */
    private static String told(Reply reply) {
        if (reply.notice().isPresent()) {
            return reply.notice().get().sentence().toString();
        }
        var page = reply.read();
        var notices = page.select(".notice.refused, [role=alert], .refused, .problem");
        return reply.status() + " " + (notices.isEmpty() ? page.select("main p").text() : notices.text()).strip();
    }
}

package vn.hienluong.disclosure.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.hienluong.authority.Actor;
import vn.hienluong.disclosure.Item;
import vn.hienluong.disclosure.Posting;
import vn.hienluong.disclosure.Postings;
import vn.hienluong.disclosure.web.ItemPage.Hung;
import vn.hienluong.disclosure.web.ItemPage.Link;
import vn.hienluong.platform.Refusal;
import vn.hienluong.platform.web.Screen;
import vn.hienluong.proofs.Proof;
import vn.hienluong.proofs.Proofs;

/** The postings of an item, ready to print. */
@Component
class PostingRows {

    private final Proofs proofs;

    PostingRows(Proofs proofs) {
        this.proofs = proofs;
    }

    List<Hung> of(Item item, List<Posting> postings, LocalDate today, Actor by, Screen screen) {
        return postings.reversed().stream()
                .map(posting -> row(item, posting, today, by, screen))
                .toList();
    }

    private Hung row(Item item, Posting posting, LocalDate today, Actor by, Screen screen) {
        var at = "/disclosures/" + item.id() + "/postings/" + posting.id();
        var code = proofs.find(posting.proof(), by.agency()).map(Proof::code).orElse("");
        boolean mayEnd = posting.ended().isEmpty() && posting.byPeople() && Postings.mayPost(item, by);
        return new Hung(
                screen.text().name("disclosure.place", posting.place()),
                posting.where(),
                time(posting, screen),
                posting.by(),
                code,
                "/kiem-tra/" + by.agency() + "/" + code,
                state(posting, screen),
                posting.ended().isEmpty() ? "done" : early(posting) ? "late" : "",
                papers(posting, at, screen),
                mayEnd ? Optional.of(at) : Optional.empty(),
                mayEnd ? warning(item, posting, today) : Optional.empty());
    }

    private static String time(Posting posting, Screen screen) {
        var from = posting.begun();
        if (posting.ended().isPresent()) {
            return screen.say(
                    "disclosure.time.span", from, posting.ended().get().on());
        }
        return posting.until()
                .map(until -> screen.say("disclosure.time.until", from, until))
                .orElseGet(() -> screen.say("disclosure.time.from", from));
    }

    private static String state(Posting posting, Screen screen) {
        if (posting.ended().isEmpty()) {
            return screen.say("disclosure.state.now");
        }
        return screen.say(early(posting) ? "disclosure.state.early" : "disclosure.state.ended");
    }

    private static boolean early(Posting posting) {
        return posting.ended().map(Posting.Ended::early).orElse(false);
    }

    private static Optional<Refusal> warning(Item item, Posting posting, LocalDate today) {
        return posting.until()
                .filter(until -> !today.isAfter(until))
                .map(until -> Refusal.of("disclosure.down.early", until, item.source()));
    }

    private static List<Link> papers(Posting posting, String at, Screen screen) {
        var links = new ArrayList<Link>();
        if (posting.byPeople()) {
            links.add(new Link(at + "/minutes?format=docx", screen.say("disclosure.paper.word")));
            links.add(new Link(at + "/minutes?format=pdf", screen.say("disclosure.paper.pdf")));
            if (posting.ended().isPresent()) {
                links.add(new Link(at + "/minutes?end=true&format=docx", screen.say("disclosure.paper.end-word")));
                links.add(new Link(at + "/minutes?end=true&format=pdf", screen.say("disclosure.paper.end-pdf")));
            }
        }
        posting.document()
                .ifPresent(_ -> links.add(new Link(at + "/document", screen.say("disclosure.paper.document"))));
        posting.picture().ifPresent(_ -> links.add(new Link(at + "/picture", screen.say("disclosure.paper.picture"))));
        return links;
    }
}

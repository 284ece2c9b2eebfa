package vn.hienluong.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.hienluong.Given;
import vn.hienluong.InTheHouse;
import vn.hienluong.TestClock;
import vn.hienluong.audit.Subject;
import vn.hienluong.platform.Ids;
import vn.hienluong.proofs.ProofKind;
import vn.hienluong.proofs.Proofs;
import vn.hienluong.proofs.Snapshot;

/** Whatever is hung and taken away on whatever days: PostgreSQL says of it what a few lines of Java say. */
@InTheHouse
class StandingTests {

    private static final int ITEMS = 150;
    private static final LocalDate START = LocalDate.of(2021, 3, 1);

    @Autowired
    Items items;

    @Autowired
    ItemRepository standings;

    @Autowired
    PostingRepository postings;

    @Autowired
    Proofs proofs;

    @Autowired
    TestClock clock;

    @Autowired
    Given given;

    private record Hung(Place place, LocalDate from, Optional<LocalDate> to, boolean early) {}

    @Test
    void aStandingFollowsFromWhatWasHungAndTakenAwayAndFromTheDay() {
        clock.set(START);
        var office = new AnOffice(given);
        var agency = office.agency.id;
        var proof = office.agency.inTransaction(() -> proofs.append(
                new Snapshot(ProofKind.POSTED, new Subject("test", Ids.next()), "x", "bảng", "a".repeat(64), List.of()),
                office.huong.author()));
        var random = new Random(20_210_301);
        for (int i = 0; i < ITEMS; i++) {
            var item = office.agency.in(
                    () -> items.record("inspection-conclusion", "KL", START, office.phong.id(), office.huong)
                            .orElseThrow());
            var hung = story(random);
            office.agency.inTransaction(() -> {
                hung.forEach(one -> {
                    var posting = new Posting(
                            PostingId.next(),
                            item.id(),
                            one.place(),
                            "x",
                            one.from(),
                            Optional.empty(),
                            proof.id(),
                            "",
                            "",
                            "",
                            Optional.empty(),
                            Optional.empty(),
                            Optional.empty());
                    assertThat(postings.insert(posting, agency)).isTrue();
                    one.to()
                            .ifPresent(on -> postings.end(
                                    posting.id(), new Posting.Ended(on, proof.id(), "", "", one.early()), agency));
                });
                standings.settle(item.id(), agency);
                return true;
            });
            var today = START.plusDays(random.nextInt(40));
            clock.set(today);
            var found = office.agency.in(() -> items.require(item.id(), agency));
            assertThat(found.standing()).as("%s on %s", hung, today).isEqualTo(expected(item, hung, today));
            clock.set(START);
        }
    }

    /** In each of both places nothing, or a few times one after the other, the last perhaps still there. */
    private static List<Hung> story(Random random) {
        var story = new ArrayList<Hung>();
        for (var place : List.of(Place.PORTAL, Place.BOARD)) {
            var day = START;
            for (int times = random.nextInt(4); times > 0; times--) {
                var from = day.plusDays(random.nextInt(9));
                day = from.plusDays(random.nextInt(9));
                boolean stays = times == 1 && random.nextBoolean();
                story.add(new Hung(
                        place, from, stays ? Optional.empty() : Optional.of(day), !stays && random.nextBoolean()));
            }
        }
        return story;
    }

    private static Standing expected(Item item, List<Hung> hung, LocalDate today) {
        var done = START;
        boolean everEverywhere = true;
        boolean keptEverywhere = true;
        for (var place : item.places()) {
            var here = hung.stream().filter(one -> one.place() == place).toList();
            var kept = here.stream().filter(one -> !one.early()).map(Hung::from).min(LocalDate::compareTo);
            everEverywhere &= !here.isEmpty();
            keptEverywhere &= kept.isPresent();
            done = kept.filter(done::isBefore).orElse(done);
        }
        if (!everEverywhere) {
            return today.isAfter(item.due()) ? Standing.MISSING : Standing.OPEN;
        }
        if (!keptEverywhere) {
            return Standing.LAPSED;
        }
        return done.isAfter(item.due()) ? Standing.LATE : Standing.ON_TIME;
    }
}

package vn.hienluong.chasing;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.hienluong.drafting.Block;
import vn.hienluong.drafting.Letterhead;
import vn.hienluong.drafting.Paper;
import vn.hienluong.drafting.Paper.Signature;
import vn.hienluong.organization.AgencyProfile;
import vn.hienluong.organization.Unit;
import vn.hienluong.organization.UnitKind;
import vn.hienluong.platform.Text;
import vn.hienluong.platform.Time;
import vn.hienluong.platform.Words;

/**
 * Writes the letter (công văn) by order of the director. Number, date and the name of whoever signs stay blank: they
 * are the clerk's and the signer's.
 */
@Component
class ChasingLetter {

    private final Text text;

    ChasingLetter(Words words) {
        // an official paper is Vietnamese, whoever asks for it
        this.text = words.in(Words.VIETNAMESE);
    }

    Paper write(
            List<Unsent> named, Optional<LocalDate> until, AgencyProfile agency, List<Unit> units, Instant written) {
        var first = named.getFirst();
        var names = named.stream().map(Unsent::unitName).toList();
        var letter = Paper.letter(
                        written,
                        say("subject", first.period().title(), first.plan().sign()))
                .headed(head(agency, Time.dayOf(written)))
                .to(names.toArray(String[]::new))
                .say(Block.paragraph(opening(first, office(units), Time.dayOf(written))))
                .say(listed(named))
                .say(Block.paragraph(request(until, office(units))))
                .signed(Signature.of(say("by-order"), say("head-of-office")))
                .sentTo(recipients(units));
        return agency.sample() ? letter.marked(say("sample")).build() : letter.build();
    }

    private Letterhead head(AgencyProfile agency, LocalDate day) {
        return new Letterhead(
                agency.superior().toUpperCase(Locale.ROOT),
                agency.name().toUpperCase(Locale.ROOT),
                new Letterhead.Number(null, say("notation", agency.notation())),
                Letterhead.Dated.blank(agency.place(), YearMonth.from(day)));
    }

    private String opening(Unsent first, String office, LocalDate day) {
        return say(
                "opening",
                first.plan().sign(),
                first.plan().issuedOn(),
                first.period().title(),
                office,
                first.period().dueBefore(),
                day);
    }

    /** "…;" after each, "." after the last. */
    private List<Block> listed(List<Unsent> named) {
        var blocks = new ArrayList<Block>();
        for (int i = 0; i < named.size(); i++) {
            var report = named.get(i);
            var end = i + 1 < named.size() ? ";" : ".";
            blocks.add(Block.bullet(
                    (report.extended() ? say("extended", report.unitName(), report.lastDay()) : report.unitName())
                            + end));
        }
        return blocks;
    }

    private String request(Optional<LocalDate> until, String office) {
        return until.map(day -> say("request", office, day)).orElseGet(() -> say("request-soon", office));
    }

    private String office(List<Unit> units) {
        return named(units, UnitKind.OFFICE).findFirst().orElseGet(() -> say("office"));
    }

    private String[] recipients(List<Unit> units) {
        var leaders = named(units, UnitKind.LEADERSHIP).map(name -> say("reported-to", name));
        return Stream.of(Stream.of(say("as-above")), leaders, Stream.of(say("archive")))
                .flatMap(places -> places)
                .toArray(String[]::new);
    }

    private static Stream<String> named(List<Unit> units, UnitKind kind) {
        return units.stream().filter(unit -> unit.kind() == kind).map(Unit::name);
    }

    private String say(String part, Object... arguments) {
        return text.say("chasing.letter." + part, arguments);
    }
}

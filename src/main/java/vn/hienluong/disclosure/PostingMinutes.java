package vn.hienluong.disclosure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import vn.hienluong.drafting.Block;
import vn.hienluong.drafting.Letterhead;
import vn.hienluong.drafting.Paper;
import vn.hienluong.drafting.Paper.Signature;
import vn.hienluong.organization.Agencies;
import vn.hienluong.platform.AgencyId;
import vn.hienluong.platform.Text;
import vn.hienluong.platform.Words;
import vn.hienluong.proofs.Proof;

/**
 * Biên bản niêm yết công khai and biên bản kết thúc niêm yết. Number and the names of whoever signs stay blank. Nghị định
 * 130/2020/NĐ-CP, Điều 11 khoản 4: for declarations of assets the head and the representative of the trade union sign.
 */
@Component
class PostingMinutes {

    private final Agencies agencies;
    private final DisclosureProperties properties;
    private final String address;
    private final Text text;

    PostingMinutes(
            Agencies agencies,
            DisclosureProperties properties,
            @Value("${hienluong.notifications.address}") String address,
            Words words) {
        this.agencies = agencies;
        this.properties = properties;
        this.address = address;
        this.text = words.in(Words.VIETNAMESE);
    }

    Paper posted(Item item, String duty, Posting posting, Proof proof, AgencyId agency) {
        var body = new ArrayList<Block>();
        body.add(opening("posted", posting.begun(), posting, agency));
        body.addAll(what(item, duty, posting));
        var until = posting.until();
        body.add(numbered(
                4,
                until.isPresent()
                        ? say("time", posting.begun(), until.get(), days(item))
                        : say("time-open", posting.begun())));
        body.addAll(present(5, posting, posting.by()));
        body.add(Block.paragraph(say("closing")));
        return paper("posted", item, posting, proof, body, agency);
    }

    Paper takenDown(Item item, String duty, Posting posting, Proof proof, AgencyId agency) {
        var ended = posting.ended().orElseThrow();
        var body = new ArrayList<Block>();
        body.add(opening("ended", ended.on(), posting, agency));
        body.addAll(what(item, duty, posting));
        body.add(numbered(4, say("stood", posting.begun(), ended.on())));
        body.add(numbered(5, ended.early() ? say("early", ended.reason()) : say("in-time")));
        body.addAll(present(6, posting, ended.by()));
        body.add(Block.paragraph(say("closing")));
        return paper("ended", item, posting, proof, body, agency);
    }

    private Paper paper(String which, Item item, Posting posting, Proof proof, List<Block> body, AgencyId agency) {
        var profile = agencies.profile(agency);
        var day = posting.ended().map(Posting.Ended::on).orElse(posting.begun());
        if (properties.qr()) {
            var where = address + "/kiem-tra";
            body.add(new Block.Code(where + "/" + agency + "/" + proof.code(), say("code", proof.code(), where)));
        } else {
            body.add(Block.paragraph(say("code", proof.code(), address + "/kiem-tra")));
        }
        var paper = Paper.titled(proof.at(), say("kind"), say(which + ".subject", item.title()))
                .headed(new Letterhead(
                        profile.superior().toUpperCase(Locale.ROOT),
                        profile.name().toUpperCase(Locale.ROOT),
                        new Letterhead.Number(null, say("notation", profile.notation())),
                        Letterhead.Dated.on(profile.place(), day)))
                .say(body)
                .signed(signatures(item))
                .sentTo(say("to.head"), say("to.archive"));
        return profile.sample() ? paper.marked(say("sample")).build() : paper.build();
    }

    private Signature[] signatures(Item item) {
        return item.inner()
                ? new Signature[] {Signature.of(say("sign.union")), Signature.of(say("sign.head"))}
                : new Signature[] {Signature.of(say("sign.witness")), Signature.of(say("sign.poster"))};
    }

    private Block opening(String which, LocalDate day, Posting posting, AgencyId agency) {
        return Block.paragraph(say(
                which + ".opening",
                String.format(Locale.ROOT, "%02d", day.getDayOfMonth()),
                String.format(Locale.ROOT, "%02d", day.getMonthValue()),
                String.valueOf(day.getYear()),
                posting.where(),
                agencies.profile(agency).name()));
    }

    private List<Block> what(Item item, String duty, Posting posting) {
        var blocks = new ArrayList<Block>();
        blocks.add(numbered(1, say("what", duty, item.title())));
        blocks.addAll(
                listed(posting.listed().lines().filter(line -> !line.isBlank()).toList()));
        blocks.add(numbered(2, say("basis", item.source())));
        blocks.add(numbered(3, say("where", text.name("disclosure.place", posting.place()), posting.where())));
        return blocks;
    }

    private List<Block> present(int number, Posting posting, String by) {
        var blocks = new ArrayList<Block>();
        blocks.add(numbered(number, say("present")));
        var people = new ArrayList<String>();
        people.add(say("poster", by));
        posting.witnesses()
                .lines()
                .filter(line -> !line.isBlank())
                .forEach(line -> people.add(say("witness", line.strip())));
        blocks.addAll(listed(people));
        return blocks;
    }

    /** "…;" after each, "." after the last. */
    private static List<Block> listed(List<String> lines) {
        var blocks = new ArrayList<Block>();
        for (int i = 0; i < lines.size(); i++) {
            blocks.add(Block.bullet(lines.get(i) + (i + 1 < lines.size() ? ";" : ".")));
        }
        return blocks;
    }

    private static String days(Item item) {
        return String.valueOf(item.stays().orElse(0));
    }

    private static Block numbered(int number, String words) {
        return Block.paragraph(number + ". " + words);
    }

    private String say(String part, Object... arguments) {
        return text.say("disclosure.minutes." + part, arguments);
    }
}

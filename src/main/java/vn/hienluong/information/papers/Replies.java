package vn.hienluong.information.papers;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.hienluong.drafting.Block;
import vn.hienluong.drafting.Paper;
import vn.hienluong.drafting.Paper.Signature;
import vn.hienluong.information.Asker;
import vn.hienluong.information.InformationRequest;
import vn.hienluong.information.RequestState.Answered;
import vn.hienluong.information.RequestState.Decision;
import vn.hienluong.information.RequestState.Refused;
import vn.hienluong.organization.Agencies;
import vn.hienluong.platform.AgencyId;
import vn.hienluong.platform.NotFound;
import vn.hienluong.platform.Text;
import vn.hienluong.platform.Time;
import vn.hienluong.platform.Words;

/**
 * The letter (công văn) with the answer, and the one with the refusal and its ground. Number, date and the name of whoever signs
 * stay blank: they are the clerk's and the signer's. An official paper is Vietnamese, whoever asks for it.
 */
@Component
public class Replies {

    private final Agencies agencies;
    private final Text text;

    Replies(Agencies agencies, Words words) {
        this.agencies = agencies;
        this.text = words.in(Words.VIETNAMESE);
    }

    /**
     * @param files names of what goes with the answer
     * @throws NotFound while nothing was decided
     */
    public Paper of(InformationRequest request, Asker asker, List<String> files, AgencyId agency) {
        return switch (request.state()) {
            case Answered answered ->
                letter(request, asker, answered.decision(), "answered", answer(answered, files), agency);
            case Refused refused -> letter(request, asker, refused.decision(), "refused", refusal(refused), agency);
            default -> throw new NotFound();
        };
    }

    private Paper letter(
            InformationRequest request,
            Asker asker,
            Decision decision,
            String which,
            List<Block> said,
            AgencyId agency) {
        var profile = agencies.profile(agency);
        var month = YearMonth.from(Time.dayOf(decision.at()));
        var letter = Paper.letter(decision.at(), say(which + ".subject"))
                .headed(Heads.numbered(profile, request, say("notation", profile.notation()), month))
                .to(asker.addressed(text))
                .say(Block.paragraph(say("opening", profile.name(), request.sign(), request.arrivedOn())))
                .say(Block.paragraph(say("wanted", request.wanted())))
                .say(said)
                .say(Block.paragraph(say("closing", profile.name())))
                .signed(Signature.of(say("by-order"), say("head-of-office")))
                .sentTo(say("as-above"), say("archive"));
        return profile.sample() ? letter.marked(say("sample")).build() : letter.build();
    }

    private List<Block> answer(Answered answered, List<String> files) {
        var blocks = new ArrayList<Block>(lines(answered.text()));
        if (!files.isEmpty()) {
            blocks.add(Block.paragraph(say("files")));
            files.forEach(file -> blocks.add(Block.bullet(file)));
        }
        return blocks;
    }

    private List<Block> refusal(Refused refused) {
        var blocks = new ArrayList<Block>();
        blocks.add(Block.paragraph(say(
                "ground",
                text.name("information.ground", refused.ground()),
                text.name("information.article", refused.ground()))));
        blocks.addAll(lines(refused.reason()));
        blocks.add(Block.paragraph(say("remedy")));
        return blocks;
    }

    private static List<Block> lines(String words) {
        return words.lines()
                .filter(line -> !line.isBlank())
                .map(Block::paragraph)
                .toList();
    }

    private String say(String part, Object... arguments) {
        return text.say("information.letter." + part, arguments);
    }
}

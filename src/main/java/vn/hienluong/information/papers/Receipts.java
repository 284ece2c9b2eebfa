package vn.hienluong.information.papers;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import vn.hienluong.drafting.Block;
import vn.hienluong.drafting.Paper;
import vn.hienluong.drafting.Paper.Signature;
import vn.hienluong.information.Asker;
import vn.hienluong.information.InformationProperties;
import vn.hienluong.information.InformationRequest;
import vn.hienluong.information.Requests;
import vn.hienluong.organization.Agencies;
import vn.hienluong.platform.AgencyId;
import vn.hienluong.platform.Text;
import vn.hienluong.platform.Words;
import vn.hienluong.platform.web.PublicSite;
import vn.hienluong.platform.web.PublicSites;

/**
 * Giấy tiếp nhận: code and address as a QR code, what comes next and by when, whom to call. The code that opens the answer
 * stands on it, for whoever asked holds this paper.
 */
@Component
public class Receipts {

    private final Agencies agencies;
    private final PublicSites sites;
    private final InformationProperties properties;
    private final String server;
    private final Text text;

    Receipts(
            Agencies agencies,
            PublicSites sites,
            InformationProperties properties,
            @Value("${hienluong.notifications.address}") String server,
            Words words) {
        this.agencies = agencies;
        this.sites = sites;
        this.properties = properties;
        this.server = server.replaceAll("/+$", "");
        this.text = words.in(Words.VIETNAMESE);
    }

    /** Where anybody follows a request by its code, in full. */
    public String address(InformationRequest request, AgencyId agency) {
        return server + sites.shown(agency).map(PublicSite::path).orElse("") + Requests.ADDRESS + "/" + request.code();
    }

    public Paper of(InformationRequest request, Asker asker, AgencyId agency) {
        var profile = agencies.profile(agency);
        var paper = Paper.titled(request.registeredAt(), say("kind"), say("subject"))
                .headed(Heads.dated(profile, request))
                .say(body(request, asker, profile.name()))
                .say(new Block.Code(address(request, agency), say("code", request.code())))
                .signed(Signature.of(say("receiver")));
        return profile.sample() ? paper.marked(say("sample")).build() : paper.build();
    }

    private List<Block> body(InformationRequest request, Asker asker, String agency) {
        var blocks = new ArrayList<Block>();
        blocks.add(Block.paragraph(say(
                "opening",
                agency,
                request.arrivedOn(),
                text.name("information.receipt.by", request.channel()),
                asker.addressed(text),
                request.sign())));
        blocks.add(Block.paragraph(say("wanted", request.wanted())));
        var clock = request.clock().answer();
        blocks.add(Block.paragraph(say("due", clock.last(), clock.rule().source())));
        blocks.add(Block.paragraph(say("next")));
        blocks.add(Block.paragraph(say("follow", request.code(), request.pickup())));
        blocks.add(Block.paragraph(contact()));
        return blocks;
    }

    private String contact() {
        return Optional.of(properties.phone())
                .filter(number -> !number.isBlank())
                .map(number -> say("phone", number))
                .orElseGet(() -> say("office"));
    }

    private String say(String part, Object... arguments) {
        return text.say("information.receipt." + part, arguments);
    }
}

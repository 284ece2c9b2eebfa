package vn.hienluong.information.letters;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.hienluong.identity.Post;
import vn.hienluong.information.Asker;
import vn.hienluong.information.InformationProperties;
import vn.hienluong.information.InformationRequest;
import vn.hienluong.information.RequestState;
import vn.hienluong.information.Requests;
import vn.hienluong.organization.Agencies;
import vn.hienluong.platform.AgencyId;
import vn.hienluong.platform.Tenancy;
import vn.hienluong.platform.Text;
import vn.hienluong.platform.Words;
import vn.hienluong.platform.web.PublicSite;
import vn.hienluong.platform.web.PublicSites;

/** Writes the mails in the language of whoever asked: where it stands, by when, and where to read the rest. No word of the answer. */
@Component
class Wording {

    private final Agencies agencies;
    private final PublicSites sites;
    private final InformationProperties properties;
    private final Words words;

    Wording(Agencies agencies, PublicSites sites, InformationProperties properties, Words words) {
        this.agencies = agencies;
        this.sites = sites;
        this.properties = properties;
        this.words = words;
    }

    Post.Mail mail(LetterKind kind, InformationRequest request, Asker asker, String server) {
        var agency = Tenancy.current().orElseThrow();
        var text = words.in(asker.language().equals("en") ? Words.ENGLISH : Words.VIETNAMESE);
        var key = "information.mail." + kind.name().toLowerCase(Locale.ROOT);
        var name = agencies.profile(agency).name();
        var body = text.say(key, request.sign(), day(request), said(request, text));
        return new Post.Mail(
                asker.email(),
                text.say("information.mail.subject", request.sign(), name),
                text.say(
                        "information.mail.frame",
                        asker.name(),
                        body,
                        server + path(request, text, agency),
                        request.code(),
                        request.pickup(),
                        phone(text),
                        name));
    }

    private String path(InformationRequest request, Text text, AgencyId agency) {
        var site = sites.shown(agency).map(PublicSite::path).orElse("");
        return site + (text.english() ? "/en" : "") + Requests.ADDRESS + "/" + request.code();
    }

    private String phone(Text text) {
        return Optional.of(properties.phone())
                .filter(number -> !number.isBlank())
                .map(number -> text.say("information.receipt.phone", number))
                .orElseGet(() -> text.say("information.receipt.office"));
    }

    /** The day that counts now: the one that was told, or the last one of the law. */
    private static LocalDate day(InformationRequest request) {
        return request.state() instanceof RequestState.Announced(var _, var answerBy)
                ? answerBy
                : request.clock().answer().last();
    }

    private static String said(InformationRequest request, Text text) {
        return switch (request.state()) {
            case RequestState.Clarifying(var what) -> what;
            case RequestState.Extended(var _, var _, var reason) -> reason;
            case RequestState.Refused(var _, var ground, var reason, var _) ->
                text.name("information.ground", ground) + "\n" + reason;
            default -> "";
        };
    }
}

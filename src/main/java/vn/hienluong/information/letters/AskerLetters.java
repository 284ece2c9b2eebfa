package vn.hienluong.information.letters;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.hienluong.identity.Post;
import vn.hienluong.information.Asker;
import vn.hienluong.information.InformationProperties;
import vn.hienluong.information.InformationRequest;
import vn.hienluong.information.RequestId;
import vn.hienluong.information.RequestState;
import vn.hienluong.information.Requests;
import vn.hienluong.notifications.Correspondent;
import vn.hienluong.organization.Agencies;
import vn.hienluong.platform.AgencyId;
import vn.hienluong.platform.Text;
import vn.hienluong.platform.Words;
import vn.hienluong.platform.web.PublicSite;
import vn.hienluong.platform.web.PublicSites;

/** What whoever asked is written, in their language: where it stands, by when, and where to read the rest. No word of the answer. */
@Component
class AskerLetters implements Correspondent {

    private final Requests requests;
    private final Agencies agencies;
    private final PublicSites sites;
    private final InformationProperties properties;
    private final Words words;

    AskerLetters(
            Requests requests, Agencies agencies, PublicSites sites, InformationProperties properties, Words words) {
        this.requests = requests;
        this.agencies = agencies;
        this.sites = sites;
        this.properties = properties;
        this.words = words;
    }

    @Override
    public String room() {
        return LetterKind.ROOM;
    }

    @Override
    public Optional<Post.Mail> write(String kind, UUID record, String address, AgencyId agency) {
        var id = new RequestId(record);
        var asker = Optional.ofNullable(requests.askers(List.of(id), agency).get(id))
                .filter(one -> !one.email().isEmpty());
        return requests.find(id, agency)
                .flatMap(request -> asker.map(to -> mail(LetterKind.valueOf(kind), request, to, address, agency)));
    }

    private Post.Mail mail(LetterKind kind, InformationRequest request, Asker asker, String server, AgencyId agency) {
        var text = words.in(asker.language().equals("en") ? Words.ENGLISH : Words.VIETNAMESE);
        var key = "information.mail." + kind.name().toLowerCase(Locale.ROOT);
        var name = agencies.profile(agency).name();
        var body = text.say(key, request.sign(), day(request), said(request, text));
        return new Post.Mail(
                asker.email(),
                text.say("information.mail.subject", request.sign(), name),
                text.say(
                        "information.mail.frame",
                        asker.addressed(text),
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

    @Override
    public String told(String kind, Text text) {
        return text.name("information.mailed", LetterKind.valueOf(kind));
    }

    @Override
    public String href(UUID record) {
        return "/information/requests/" + record;
    }
}

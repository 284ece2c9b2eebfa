package vn.hienluong.information.open;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.hienluong.files.FileId;
import vn.hienluong.files.Files;
import vn.hienluong.files.StoredFile;
import vn.hienluong.information.InformationProperties;
import vn.hienluong.information.InformationRequest;
import vn.hienluong.information.RequestState;
import vn.hienluong.information.RequestState.Answered;
import vn.hienluong.information.RequestState.Clarifying;
import vn.hienluong.information.RequestState.Refused;
import vn.hienluong.information.Requests;
import vn.hienluong.information.Step;
import vn.hienluong.information.open.TrackPage.OpenFile;
import vn.hienluong.information.open.TrackPage.Own;
import vn.hienluong.information.open.TrackPage.StepRow;
import vn.hienluong.information.papers.Receipts;
import vn.hienluong.platform.Refusal;
import vn.hienluong.platform.Text;
import vn.hienluong.platform.web.PublicScreen;
import vn.hienluong.platform.web.QrCode;

/** Gathers what the page of a request shows to the public. Who asked is on none of it. */
@Component
class TrackPages {

    private static final long KIBIBYTE = 1024;

    private final Requests requests;
    private final Files files;
    private final Receipts receipts;
    private final InformationProperties properties;

    TrackPages(Requests requests, Files files, Receipts receipts, InformationProperties properties) {
        this.requests = requests;
        this.files = files;
        this.receipts = receipts;
        this.properties = properties;
    }

    @Transactional(readOnly = true)
    public TrackPage of(
            InformationRequest request, boolean opened, Optional<Refusal> refusal, PublicScreen screen, String csrf) {
        var text = screen.text();
        return new TrackPage(
                screen.href(Requests.ADDRESS + "/" + request.code()),
                request.sign(),
                request.code(),
                text.name("information.state", request.state().name()),
                due(request, text),
                requests.steps(request, screen.agency()).stream()
                        .map(step -> row(step, text))
                        .toList(),
                opened ? Optional.of(own(request, screen)) : Optional.empty(),
                refusal,
                csrf);
    }

    private static StepRow row(Step step, Text text) {
        return new StepRow(
                text.name("information.step", step.kind()),
                text.moment(step.at()),
                step.day()
                        .filter(_ -> step.kind() != Step.Kind.NUMBERED)
                        .map(day -> text.say("information.open.until", day))
                        .orElse(""));
    }

    private static String due(InformationRequest request, Text text) {
        var clock = request.clock().answer();
        return switch (request.state()) {
            case RequestState.Announced(var _, var answerBy) -> text.say("information.open.announced", answerBy);
            case Clarifying _ -> text.say("information.open.waits");
            default ->
                request.state().closed()
                        ? ""
                        : text.say(
                                "information.open.due",
                                clock.last(),
                                clock.rule().source());
        };
    }

    private Own own(InformationRequest request, PublicScreen screen) {
        var text = screen.text();
        var state = request.state();
        return new Own(
                request.pickup(),
                QrCode.of(receipts.address(request, screen.agency())),
                contact(text),
                request.wanted(),
                state instanceof Clarifying(var what) ? what : "",
                state instanceof Refused refused ? ground(refused, text) : "",
                words(state),
                request.letter()
                        .map(letter -> text.say("information.open.letter", letter.number(), letter.on()))
                        .orElse(""),
                state instanceof Answered ? files(request, screen) : List.of(),
                !state.closed());
    }

    private String contact(Text text) {
        return properties.phone().isBlank()
                ? text.say("information.receipt.office")
                : text.say("information.receipt.phone", properties.phone());
    }

    private static String ground(Refused refused, Text text) {
        return text.say(
                "information.open.ground",
                text.name("information.ground", refused.ground()),
                text.name("information.article", refused.ground()));
    }

    private static String words(RequestState state) {
        return switch (state) {
            case Answered answered -> answered.text();
            case Refused refused -> refused.reason();
            default -> "";
        };
    }

    private List<OpenFile> files(InformationRequest request, PublicScreen screen) {
        return rows(
                requests.files(request, true, screen.agency()),
                Requests.ADDRESS + "/" + request.code() + "/tep/",
                screen);
    }

    /** Each under an address that ends with its id. */
    List<OpenFile> rows(List<FileId> ids, String before, PublicScreen screen) {
        var all = files.all(ids, screen.agency());
        return ids.stream()
                .filter(all::containsKey)
                .map(id -> row(requireNonNull(all.get(id)), screen.href(before + id), screen.text()))
                .toList();
    }

    private static OpenFile row(StoredFile file, String href, Text text) {
        return new OpenFile(href, file.name(), text.say("information.open.size", Math.ceilDiv(file.size(), KIBIBYTE)));
    }
}

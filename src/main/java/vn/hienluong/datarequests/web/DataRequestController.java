package vn.hienluong.datarequests.web;

import gg.jte.generated.precompiled.Templates;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.hienluong.authority.Actor;
import vn.hienluong.datarequests.DataRequest;
import vn.hienluong.datarequests.DataRequestAction;
import vn.hienluong.datarequests.DataRequestId;
import vn.hienluong.datarequests.Due;
import vn.hienluong.datarequests.Receiving;
import vn.hienluong.datarequests.Wish;
import vn.hienluong.platform.Outcome;
import vn.hienluong.platform.Refusal;
import vn.hienluong.platform.web.Choice;
import vn.hienluong.platform.web.Html;
import vn.hienluong.platform.web.Screen;
import vn.hienluong.platform.web.Typed;
import vn.hienluong.privacy.DataSubject;
import vn.hienluong.privacy.Register;
import vn.hienluong.privacy.Whose;

/** Requests about personal data: one's own, or one that came on paper. */
@Controller
class DataRequestController {

    private static final String HERE = DataRequestPages.HERE;

    private final Receiving receiving;
    private final DataRequestPages pages;
    private final Register register;
    private final Templates templates;

    DataRequestController(Receiving receiving, DataRequestPages pages, Register register, Templates templates) {
        this.receiving = receiving;
        this.pages = pages;
        this.register = register;
        this.templates = templates;
    }

    @Needs(DataRequestAction.ASK)
    @GetMapping(DataRequestPages.ALL)
    Html index(Actor by, Screen screen) {
        return Html.page(templates.datarequestsIndex(screen, pages.index(by, screen.text())));
    }

    /** One's own; who handles requests looks for somebody first. */
    @Needs(DataRequestAction.ASK)
    @GetMapping(HERE + "/new")
    Html blank(
            @RequestParam(defaultValue = "") String find,
            @RequestParam(defaultValue = "") String whose,
            @RequestParam(defaultValue = "") String subject,
            Actor by,
            Screen screen) {
        return Html.page(templates.datarequestsBlank(
                screen, page(chosen(whose, subject, by), Typed.line(find), Optional.empty(), by, screen)));
    }

    private DataRequestForm chosen(String whose, String subject, Actor by) {
        var kind = Typed.choice(whose, Whose.class);
        if (kind.isEmpty() || !DataRequestAction.HANDLE.allowedTo(by)) {
            return DataRequestForm.EMPTY;
        }
        if (kind.get() == Whose.OTHER) {
            return DataRequestForm.EMPTY.about(whose, "", "");
        }
        return Typed.id(subject, id -> id)
                .flatMap(id -> register.named(kind.get(), id, by.agency()))
                .map(known -> DataRequestForm.EMPTY.about(whose, known.id().toString(), known.name()))
                .orElse(DataRequestForm.EMPTY);
    }

    @Needs(DataRequestAction.ASK)
    @PostMapping(HERE)
    Html create(@ModelAttribute DataRequestForm typed, Actor by, Screen screen) {
        var wanted = typed.read(by.person().value());
        if (wanted.isEmpty()) {
            return again(typed, Refusal.of("datarequests.wish-missing"), by, screen);
        }
        return switch (receiving.receive(wanted.get(), by)) {
            case Outcome.Done<DataRequest>(var request) ->
                Html.seeOther(DataRequestPages.address(request.id()))
                        .saying("datarequests.received-done", Due.shown(request.dueBefore()));
            case Outcome.Refused<DataRequest>(var refusal) -> again(typed, refusal, by, screen);
        };
    }

    @Needs(DataRequestAction.ASK)
    @GetMapping(HERE + "/{id}")
    Html show(@PathVariable DataRequestId id, Actor by, Screen screen) {
        return Html.page(templates.datarequestsShow(screen, pages.of(id, Optional.empty(), by, screen.text())));
    }

    private Html again(DataRequestForm typed, Refusal refusal, Actor by, Screen screen) {
        return Html.refused(templates.datarequestsBlank(screen, page(typed, "", Optional.of(refusal), by, screen)));
    }

    private NewDataRequestPage page(
            DataRequestForm typed, String find, Optional<Refusal> refusal, Actor by, Screen screen) {
        boolean handles = DataRequestAction.HANDLE.allowedTo(by);
        return new NewDataRequestPage(
                typed,
                Arrays.stream(Wish.values())
                        .map(wish -> new Choice(wish.name(), screen.text().name("datarequests.wish", wish)))
                        .toList(),
                handles,
                find,
                handles ? found(find, by) : List.of(),
                refusal);
    }

    private List<Choice> found(String words, Actor by) {
        return register.find(words, by.agency()).stream()
                .map(DataRequestController::link)
                .toList();
    }

    private static Choice link(DataSubject subject) {
        return new Choice(HERE + "/new?whose=" + subject.kind() + "&subject=" + subject.id(), subject.name());
    }
}

package vn.hienluong.information.web;

import gg.jte.generated.precompiled.Templates;
import java.time.Clock;
import java.util.Arrays;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import vn.hienluong.authority.Actor;
import vn.hienluong.files.Arrivals;
import vn.hienluong.information.Channel;
import vn.hienluong.information.Delivery;
import vn.hienluong.information.InformationAction;
import vn.hienluong.information.InformationRequest;
import vn.hienluong.information.Receiving;
import vn.hienluong.platform.Outcome;
import vn.hienluong.platform.Refusal;
import vn.hienluong.platform.Time;
import vn.hienluong.platform.web.Choice;
import vn.hienluong.platform.web.Html;
import vn.hienluong.platform.web.Screen;
import vn.hienluong.platform.web.Typed;

/** Tiếp nhận tại trụ sở, qua bưu chính, fax: staff enter what somebody asks. */
@Controller
class EntryController {

    private final Receiving receiving;
    private final Arrivals arrivals;
    private final Clock clock;
    private final Templates templates;

    EntryController(Receiving receiving, Arrivals arrivals, Clock clock, Templates templates) {
        this.receiving = receiving;
        this.arrivals = arrivals;
        this.clock = clock;
        this.templates = templates;
    }

    @Needs(InformationAction.ENTER)
    @GetMapping(RequestQuery.LIST + "/new")
    Html blank(Screen screen) {
        var page = page(EntryForm.blank(Time.today(clock)), Optional.empty(), screen);
        return Html.page(templates.informationBlank(screen, page));
    }

    @Needs(InformationAction.ENTER)
    @PostMapping(RequestQuery.LIST)
    Html create(@ModelAttribute EntryForm typed, Actor by, Screen screen) {
        return switch (entered(typed, by)) {
            case Outcome.Done<InformationRequest>(var request) ->
                Html.seeOther(RequestQuery.at(request.id())).saying("information.enter.done", request.sign());
            case Outcome.Refused<InformationRequest>(var refusal) ->
                Html.refused(templates.informationBlank(screen, page(typed, Optional.of(refusal), screen)));
        };
    }

    private Outcome<InformationRequest> entered(EntryForm typed, Actor by) {
        var channel = Typed.choice(typed.channel(), Channel.class);
        var day = Typed.day(typed.day());
        if (channel.isEmpty() || day.isEmpty()) {
            return Outcome.refused("information.enter.incomplete");
        }
        return receiving
                .check(typed.read(), channel.get())
                .then(sound -> arrivals.with(
                        typed.brought(),
                        by,
                        file -> receiving.enter(sound, channel.get(), day.get(), file, typed.id(), by)));
    }

    private static EntryPage page(EntryForm typed, Optional<Refusal> refusal, Screen screen) {
        var text = screen.text();
        return new EntryPage(
                typed,
                Arrays.stream(Channel.values())
                        .map(one -> new Choice(one.name(), text.name("information.channel", one)))
                        .toList(),
                Arrays.stream(Delivery.values())
                        .map(one -> new Choice(one.name(), text.name("information.delivery", one)))
                        .toList(),
                refusal);
    }
}

package vn.hienluong.information.web;

import gg.jte.generated.precompiled.Templates;
import gg.jte.models.runtime.JteModel;
import java.time.Clock;
import java.util.Arrays;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.hienluong.authority.Actor;
import vn.hienluong.files.Arrivals;
import vn.hienluong.information.Channel;
import vn.hienluong.information.Delivery;
import vn.hienluong.information.InformationAction;
import vn.hienluong.information.InformationRequest;
import vn.hienluong.information.Receiving;
import vn.hienluong.information.forms.RequestForm;
import vn.hienluong.platform.Ids;
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
        var typed = RequestForm.blank(Delivery.DESK, Ids.next().toString());
        var today = Time.today(clock).toString();
        return Html.page(form(typed, Channel.DESK.name(), today, Optional.empty(), screen));
    }

    @Needs(InformationAction.ENTER)
    @PostMapping(RequestQuery.LIST)
    Html create(
            @ModelAttribute RequestForm typed,
            @RequestParam(defaultValue = "") String channel,
            @RequestParam(defaultValue = "") String day,
            Actor by,
            Screen screen) {
        return switch (entered(typed, channel, day, by)) {
            case Outcome.Done<InformationRequest>(var request) ->
                Html.seeOther(RequestQuery.at(request.id())).saying("information.enter.done", request.sign());
            case Outcome.Refused<InformationRequest>(var refusal) ->
                Html.refused(form(typed, channel, day, Optional.of(refusal), screen));
        };
    }

    private Outcome<InformationRequest> entered(RequestForm typed, String way, String arrived, Actor by) {
        var channel = Typed.choice(Typed.line(way), Channel.class);
        var day = Typed.day(Typed.line(arrived));
        if (channel.isEmpty() || day.isEmpty()) {
            return Outcome.refused("information.enter.incomplete");
        }
        return receiving
                .check(typed.read("vi"), channel.get())
                .then(sound -> arrivals.with(
                        typed.brought(),
                        by,
                        file -> receiving.enter(sound, channel.get(), day.get(), file, typed.id(), by)));
    }

    private JteModel form(RequestForm typed, String channel, String day, Optional<Refusal> refusal, Screen screen) {
        var text = screen.text();
        var page = new EntryPage(
                typed,
                Typed.line(channel),
                Typed.line(day),
                Arrays.stream(Channel.values())
                        .map(one -> new Choice(one.name(), text.name("information.channel", one)))
                        .toList(),
                Arrays.stream(Delivery.values())
                        .map(one -> new Choice(one.name(), text.name("information.delivery", one)))
                        .toList(),
                refusal);
        return templates.informationBlank(screen, page);
    }
}

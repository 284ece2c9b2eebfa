package vn.hienluong.notifications.web;

import gg.jte.generated.precompiled.Templates;
import java.time.DateTimeException;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.hienluong.authority.Actor;
import vn.hienluong.notifications.Deliveries;
import vn.hienluong.notifications.Delivery;
import vn.hienluong.notifications.Delivery.Mail;
import vn.hienluong.notifications.Delivery.Quiet;
import vn.hienluong.notifications.NotificationAction;
import vn.hienluong.platform.Outcome;
import vn.hienluong.platform.Refusal;
import vn.hienluong.platform.web.Choice;
import vn.hienluong.platform.web.Html;
import vn.hienluong.platform.web.Screen;

/** How I want to be told outside the application. */
@Controller
class DeliveryController {

    private static final String DELIVERY = "/notifications/delivery";

    private final Deliveries deliveries;
    private final Templates templates;

    DeliveryController(Deliveries deliveries, Templates templates) {
        this.deliveries = deliveries;
        this.templates = templates;
    }

    @Needs(NotificationAction.READ_OWN)
    @GetMapping(DELIVERY)
    Html show(Actor by, Screen screen) {
        var wish = deliveries.of(by);
        return Html.page(templates.notificationsDelivery(
                screen,
                page(
                        wish.mail(),
                        wish.message(),
                        wish.quiet().map(Quiet::from).map(LocalTime::toString).orElse(""),
                        wish.quiet().map(Quiet::to).map(LocalTime::toString).orElse(""),
                        Optional.empty(),
                        screen)));
    }

    @Needs(NotificationAction.READ_OWN)
    @PutMapping(DELIVERY)
    Html update(
            @RequestParam Mail mail,
            @RequestParam(defaultValue = "false") boolean message,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String to,
            Actor by,
            Screen screen) {
        boolean wanted = deliveries.messages() ? message : deliveries.of(by).message();
        var outcome = quiet(from, to).then(hours -> deliveries.choose(new Delivery(mail, wanted, hours), by));
        return switch (outcome) {
            case Outcome.Done<Delivery> _ -> Html.seeOther(DELIVERY).saying("notifications.delivery.saved");
            case Outcome.Refused<Delivery>(var refusal) ->
                Html.refused(templates.notificationsDelivery(
                        screen, page(mail, message, from, to, Optional.of(refusal), screen)));
        };
    }

    /** Both ends or none. */
    private static Outcome<Optional<Quiet>> quiet(String from, String to) {
        if (from.isBlank() && to.isBlank()) {
            return Outcome.done(Optional.empty());
        }
        try {
            return Outcome.done(Optional.of(new Quiet(LocalTime.parse(from.strip()), LocalTime.parse(to.strip()))));
        } catch (DateTimeException _) {
            return Outcome.refused("notifications.delivery.quiet-ends");
        }
    }

    private DeliveryPage page(
            Mail mail, boolean message, String from, String to, Optional<Refusal> refusal, Screen screen) {
        var choices = Arrays.stream(Mail.values())
                .map(one -> new Choice(one.name(), screen.text().name("notifications.delivery.mail", one)))
                .toList();
        return new DeliveryPage(choices, mail.name(), deliveries.messages(), message, from, to, refusal);
    }
}

package vn.hienluong.notifications.web;

import gg.jte.generated.precompiled.Templates;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.hienluong.authority.Actor;
import vn.hienluong.notifications.Deliveries;
import vn.hienluong.notifications.Deliveries.Undelivered;
import vn.hienluong.notifications.Deliveries.Way;
import vn.hienluong.notifications.NotificationAction;
import vn.hienluong.notifications.web.UndeliveredPage.Row;
import vn.hienluong.platform.Text;
import vn.hienluong.platform.web.Html;
import vn.hienluong.platform.web.Screen;

/** Mail and messages that were given up: who did not get what, why, and sending it again. */
@Controller
class UndeliveredController {

    private static final String UNDELIVERED = "/notifications/undelivered";
    private static final int FULL_PAGE = 50;

    private final Deliveries deliveries;
    private final Templates templates;

    UndeliveredController(Deliveries deliveries, Templates templates) {
        this.deliveries = deliveries;
        this.templates = templates;
    }

    @Needs(NotificationAction.FOLLOW)
    @GetMapping(UNDELIVERED)
    Html index(@RequestParam @Nullable UUID before, Actor by, Screen screen) {
        var all = deliveries.undelivered(Optional.ofNullable(before), by);
        var older = all.size() < FULL_PAGE
                ? Optional.<String>empty()
                : Optional.of(UNDELIVERED + "?before=" + all.getLast().id());
        var rows = all.stream().map(one -> row(one, screen.text())).toList();
        return Html.page(templates.notificationsUndelivered(screen, new UndeliveredPage(rows, older)));
    }

    @Needs(NotificationAction.FOLLOW)
    @PostMapping(UNDELIVERED + "/{way}/{id}")
    Html create(@PathVariable Way way, @PathVariable UUID id, Actor by) {
        deliveries.again(way, id, by);
        return Html.seeOther(UNDELIVERED).saying("notifications.sent-again-word");
    }

    private static Row row(Undelivered one, Text text) {
        var said = text.english() ? one.english() : one.vietnamese();
        return new Row(
                one.way() == Way.LETTER ? text.say("notifications.undelivered.outside") : one.person(),
                one.more() == 0 ? said : text.say("notifications.undelivered.more", said, one.more()),
                text.name("notifications.way", one.way()),
                text.moment(one.told()),
                why(one.failure(), text),
                one.href(),
                UNDELIVERED + "/" + one.way().name() + "/" + one.id());
    }

    private static String why(String failure, Text text) {
        return switch (failure) {
            case Deliveries.NO_ADDRESS -> text.say("notifications.undelivered.no-address");
            case Deliveries.NOT_TAKEN -> text.say("notifications.undelivered.not-taken");
            default -> failure;
        };
    }
}

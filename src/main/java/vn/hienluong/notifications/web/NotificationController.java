package vn.hienluong.notifications.web;

import gg.jte.generated.precompiled.Templates;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import vn.hienluong.authority.Actor;
import vn.hienluong.notifications.KeptNote;
import vn.hienluong.notifications.NoteId;
import vn.hienluong.notifications.NotificationAction;
import vn.hienluong.notifications.Notifications;
import vn.hienluong.platform.web.Html;
import vn.hienluong.platform.web.Screen;

/** Everybody's own notes. Opening one marks it as read, as opening a letter does, and leads to what it is about. */
@Controller
class NotificationController {

    private static final int FULL_PAGE = 50;

    private final Notifications notifications;
    private final Templates templates;

    NotificationController(Notifications notifications, Templates templates) {
        this.notifications = notifications;
        this.templates = templates;
    }

    @Needs(NotificationAction.READ_OWN)
    @GetMapping("/notifications")
    Html index(@RequestParam @Nullable UUID before, Actor by, Screen screen) {
        var notes = notifications.of(by.person(), Optional.ofNullable(before).map(NoteId::new), by.agency());
        var rows = notes.stream()
                .map(note -> NotificationsPage.NoteRow.of(note, screen.text()))
                .toList();
        return Html.page(templates.notificationsIndex(
                screen,
                new NotificationsPage(
                        rows, screen.unread() > 0, NotificationAction.FOLLOW.allowedTo(by), older(notes))));
    }

    @Needs(NotificationAction.READ_OWN)
    @GetMapping("/notifications/{id}")
    Html show(@PathVariable UUID id, Actor by) {
        return Html.seeOther(notifications.read(new NoteId(id), by).href());
    }

    @Needs(NotificationAction.READ_OWN)
    @DeleteMapping("/notifications/unread")
    Html destroy(Actor by) {
        notifications.readAll(by);
        return Html.seeOther("/notifications").saying("notifications.all-read");
    }

    private static Optional<String> older(List<KeptNote> notes) {
        return notes.size() < FULL_PAGE
                ? Optional.empty()
                : Optional.of("/notifications?before=" + notes.getLast().id());
    }
}

package vn.hienluong.publications.web;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.hienluong.authority.Actor;
import vn.hienluong.platform.Outcome;
import vn.hienluong.platform.Time;
import vn.hienluong.platform.web.Html;
import vn.hienluong.platform.web.Typed;
import vn.hienluong.publications.Edition;
import vn.hienluong.publications.EditionId;
import vn.hienluong.publications.PublicationAction;
import vn.hienluong.publications.Publications;
import vn.hienluong.publications.Publishing;

/** An edition becomes public, now or at a time; that is called off; its end is set. */
@Controller
class ReleaseController {

    private final Publishing publishing;
    private final Publications publications;

    ReleaseController(Publishing publishing, Publications publications) {
        this.publishing = publishing;
        this.publications = publications;
    }

    @Needs(PublicationAction.PUBLISH)
    @PostMapping("/publications/editions/{id}/release")
    Html create(
            @PathVariable EditionId id,
            @RequestParam @Nullable String at,
            @RequestParam @Nullable String until,
            Actor by) {
        var from = moment(at);
        var end = moment(until);
        var done = unreadable(at, from) || unreadable(until, end)
                ? Outcome.<Edition>refused("publications.moment-unreadable")
                : publishing.publish(id, from, end, by);
        return Html.seeOther(
                page(id, by), done, from.isPresent() ? "publications.scheduled-done" : "publications.published-done");
    }

    @Needs(PublicationAction.PUBLISH)
    @PutMapping("/publications/editions/{id}/release")
    Html update(@PathVariable EditionId id, @RequestParam @Nullable String until, Actor by) {
        var end = moment(until);
        var done = unreadable(until, end)
                ? Outcome.<Edition>refused("publications.moment-unreadable")
                : publishing.endAt(id, end, by);
        return Html.seeOther(page(id, by), done, "publications.end-done");
    }

    @Needs(PublicationAction.PUBLISH)
    @DeleteMapping("/publications/editions/{id}/release")
    Html destroy(@PathVariable EditionId id, Actor by) {
        return Html.seeOther(page(id, by), publishing.callOff(id, by), "publications.called-off-done");
    }

    private static boolean unreadable(@Nullable String typed, Optional<Instant> moment) {
        return !Typed.line(typed).isEmpty() && moment.isEmpty();
    }

    /** As the browser's own field sends it, in the time of Vietnam. */
    private static Optional<Instant> moment(@Nullable String typed) {
        try {
            return Optional.of(LocalDateTime.parse(Typed.line(typed)))
                    .filter(moment -> moment.getYear() > 1900 && moment.getYear() < 2200)
                    .map(moment -> moment.atZone(Time.ZONE).toInstant());
        } catch (DateTimeParseException none) {
            return Optional.empty();
        }
    }

    private String page(EditionId id, Actor by) {
        return "/publications/" + publications.edition(id, by).publication();
    }
}

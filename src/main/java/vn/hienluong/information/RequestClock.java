package vn.hienluong.information;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import vn.hienluong.deadlines.Deadline;

/**
 * The clock of a request. It stands still while the asker is asked back, and begins anew on the day on which the request is
 * complete: the law counts from a valid request (Điều 30, 31: "kể từ ngày nhận được yêu cầu hợp lệ").
 *
 * @param part of which rule
 * @param answer last day for the answer
 * @param noticeLast last day for telling by when, where something is to be told
 * @param announcedOn the day on which it was told
 */
public record RequestClock(
        Part part, Deadline answer, Optional<LocalDate> noticeLast, Optional<LocalDate> announcedOn) {

    /** Which of the rules of a channel. */
    public enum Part {
        SIMPLE,
        /** By when the asker is told when the answer will come. */
        NOTICE,
        COMPLICATED,
        EXTENSION;

        String key(Channel channel) {
            return String.join(".", "information", channel.rule(), name().toLowerCase(Locale.ROOT));
        }
    }

    /** Still to be told. */
    public Optional<LocalDate> noticeDue() {
        return noticeLast.filter(_ -> announcedOn.isEmpty());
    }

    /** What is due first. */
    public LocalDate next() {
        return noticeDue().filter(day -> day.isBefore(answer.last())).orElse(answer.last());
    }

    RequestClock announced(LocalDate day) {
        return new RequestClock(part, answer, noticeLast, Optional.of(day));
    }
}

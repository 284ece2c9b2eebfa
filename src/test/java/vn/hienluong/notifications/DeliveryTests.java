package vn.hienluong.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.hienluong.notifications.Delivery.Mail;
import vn.hienluong.notifications.Delivery.Quiet;

/** When something leaves. Times of day are Vietnam's, seven hours ahead of the instants. */
class DeliveryTests {

    private static final Quiet NIGHT = new Quiet(LocalTime.of(21, 0), LocalTime.of(6, 0));
    private static final Quiet NOON = new Quiet(LocalTime.of(11, 30), LocalTime.of(13, 30));

    private static Instant leaves(Mail mail, @Nullable Quiet quiet, String ready) {
        return new Delivery(mail, true, Optional.ofNullable(quiet)).mailAfter(Instant.parse(ready));
    }

    @Test
    void withoutAWishEverythingLeavesAtOnce() {
        var now = Instant.parse("2026-03-02T20:00:00Z");
        assertThat(Delivery.USUAL.mailAfter(now)).isEqualTo(now);
    }

    @Test
    void quietHoursAreWaitedOutAlsoOverMidnight() {
        assertThat(leaves(Mail.AT_ONCE, NIGHT, "2026-03-02T14:00:00Z")).isEqualTo("2026-03-02T23:00:00Z");
        assertThat(leaves(Mail.AT_ONCE, NIGHT, "2026-03-02T20:00:00Z")).isEqualTo("2026-03-02T23:00:00Z");
        assertThat(leaves(Mail.AT_ONCE, NIGHT, "2026-03-02T23:00:00Z")).isEqualTo("2026-03-02T23:00:00Z");
        assertThat(leaves(Mail.AT_ONCE, NIGHT, "2026-03-02T13:59:59Z")).isEqualTo("2026-03-02T13:59:59Z");
        assertThat(leaves(Mail.AT_ONCE, NOON, "2026-03-02T05:00:00Z")).isEqualTo("2026-03-02T06:30:00Z");
    }

    @Test
    void aDigestLeavesBeforeWorkBegins() {
        assertThat(leaves(Mail.DAILY, null, "2026-03-02T00:14:00Z")).isEqualTo("2026-03-02T00:15:00Z");
        assertThat(leaves(Mail.DAILY, null, "2026-03-02T00:16:00Z")).isEqualTo("2026-03-03T00:15:00Z");
        var lateSleeper = new Quiet(LocalTime.of(22, 0), LocalTime.of(8, 0));
        assertThat(leaves(Mail.DAILY, lateSleeper, "2026-03-02T03:00:00Z")).isEqualTo("2026-03-03T01:00:00Z");
    }
}

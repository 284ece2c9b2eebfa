package vn.hienluong.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletRequest;
import vn.hienluong.InTheHouse;
import vn.hienluong.platform.Ids;
import vn.hienluong.platform.Refusal;

@InTheHouse
class SincerityModuleTests {

    private static final Duration HOUR = Duration.ofHours(1);

    @Autowired
    Allowances allowances;

    private Sincerity sincerity(int most) {
        return new Sincerity(Refusal::of, Duration.ofSeconds(3), allowances.of("test " + Ids.next(), most, HOUR));
    }

    private static String given(Duration ago) {
        return Ids.firstAt(Instant.now().minus(ago)).toString();
    }

    @Test
    void aPersonTakesSecondsAndNotDaysAndLeavesTheHiddenFieldEmpty() {
        var sincerity = sincerity(1);
        assertThat(sincerity.doubt(given(Duration.ofSeconds(4)), "")).isEmpty();
        assertThat(sincerity.doubt(given(Duration.ofHours(23)), "")).isEmpty();
        assertThat(sincerity.doubt(given(Duration.ofSeconds(4)), "https://buy.example"))
                .contains(Refusal.of("trap"));
        assertThat(sincerity.doubt(Sincerity.fresh(), "")).contains(Refusal.of("too-fast"));
        assertThat(sincerity.doubt(given(Duration.ofHours(25)), "")).contains(Refusal.of("form-old"));
        assertThat(sincerity.doubt("a form of somebody else", "")).contains(Refusal.of("form-old"));
    }

    @Test
    void aFormIsShownAgainUnderItsIdAsLongAsItIsGood() {
        var hasty = Sincerity.fresh();
        assertThat(Sincerity.again(hasty)).as("sent again it is still one").isEqualTo(hasty);
        for (var bad : new String[] {given(Duration.ofHours(25)), given(HOUR.negated()), "none"}) {
            var other = Sincerity.again(bad);
            assertThat(other).isNotEqualTo(bad);
            assertThat(sincerity(1).doubt(other, "")).as("given out just now").contains(Refusal.of("too-fast"));
        }
    }

    @Test
    void oneAddressSendsOnlySoMany() {
        var sincerity = sincerity(2);
        var here = new MockHttpServletRequest();
        var there = new MockHttpServletRequest();
        there.setRemoteAddr("192.0.2.7");
        assertThat(sincerity.tooMany(here)).isEmpty();
        assertThat(sincerity.tooMany(here)).isEmpty();
        assertThat(sincerity.tooMany(here)).isEqualTo(Optional.of(Refusal.of("too-many")));
        assertThat(sincerity.tooMany(there)).isEmpty();
    }
}

package vn.hienluong.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PapiTests {

    private final Papi papi = new Papi();

    @Test
    void theFourteenYearsAreThoseThatWerePublished() {
        assertThat(papi.years()).hasSize(14);
        assertThat(papi.years())
                .filteredOn(year -> year.year() == 2020)
                .singleElement()
                .satisfies(year -> {
                    assertThat(year.rank()).isEqualTo(6);
                    assertThat(year.provinces()).isEqualTo(63);
                    assertThat(year.scores().getFirst()).contains(new BigDecimal("44.7656"));
                });
        assertThat(papi.years().getFirst().scores().get(7)).isEqualTo(Optional.empty());
    }

    @Test
    void theSumOfTheDimensionsIsTheTotal() {
        assertThat(papi.years()).allSatisfy(year -> {
            var sum = year.scores().stream().skip(1).flatMap(Optional::stream).reduce(BigDecimal.ZERO, BigDecimal::add);
            assertThat(sum.subtract(year.scores().getFirst().orElseThrow()).abs())
                    .isLessThan(new BigDecimal("0.001"));
        });
    }

    @Test
    void noRunOfYearsGoesAcrossABreak() {
        for (int dimension = 0; dimension <= Papi.DIMENSIONS; dimension++) {
            for (var run : papi.comparable(dimension)) {
                int of = dimension;
                assertThat(run.stream().skip(1)).noneMatch(year -> papi.breaksBefore(year.year(), of));
            }
        }
        assertThat(papi.comparable(0)).hasSize(6);
        assertThat(papi.breaksBefore(2021, 3)).isTrue();
        assertThat(papi.breaksBefore(2022, 3)).isFalse();
    }
}

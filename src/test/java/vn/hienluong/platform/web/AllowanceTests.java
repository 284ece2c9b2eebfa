package vn.hienluong.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.hienluong.InTheHouse;
import vn.hienluong.platform.Ids;

/** An allowance is one over all nodes; two nodes are two {@link Allowances} on one database. */
@InTheHouse
class AllowanceTests {

    private static final String WHO = "10.0.0.7";

    @Autowired
    @Qualifier("technical")
    DataSource technical;

    private String what;
    private Allowance onA;
    private Allowance onB;

    @BeforeEach
    void twoNodes() {
        what = "test " + Ids.next();
        onA = new Allowances(technical).of(what, 6);
        onB = new Allowances(technical).of(what, 6);
    }

    private JdbcClient jdbc() {
        return JdbcClient.create(technical);
    }

    private void later(int seconds) {
        jdbc().sql("update technical.allowance set used_until = used_until - make_interval(secs => ?) where what = ?")
                .param(seconds)
                .param(what)
                .update();
    }

    @Test
    void twoNodesShareOneAllowance() {
        for (int i = 0; i < 3; i++) {
            assertThat(onA.take(WHO)).isTrue();
            assertThat(onB.take(WHO)).isTrue();
        }
        assertThat(onA.take(WHO)).isFalse();
        assertThat(onB.take(WHO)).isFalse();
        assertThat(onB.take("10.0.0.8")).isTrue();
    }

    @Test
    void itComesBackBitByBit() {
        IntStream.range(0, 6).forEach(_ -> onA.take(WHO));
        assertThat(onB.take(WHO)).isFalse();
        later(10);
        assertThat(onB.take(WHO)).isTrue();
        assertThat(onB.take(WHO)).isFalse();
        later(600);
        assertThat(IntStream.range(0, 10)
                        .filter(_ -> new Allowances(technical).of(what, 6).take(WHO))
                        .count())
                .isEqualTo(6);
    }

    @Test
    void itMayBeForAnHour() {
        var hourly = new Allowances(technical).of(what, 6, Duration.ofHours(1));
        assertThat(IntStream.range(0, 8).filter(_ -> hourly.take(WHO)).count()).isEqualTo(6);
        later(60);
        var elsewhere = new Allowances(technical).of(what, 6, Duration.ofHours(1));
        assertThat(elsewhere.take(WHO)).isFalse();
        later(9 * 60);
        assertThat(elsewhere.take(WHO)).isTrue();
        assertThat(elsewhere.take(WHO)).isFalse();
    }

    @Test
    void manyAtOnceGetNoMoreThanThereIs() throws Exception {
        try (var threads = Executors.newFixedThreadPool(8)) {
            var tries = IntStream.range(0, 40)
                    .mapToObj(_ -> threads.submit(
                            () -> new Allowances(technical).of(what, 6).take(WHO)))
                    .toList();
            int got = 0;
            for (var one : tries) {
                got += one.get() ? 1 : 0;
            }
            assertThat(got).isEqualTo(6);
        }
    }

    @Test
    void aFloodAsksTheDatabaseNothing() {
        IntStream.range(0, 6).forEach(_ -> onA.take(WHO));
        jdbc().sql("delete from technical.allowance where what = ?").param(what).update();
        assertThat(IntStream.range(0, 1000).filter(_ -> onA.take(WHO)).count()).isZero();
        assertThat(jdbc().sql("select count(*) from technical.allowance where what = ?")
                        .param(what)
                        .query(Long.class)
                        .single())
                .isZero();
    }
}

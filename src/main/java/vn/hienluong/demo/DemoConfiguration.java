package vn.hienluong.demo;

import java.time.LocalDate;
import java.time.LocalTime;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;

/** Where the demo runs, business goes by the clock of its story; security keeps the real time. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnBooleanProperty("hienluong.demo")
class DemoConfiguration {

    /** The day on which the demo serves on. */
    static final LocalDate TODAY = LocalDate.of(2021, 3, 8);

    static final LocalTime MORNING = LocalTime.of(8, 0);

    @Bean
    @Primary
    static DemoClock demoClock() {
        var clock = new DemoClock();
        clock.set(TODAY, MORNING);
        return clock;
    }
}

package vn.hienluong.information.open;

import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.hienluong.information.InformationProperties;
import vn.hienluong.platform.Refusal;
import vn.hienluong.platform.web.Allowance;
import vn.hienluong.platform.web.Allowances;
import vn.hienluong.platform.web.Sincerity;

/** How often one address may ask, and how often it may try codes. */
@Configuration(proxyBeanMethods = false)
class OpenForms {

    private static final Duration HOUR = Duration.ofHours(1);

    @Bean
    Sincerity informationForms(InformationProperties properties, Allowances allowances) {
        var shortest = Duration.ofSeconds(properties.shortestFilling());
        var anHour = allowances.of("information requests", properties.asksPerHour(), HOUR);
        return new Sincerity(why -> Refusal.of("information.ask." + why), shortest, anHour);
    }

    @Bean
    Allowance informationAnswers(InformationProperties properties, Allowances allowances) {
        return allowances.of("information answers", properties.opensPerHour(), HOUR);
    }
}

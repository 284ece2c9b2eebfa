package vn.hienluong.dialogue.web;

import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.hienluong.dialogue.DialogueProperties;
import vn.hienluong.platform.Refusal;
import vn.hienluong.platform.web.Allowances;
import vn.hienluong.platform.web.Sincerity;

/** Questions and comments together: one address sends so many of both. */
@Configuration(proxyBeanMethods = false)
class PublicForms {

    @Bean
    Sincerity dialogueForms(DialogueProperties properties, Allowances allowances) {
        var anHour = allowances.of("public forms", properties.formsPerHour(), Duration.ofHours(1));
        var shortest = Duration.ofSeconds(properties.shortestFilling());
        return new Sincerity(why -> Refusal.of("dialogue.form." + why), shortest, anHour);
    }
}

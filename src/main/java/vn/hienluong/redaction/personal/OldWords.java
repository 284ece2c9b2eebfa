package vn.hienluong.redaction.personal;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.hienluong.retention.Perishable;

/**
 * Words that were marked, once the new file is long made; places and reasons stay. While it is not made they stay too: a
 * file would come out of it in which they can be read.
 */
@Configuration(proxyBeanMethods = false)
class OldWords {

    @Bean
    Perishable oldWords(PersonalRepository words) {
        return Perishable.ofAnAgency("redaction-words", words::forgetWords);
    }
}

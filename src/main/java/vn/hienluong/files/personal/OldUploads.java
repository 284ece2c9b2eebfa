package vn.hienluong.files.personal;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.hienluong.retention.Perishable;

/** Files that somebody began to send and did not go on with. */
@Configuration(proxyBeanMethods = false)
class OldUploads {

    @Bean
    Perishable oldUploads(PersonalRepository uploads) {
        return Perishable.ofAnAgency("uploads", uploads::oldUploads);
    }
}

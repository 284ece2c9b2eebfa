package vn.hienluong.notifications.personal;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.hienluong.retention.Perishable;

/** What people were told long ago. */
@Configuration(proxyBeanMethods = false)
class OldNotes {

    @Bean
    Perishable oldNotes(PersonalRepository told) {
        return Perishable.ofAnAgency("notes", told::oldNotes);
    }

    @Bean
    Perishable oldMail(PersonalRepository told) {
        return Perishable.ofAnAgency("mail", told::oldMail);
    }

    @Bean
    Perishable oldLetters(PersonalRepository told) {
        return Perishable.ofAnAgency("letters", told::oldLetters);
    }

    @Bean
    Perishable oldMessages(PersonalRepository told) {
        return Perishable.ofAnAgency("messages", told::oldMessages);
    }
}

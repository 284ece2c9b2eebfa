package vn.hienluong.identity.personal;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.hienluong.retention.Perishable;

/** Accounts belong to no agency, and neither does what was left at the door. */
@Configuration(proxyBeanMethods = false)
class OldAtTheDoor {

    @Bean
    Perishable oldSessions(PersonalRepository accounts) {
        return Perishable.ofTheInstallation("sessions", (before, most, _) -> accounts.oldSessions(before, most));
    }

    @Bean
    Perishable oldFailures(PersonalRepository accounts) {
        return Perishable.ofTheInstallation(
                "sign-in-failures", (before, most, _) -> accounts.oldFailures(before, most));
    }

    @Bean
    Perishable oldInvitations(PersonalRepository accounts) {
        return Perishable.ofTheInstallation("invitations", (before, most, _) -> accounts.oldInvitations(before, most));
    }
}

package vn.hienluong.retention;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.hienluong.audit.Audit;

/** Lists that nobody came for, and the figures of removals themselves. */
@Configuration(proxyBeanMethods = false)
class OldLists {

    @Bean
    Perishable unreadLines(Audit audit) {
        return Perishable.ofAnAgency("unread-lines", audit::forgetUnread);
    }

    @Bean
    Perishable oldRemovals(RetentionRepository removals) {
        return Perishable.ofAnAgency("removals", removals::forgetRemovals);
    }
}

package vn.hienluong.journal.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.hienluong.authority.MenuEntry;
import vn.hienluong.journal.JournalAction;

@Configuration(proxyBeanMethods = false)
class Menu {

    private static final int LAST = 900;

    @Bean
    MenuEntry journalMenu() {
        return new MenuEntry("journal.menu", "/journal", "history", LAST, JournalAction.READ);
    }
}

package vn.hienluong.deadlines.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.hienluong.authority.MenuEntry;
import vn.hienluong.deadlines.DeadlineAction;

@Configuration(proxyBeanMethods = false)
class DeadlineMenu {

    @Bean
    MenuEntry deadlinesInTheMenu() {
        return new MenuEntry("deadlines.menu", "/deadlines", "clock", 825, DeadlineAction.MANAGE);
    }
}

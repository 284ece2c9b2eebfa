package vn.hienluong.workdays.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.hienluong.authority.MenuEntry;
import vn.hienluong.workdays.WorkdayAction;

@Configuration(proxyBeanMethods = false)
class WorkdayMenu {

    @Bean
    MenuEntry workdaysInTheMenu() {
        return new MenuEntry("workdays.menu", "/workdays", "calendar", 820, WorkdayAction.MANAGE);
    }
}

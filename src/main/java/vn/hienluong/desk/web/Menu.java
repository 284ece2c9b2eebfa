package vn.hienluong.desk.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.hienluong.authority.MenuEntry;
import vn.hienluong.desk.DeskAction;

@Configuration(proxyBeanMethods = false)
class Menu {

    private static final int FIRST = 1;
    private static final int SECOND = 5;

    @Bean
    static MenuEntry myWorkEntry() {
        return new MenuEntry("desk.my-work", "/my-work", "checklist", FIRST, DeskAction.MY_WORK);
    }

    @Bean
    static MenuEntry overviewEntry() {
        return new MenuEntry("desk.overview", "/overview", "chart-bar", SECOND, DeskAction.OVERVIEW);
    }
}

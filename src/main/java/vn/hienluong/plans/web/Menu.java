package vn.hienluong.plans.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.hienluong.authority.MenuEntry;
import vn.hienluong.plans.PlanAction;

@Configuration(proxyBeanMethods = false)
class Menu {

    private static final int PLACE = 20;

    @Bean
    static MenuEntry plansEntry() {
        return new MenuEntry("plans.menu", "/plans", "file-text", PLACE, PlanAction.VIEW);
    }
}

package vn.hienluong.imports.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.hienluong.authority.MenuEntry;
import vn.hienluong.plans.PlanAction;

@Configuration(proxyBeanMethods = false)
class Menu {

    private static final int PLACE = 25;

    @Bean
    static MenuEntry importsEntry() {
        return new MenuEntry("imports.menu", "/imports", "file-import", PLACE, PlanAction.IMPORT);
    }
}

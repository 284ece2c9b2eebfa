package vn.hienluong.portal.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.hienluong.authority.MenuEntry;
import vn.hienluong.portal.PortalAction;

@Configuration(proxyBeanMethods = false)
class Menu {

    private static final int PLACE = 61;

    @Bean
    static MenuEntry portalEntry() {
        return new MenuEntry("portal.menu", "/portal", "chart-bar", PLACE, PortalAction.LOOK_AFTER);
    }
}

package vn.hienluong.organization.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.hienluong.authority.MenuEntry;
import vn.hienluong.organization.OrganizationAction;

@Configuration(proxyBeanMethods = false)
class Menu {

    private static final int PLACE = 800;

    @Bean
    MenuEntry organizationInTheMenu() {
        return new MenuEntry("organization.menu", "/organization", "sitemap", PLACE, OrganizationAction.VIEW);
    }
}

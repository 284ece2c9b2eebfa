package vn.hienluong.disclosure.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.hienluong.authority.MenuEntry;
import vn.hienluong.disclosure.DisclosureAction;

@Configuration(proxyBeanMethods = false)
class DisclosureMenu {

    private static final int PLACE = 450;

    @Bean
    MenuEntry disclosuresInTheMenu() {
        return new MenuEntry("disclosure.menu", "/disclosures", "world", PLACE, DisclosureAction.VIEW);
    }
}

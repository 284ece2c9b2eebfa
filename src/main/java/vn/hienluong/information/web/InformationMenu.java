package vn.hienluong.information.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.hienluong.authority.MenuEntry;
import vn.hienluong.information.InformationAction;

@Configuration(proxyBeanMethods = false)
class InformationMenu {

    private static final int PLACE = 460;

    @Bean
    MenuEntry informationInTheMenu() {
        return new MenuEntry("information.menu", RequestQuery.LIST, "file-text", PLACE, InformationAction.VIEW);
    }
}

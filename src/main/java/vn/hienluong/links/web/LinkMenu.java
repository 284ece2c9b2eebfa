package vn.hienluong.links.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.hienluong.authority.MenuEntry;
import vn.hienluong.links.LinkAction;

@Configuration(proxyBeanMethods = false)
class LinkMenu {

    private static final int PLACE = 460;

    @Bean
    MenuEntry linksInTheMenu() {
        return new MenuEntry("links.menu", "/links", "link", PLACE, LinkAction.VIEW);
    }
}

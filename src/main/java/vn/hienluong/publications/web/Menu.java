package vn.hienluong.publications.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.hienluong.authority.MenuEntry;
import vn.hienluong.publications.PublicationAction;

@Configuration(proxyBeanMethods = false)
class Menu {

    private static final int PLACE = 60;

    @Bean
    static MenuEntry publicationsEntry() {
        return new MenuEntry("publications.menu", "/publications", "file-text", PLACE, PublicationAction.VIEW);
    }
}

package vn.hienluong.opendata.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.hienluong.platform.web.PublicMenuEntry;

@Configuration(proxyBeanMethods = false)
class Menu {

    private static final int PLACE = 90;

    @Bean
    static PublicMenuEntry openDataEntry() {
        return new PublicMenuEntry("opendata.title", "/du-lieu", PLACE, false);
    }
}

package vn.hienluong.datarequests.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.hienluong.authority.MenuEntry;
import vn.hienluong.datarequests.DataRequestAction;

/** Whoever handles requests has them in the menu; everybody else comes by way of their own account. */
@Configuration(proxyBeanMethods = false)
class Menu {

    private static final int BEFORE_THE_JOURNAL = 890;

    @Bean
    MenuEntry dataRequestsInTheMenu() {
        return new MenuEntry(
                "datarequests.menu", "/personal-data", "user", BEFORE_THE_JOURNAL, DataRequestAction.HANDLE);
    }
}

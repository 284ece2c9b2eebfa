package vn.hienluong.chasing.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.hienluong.authority.MenuEntry;
import vn.hienluong.chasing.ChasingAction;

@Configuration(proxyBeanMethods = false)
class ChasingMenu {

    private static final int AFTER_PLANS = 30;

    @Bean
    MenuEntry chasingInTheMenu() {
        return new MenuEntry("chasing.menu", "/chasing", "send", AFTER_PLANS, ChasingAction.CHASE);
    }
}

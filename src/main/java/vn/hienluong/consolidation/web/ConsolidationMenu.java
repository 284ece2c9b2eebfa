package vn.hienluong.consolidation.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.hienluong.authority.MenuEntry;
import vn.hienluong.consolidation.ConsolidationAction;

@Configuration(proxyBeanMethods = false)
class ConsolidationMenu {

    @Bean
    MenuEntry consolidationInTheMenu() {
        return new MenuEntry("consolidation.menu", "/consolidation", "clipboard-text", 300, ConsolidationAction.VIEW);
    }
}

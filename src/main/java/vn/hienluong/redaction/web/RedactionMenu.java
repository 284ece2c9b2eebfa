package vn.hienluong.redaction.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.hienluong.authority.MenuEntry;
import vn.hienluong.redaction.RedactionAction;

@Configuration(proxyBeanMethods = false)
class RedactionMenu {

    private static final int AFTER_MEASURES = 330;

    @Bean
    static MenuEntry redactionInTheMenu() {
        return new MenuEntry("redaction.menu", "/redactions", "lock", AFTER_MEASURES, RedactionAction.REDACT);
    }
}

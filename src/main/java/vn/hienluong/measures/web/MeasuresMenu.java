package vn.hienluong.measures.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.hienluong.authority.MenuEntry;
import vn.hienluong.measures.MeasureAction;

@Configuration(proxyBeanMethods = false)
class MeasuresMenu {

    private static final int AFTER_CONSOLIDATION = 320;

    @Bean
    static MenuEntry measuresInTheMenu() {
        return new MenuEntry("measures.menu", "/measures", "table", AFTER_CONSOLIDATION, MeasureAction.VIEW);
    }
}

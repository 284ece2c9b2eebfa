package vn.hienluong.dialogue.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.hienluong.authority.MenuEntry;
import vn.hienluong.dialogue.DialogueAction;
import vn.hienluong.platform.web.PublicMenuEntry;

@Configuration(proxyBeanMethods = false)
class Menu {

    private static final int PLACE = 460;
    private static final int PUBLIC_PLACE = 100;

    @Bean
    MenuEntry questionsInTheMenu() {
        return new MenuEntry("dialogue.menu", QuestionsController.LIST, "message-dots", PLACE, DialogueAction.VIEW);
    }

    @Bean
    PublicMenuEntry questionsOnTheSite() {
        return new PublicMenuEntry("dialogue.public", PublicQuestionsController.TAIL, PUBLIC_PLACE, true);
    }
}

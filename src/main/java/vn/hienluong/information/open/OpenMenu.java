package vn.hienluong.information.open;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.hienluong.information.Requests;
import vn.hienluong.platform.web.PublicMenuEntry;

@Configuration(proxyBeanMethods = false)
class OpenMenu {

    private static final int ASKING = 100;
    private static final int ANSWERED = 110;

    @Bean
    PublicMenuEntry askingOnTheSite() {
        return new PublicMenuEntry("information.open.ask", Requests.ADDRESS, ASKING, true);
    }

    @Bean
    PublicMenuEntry answeredOnTheSite() {
        return new PublicMenuEntry("information.open.log", LogController.ADDRESS, ANSWERED, false);
    }
}

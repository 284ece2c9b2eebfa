package vn.hienluong.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.configuration.GreenMailConfiguration;
import com.icegreen.greenmail.junit5.GreenMailExtension;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import vn.hienluong.identity.Post;

/** Letters about accounts leave by a real SMTP server, at once. */
class LinkLettersTests {

    @RegisterExtension
    static final GreenMailExtension SERVER = new GreenMailExtension(
                    new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP).dynamicPort())
            .withConfiguration(GreenMailConfiguration.aConfig().withDisabledAuthentication())
            .withPerMethodLifecycle(true);

    private static Post post(int port) {
        var sender = new JavaMailSenderImpl();
        sender.setHost("127.0.0.1");
        sender.setPort(port);
        var factory = new StaticListableBeanFactory();
        factory.addBean("server", sender);
        return new PostByMail(
                factory.getBeanProvider(JavaMailSender.class),
                new NotificationsProperties(
                        "https://hl.example.gov.vn",
                        "hl@example.gov.vn",
                        new NotificationsProperties.Gateway(null, null)));
    }

    @Test
    void aLetterLeavesAtOnce() throws Exception {
        assertThat(post(SERVER.getSmtp().getPort())
                        .carry(new Post.Mail("anh@example.gov.vn", "Mời sử dụng", "Kính gửi…")))
                .isTrue();
        MimeMessage message = SERVER.getReceivedMessages()[0];
        assertThat(message.getSubject()).isEqualTo("Mời sử dụng");
        assertThat(message.getContent().toString()).contains("Kính gửi…");
    }

    @Test
    void whatDoesNotLeaveIsSaid() {
        assertThat(post(1).carry(new Post.Mail("anh@example.gov.vn", "Mời", "…")))
                .isFalse();
        assertThat(post(SERVER.getSmtp().getPort()).carry(new Post.Mail("không phải địa chỉ", "Mời", "…")))
                .isFalse();
    }
}

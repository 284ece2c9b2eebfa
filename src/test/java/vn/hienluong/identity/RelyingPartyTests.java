package vn.hienluong.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.mock.env.MockEnvironment;
import vn.hienluong.InTheHouse;
import vn.hienluong.platform.Misconfigured;
import vn.hienluong.platform.Words;

/** Under which addresses there are passkeys, and what is refused at the start. */
@InTheHouse
class RelyingPartyTests {

    @Autowired
    PasskeyRepository keys;

    @Autowired
    Words words;

    private RelyingParty party(String mails, String domain, String... origins) {
        var factory = new StaticListableBeanFactory();
        factory.addBean("post", new Post() {
            @Override
            public boolean open() {
                return false;
            }

            @Override
            public String address() {
                return mails;
            }

            @Override
            public boolean carry(Mail mail) {
                return false;
            }
        });
        return new RelyingParty(
                new IdentityProperties(Path.of("unused"), new IdentityProperties.Passkeys(List.of(origins), domain)),
                factory.getBeanProvider(Post.class),
                new MockEnvironment(),
                keys,
                words);
    }

    @Test
    void whatStandsInMailsIsTheUsualAddress() {
        assertThat(party("https://HL.example.gov.vn/", "").domain()).contains("hl.example.gov.vn");
        assertThat(party("http://localhost:8080", "").domain()).contains("localhost");
        assertThat(party("https://hl.example.gov.vn", "example.gov.vn").domain())
                .contains("example.gov.vn");
    }

    @Test
    void anAddressWithoutASafeWayHasNoPasskeys() {
        for (var address : List.of("http://hl.example.gov.vn", "https://10.1.2.3", "http://may-chu:8080", "nonsense")) {
            assertThat(party(address, "").domain()).as(address).isEmpty();
        }
    }

    @Test
    void severalAddressesShareADomain() {
        var two = party("", "example.gov.vn", "https://hl.example.gov.vn", "https://trong.example.gov.vn:8443");
        assertThat(two.domain()).contains("example.gov.vn");
        assertThatThrownBy(() -> party("", "", "https://hl.example.gov.vn", "https://other.example.gov.vn"))
                .isInstanceOf(Misconfigured.class);
    }

    @Test
    void whatIsSetWronglyIsRefusedAtTheStart() {
        for (var origin : List.of(
                "http://hl.example.gov.vn",
                "https://10.1.2.3",
                "https://hl.example.gov.vn/path",
                "hl.example.gov.vn",
                "https://a b",
                "")) {
            assertThatThrownBy(() -> party("https://hl.example.gov.vn", "", origin))
                    .as(origin)
                    .isInstanceOf(Misconfigured.class);
        }
        for (var domain : List.of("other.gov.vn", "ample.gov.vn", "vn.", "https://hl.example.gov.vn")) {
            assertThatThrownBy(() -> party("", domain, "https://hl.example.gov.vn"))
                    .as(domain)
                    .isInstanceOf(Misconfigured.class);
        }
    }
}

package vn.hienluong.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** A form may say where to go back to, on this site. */
class OwnPathTests {

    @Test
    void aPathOfThisSiteIsGoneBackTo() {
        for (var own : List.of("/", "/my-work", "/tasks/1?a=b#c", "/ket-qua/SKHCN", "/search?q=%C4%91%E1%BB%99")) {
            assertThat(OwnPath.of(own, "/other")).isEqualTo(own);
        }
    }

    @Test
    void whateverABrowserMightTakeForAnotherSiteIsNot() {
        for (var foreign : List.of(
                "",
                "my-work",
                "//evil.example",
                "///evil.example",
                "/\\evil.example",
                "\\\\evil.example",
                "/\t/evil.example",
                "/\n/evil.example",
                "/\r\nLocation: https://evil.example",
                "/ /evil.example",
                "https://evil.example",
                "https:evil.example",
                "javascript:alert(1)",
                "/a\u0000b",
                "/a\u2028b",
                " /my-work")) {
            assertThat(OwnPath.of(foreign, "/other")).as(foreign).isEqualTo("/other");
        }
    }
}

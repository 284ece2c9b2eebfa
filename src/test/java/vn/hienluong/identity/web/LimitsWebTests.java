package vn.hienluong.identity.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.setup.MockMvcBuilders.standaloneSetup;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseBody;
import vn.hienluong.Given;
import vn.hienluong.InTheHouse;
import vn.hienluong.authority.Actor;
import vn.hienluong.identity.AccountId;
import vn.hienluong.identity.SignedIn;
import vn.hienluong.organization.PositionRole;
import vn.hienluong.organization.UnitKind;
import vn.hienluong.platform.Ids;
import vn.hienluong.platform.web.Allowances;
import vn.hienluong.platform.web.AtMost;

/** What is too much is sent away with a status that machines know and a sentence for people. */
@InTheHouse
class LimitsWebTests {

    private static final int MEGABYTE = 1 << 20;

    @LocalServerPort
    int port;

    @Autowired
    Allowances allowances;

    @Autowired
    Given given;

    @Controller
    static class Small {

        @PostMapping("/small")
        @ResponseBody
        String create() {
            return "done";
        }

        @AtMost(2)
        @GetMapping("/costly")
        @ResponseBody
        String show() {
            return "shown";
        }

        @GetMapping("/cheap")
        @ResponseBody
        String index() {
            return "shown";
        }
    }

    private Actor somebody() {
        var office = given.anAgency();
        return office.actor(
                "Chị Hương", office.unit(UnitKind.OFFICE, "Văn phòng").id(), PositionRole.STAFF);
    }

    @Test
    void whoChangesTooMuchInAMinuteIsAskedToWaitAndMayStillLook() throws Exception {
        var alone = standaloneSetup(new Small())
                .addInterceptors(new PaceInterceptor(allowances, 3))
                .build();
        var signedIn = signedInAs(somebody());
        SecurityContextHolder.getContext().setAuthentication(signedIn);
        try {
            for (int i = 0; i < 3; i++) {
                assertThat(alone.perform(post("/small"))
                                .andReturn()
                                .getResponse()
                                .getStatus())
                        .isEqualTo(200);
            }
            var refused = alone.perform(post("/small")).andReturn().getResponse();
            assertThat(refused.getStatus()).isEqualTo(429);
            assertThat(refused.getHeader("Retry-After")).isEqualTo("60");
            assertThat(alone.perform(get("/cheap")).andReturn().getResponse().getStatus())
                    .isEqualTo(200);
            assertThat(IntStream.range(0, 4)
                            .map(_ -> status(alone, "/costly"))
                            .boxed()
                            .toList())
                    .containsExactly(200, 200, 429, 429);
            SecurityContextHolder.getContext().setAuthentication(signedInAs(somebody()));
            assertThat(alone.perform(post("/small")).andReturn().getResponse().getStatus())
                    .isEqualTo(200);
        } finally {
            SecurityContextHolder.clearContext();
        }
    }

    private static int status(MockMvc alone, String path) {
        try {
            return alone.perform(get(path)).andReturn().getResponse().getStatus();
        } catch (Exception broken) {
            throw new IllegalStateException(broken);
        }
    }

    private static Authentication signedInAs(Actor person) {
        return UsernamePasswordAuthenticationToken.authenticated(
                new SignedIn(new AccountId(Ids.next()), person.agency(), person.person(), "Chị Hương", "vi", false),
                "",
                List.of());
    }

    @Test
    void aFormWithMoreFieldsThanAnyOfOursIsRefusedWithASentence() throws IOException {
        var fields = IntStream.range(0, 5_000).mapToObj(i -> "f" + i + "=1").collect(Collectors.joining("&"));
        refused(form(fields), 400, 413);
    }

    @Test
    void aFormLargerThanAnyOfOursIsRefusedWithASentence() throws IOException {
        refused(form("a=" + "x".repeat(11 * MEGABYTE)), 413, 400);
    }

    @Test
    void aFileLargerThanAFormMayBringIsRefusedWithASentence() throws IOException {
        var body = "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.txt\"\r\n\r\n"
                + "x".repeat(26 * MEGABYTE) + "\r\n--b--\r\n";
        refused(
                "POST /sign-in HTTP/1.1\r\nHost: localhost\r\nContent-Type: multipart/form-data; boundary=b\r\nContent-Length: "
                        + body.length() + "\r\nConnection: close\r\n\r\n" + body,
                413,
                413);
    }

    @Test
    void aHeadLargerThanABrowserSendsIsRefused() throws IOException {
        var answer = answer("GET /sign-in HTTP/1.1\r\nHost: localhost\r\nX-Long: " + "x".repeat(20_000)
                + "\r\nConnection: close\r\n\r\n");
        assertThat(answer).matches("(?s)HTTP/1.1 (400|431) .*");
    }

    private static String form(String body) {
        return "POST /sign-in HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: "
                + body.length() + "\r\nConnection: close\r\n\r\n" + body;
    }

    private void refused(String request, int status, int orStatus) throws IOException {
        var answer = answer(request);
        assertThat(answer)
                .satisfiesAnyOf(
                        one -> assertThat(one).startsWith("HTTP/1.1 " + status),
                        one -> assertThat(one).startsWith("HTTP/1.1 " + orStatus));
        assertThat(answer).contains("<!DOCTYPE html>", "Hiền Lương").doesNotContain("Exception", "Tomcat");
    }

    private String answer(String request) throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(30_000);
            var out = socket.getOutputStream();
            try {
                out.write(request.getBytes(StandardCharsets.UTF_8));
                out.flush();
            } catch (IOException theServerHasReadEnough) {
                // what it answered can still be read
            }
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}

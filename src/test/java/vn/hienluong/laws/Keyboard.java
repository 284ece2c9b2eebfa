package vn.hienluong.laws;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import jakarta.servlet.http.Cookie;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.web.util.UriComponentsBuilder;
import vn.hienluong.laws.ShownForm.Sent;
import vn.hienluong.platform.web.Notice;
import vn.hienluong.redaction.paper.CorpusFiles;

/** Somebody's browser: opens pages, presses buttons, keeps cookies, and carries a notice to the next page. */
final class Keyboard {

    private static final Path PLAN = Path.of("src/main/resources/samples/plan-07/ke-hoach-07-KH-SKHCN-2021.txt");

    private static final long A_MINUTE = 60_000;

    /**
     * What came back.
     *
     * @param broken how the program explains itself, when it broke
     * @param notice what the next page is to say
     */
    record Reply(
            int status, String body, Document read, String location, Optional<Notice> notice, Optional<String> broken) {

        boolean page() {
            return body.contains("<html");
        }

        boolean accepted() {
            return status < 400
                    && notice.filter(Notice::refused).isEmpty()
                    && broken.isEmpty()
                    && !(location.contains("/sign-in") && status == 302 && !location.contains("?"));
        }
    }

    private final MockMvc browser;
    private final Supplier<RequestPostProcessor> who;
    private final boolean signedIn;
    private final Map<String, Cookie> cookies = new LinkedHashMap<>();

    Keyboard(MockMvc browser, boolean signedIn, Supplier<RequestPostProcessor> who) {
        this.browser = browser;
        this.signedIn = signedIn;
        this.who = who;
    }

    Reply open(String address, Optional<Notice> notice) {
        var request = get(uri(address));
        notice.ifPresent(told -> request.flashAttr("notice", told));
        return performed(request);
    }

    /** Presses a button of a form, as it stands. */
    Reply press(ShownForm form, int button) {
        var sent = form.sent(button);
        var address = uri(form.action());
        var request = form.multipart() ? withFiles(address, sent) : post(address);
        sent.stream()
                .filter(one -> !(form.multipart() && one.file()))
                .filter(one -> !signedIn || !one.name().equals("_csrf"))
                .forEach(one -> request.param(one.name(), taken(one).replaceAll("\\R", "\r\n")));
        return performed(signedIn ? request.with(csrf()) : request);
    }

    /** A form knows when it was shown; nobody fills one in within no time. */
    private static String taken(Sent field) {
        if (!field.name().equals("form") || field.value().length() != 36) {
            return field.value();
        }
        var shown = UUID.fromString(field.value());
        return new UUID(shown.getMostSignificantBits() - (A_MINUTE << 16), shown.getLeastSignificantBits()).toString();
    }

    private AbstractMockHttpServletRequestBuilder<?> withFiles(URI address, List<Sent> sent) {
        var request = multipart(address);
        sent.stream().filter(Sent::file).forEach(one -> request.file(file(one)));
        return request;
    }

    /** A small real file of the kind that the field takes; none chosen is sent as browsers send it. */
    private static MockMultipartFile file(Sent field) {
        if (field.value().isEmpty()) {
            return new MockMultipartFile(field.name(), "", "application/octet-stream", new byte[0]);
        }
        var takes = field.value();
        if (takes.contains("csv")) {
            var table = "Năm,Điểm\n2011,36\n2012,37\n".getBytes(StandardCharsets.UTF_8);
            return new MockMultipartFile(field.name(), "bang.csv", "text/csv", table);
        }
        if (takes.contains("image")) {
            var png = vn.hienluong.files.screening.Samples.image("png");
            return new MockMultipartFile(field.name(), "anh.png", "image/png", png);
        }
        if (takes.contains("docx") && !takes.contains("pdf")) {
            var docx = vn.hienluong.files.screening.Samples.docx();
            return new MockMultipartFile(field.name(), "bai.docx", "application/octet-stream", docx);
        }
        return takes.contains("txt") ? plan(field) : pdf(field);
    }

    private static MockMultipartFile pdf(Sent field) {
        return new MockMultipartFile(field.name(), "van-ban.pdf", "application/pdf", CorpusFiles.plain());
    }

    private static MockMultipartFile plan(Sent field) {
        try {
            return new MockMultipartFile(field.name(), "ke-hoach.txt", "text/plain", Files.readAllBytes(PLAN));
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    private static URI uri(String address) {
        return UriComponentsBuilder.fromUriString(address.replaceFirst("#.*", ""))
                .build(address.contains("%"))
                .toUri();
    }

    private Reply performed(AbstractMockHttpServletRequestBuilder<?> request) {
        request.with(who.get());
        if (!cookies.isEmpty()) {
            request.cookie(cookies.values().toArray(Cookie[]::new));
        }
        try {
            return reply(browser.perform(request).andReturn());
        } catch (Exception escaped) {
            return new Reply(500, "", Jsoup.parse(""), "", Optional.empty(), Optional.of(Told.whole(escaped)));
        }
    }

    private Reply reply(MvcResult result) throws IOException {
        var answer = result.getResponse();
        for (var cookie : answer.getCookies()) {
            cookies.put(cookie.getName(), cookie);
        }
        // who does one thing after the other must never come upon a constraint of the database
        boolean broke = answer.getStatus() >= 500 || result.getResolvedException() instanceof DuplicateKeyException;
        var broken = broke ? Optional.of(Told.whole(result.getResolvedException())) : Optional.<String>empty();
        var location = Optional.ofNullable(answer.getHeader("Location")).orElse("");
        // the public pages answer from memory, before anything could be carried on
        var notice = Optional.ofNullable(result.getFlashMap()).map(flash -> (Notice) flash.get("notice"));
        var text = Optional.ofNullable(answer.getContentType()).orElse("").startsWith("text/html")
                ? answer.getContentAsString(StandardCharsets.UTF_8)
                : "(" + answer.getContentAsByteArray().length + " bytes)";
        return new Reply(answer.getStatus(), text, Jsoup.parse(text), location, notice, broken);
    }
}

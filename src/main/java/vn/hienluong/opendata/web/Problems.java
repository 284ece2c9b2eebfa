package vn.hienluong.opendata.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Locale.LanguageRange;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import vn.hienluong.opendata.Json;
import vn.hienluong.platform.Refusal;
import vn.hienluong.platform.Text;
import vn.hienluong.platform.Words;

/** What went wrong, for programs and for whoever reads their logs (RFC 9457), in the language that was asked for. */
@Component
class Problems {

    private static final String KIND = "urn:hienluong:problem:";

    private final Text vietnamese;
    private final Text english;

    Problems(Words words) {
        vietnamese = words.in(Words.VIETNAMESE);
        english = words.in(Words.ENGLISH);
    }

    /** Vietnamese where nothing else, or nothing that we speak, is asked for. */
    Text text(HttpServletRequest request) {
        var wanted = Optional.ofNullable(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE))
                .map(Problems::ranges)
                .map(ranges -> Locale.lookup(ranges, List.of(Locale.of("vi"), Locale.ENGLISH)));
        return wanted.filter(Locale.ENGLISH::equals).isPresent() ? english : vietnamese;
    }

    private static List<LanguageRange> ranges(String header) {
        try {
            return LanguageRange.parse(header);
        } catch (IllegalArgumentException unreadable) {
            return List.of();
        }
    }

    /** The kind is the end of the sentence's key, and stays. */
    void write(int status, Refusal sentence, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var text = text(request);
        var name = sentence.key().substring(sentence.key().lastIndexOf('.') + 1);
        var content = Json.bytes(new java.util.TreeMap<>(java.util.Map.of(
                "type",
                KIND + name,
                "title",
                text.say("opendata.problem.title." + name),
                "status",
                status,
                "detail",
                text.say(sentence),
                "instance",
                request.getRequestURI())));
        response.setStatus(status);
        response.setContentType("application/problem+json");
        response.setHeader(HttpHeaders.CONTENT_LANGUAGE, text.locale().getLanguage());
        response.addHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE);
        response.setContentLength(content.length);
        response.getOutputStream().write(content);
    }
}

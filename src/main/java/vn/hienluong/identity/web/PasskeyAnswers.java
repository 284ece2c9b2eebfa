package vn.hienluong.identity.web;

import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.util.Optional;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import vn.hienluong.identity.Passkeys.Question;

/** What the script gets that talks with the browser about passkeys, and what it was asked, kept until it answers. */
final class PasskeyAnswers {

    private PasskeyAnswers() {}

    static ResponseEntity<String> json(Question<?> question) {
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(question.json());
    }

    /** A sentence that the script shows as it is. */
    static ResponseEntity<String> refused(String sentence) {
        return ResponseEntity.unprocessableContent()
                .contentType(MediaType.parseMediaType("text/plain;charset=UTF-8"))
                .body(sentence);
    }

    /** What was asked, once. */
    @SuppressWarnings("unchecked")
    static <T extends Serializable> Optional<Question<T>> taken(HttpSession session, String key) {
        var asked = Optional.ofNullable((Question<T>) session.getAttribute(key));
        session.removeAttribute(key);
        return asked;
    }
}

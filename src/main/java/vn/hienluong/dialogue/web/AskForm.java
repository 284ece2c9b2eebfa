package vn.hienluong.dialogue.web;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.hienluong.dialogue.Asker;
import vn.hienluong.dialogue.NewQuestion;
import vn.hienluong.platform.Ids;
import vn.hienluong.platform.Refusal;
import vn.hienluong.platform.web.Sincerity;
import vn.hienluong.platform.web.Typed;

/**
 * A question as it was typed.
 *
 * @param form which form it is
 * @param website a field that people do not see
 */
public record AskForm(
        @Nullable String name,
        @Nullable String email,
        @Nullable String phone,
        @Nullable String subject,
        @Nullable String words,
        @Nullable String named,
        @Nullable String form,
        @Nullable String website) {

    static AskForm empty() {
        return new AskForm("", "", "", "", "", "", Sincerity.fresh(), "");
    }

    UUID id() {
        return Ids.parse(Typed.line(form)).orElseGet(Ids::next);
    }

    Optional<Refusal> doubt(Sincerity sincerity) {
        return sincerity.doubt(Typed.line(form), Typed.line(website));
    }

    NewQuestion typed() {
        return new NewQuestion(
                new Asker(Typed.line(name), Typed.line(email), Typed.line(phone)),
                Typed.line(subject),
                Typed.text(words),
                mayName());
    }

    public boolean mayName() {
        return Optional.ofNullable(named).filter("yes"::equals).isPresent();
    }

    /** As it stands in the form again. */
    AskForm again() {
        var typed = typed();
        return new AskForm(
                typed.asker().name(),
                typed.asker().email(),
                typed.asker().phone(),
                typed.subject(),
                typed.words(),
                mayName() ? "yes" : "",
                Sincerity.again(Typed.line(form)),
                "");
    }
}

package vn.hienluong.dialogue.web;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.hienluong.dialogue.Asker;
import vn.hienluong.dialogue.consulting.Comment;
import vn.hienluong.dialogue.consulting.NewComment;
import vn.hienluong.platform.Ids;
import vn.hienluong.platform.Refusal;
import vn.hienluong.platform.web.Sincerity;
import vn.hienluong.platform.web.Typed;

/**
 * A comment as it was typed.
 *
 * @param website a field that people do not see
 * @param letter and {@code arrived}: of a letter that staff enter
 */
public record CommentForm(
        @Nullable String kind,
        @Nullable String name,
        @Nullable String email,
        @Nullable String phone,
        @Nullable String part,
        @Nullable String words,
        @Nullable String named,
        @Nullable String letter,
        @Nullable String arrived,
        @Nullable String form,
        @Nullable String website) {

    static CommentForm empty() {
        return new CommentForm("PERSON", "", "", "", "", "", "", "", "", Sincerity.fresh(), "");
    }

    UUID id() {
        return Ids.parse(Typed.line(form)).orElseGet(Ids::next);
    }

    Optional<Refusal> doubt(Sincerity sincerity) {
        return sincerity.doubt(Typed.line(form), Typed.line(website));
    }

    NewComment typed() {
        return new NewComment(
                Typed.choice(Typed.line(kind), Comment.Kind.class).orElse(Comment.Kind.PERSON),
                new Asker(Typed.line(name), Typed.line(email), Typed.line(phone)),
                mayName(),
                Typed.line(part),
                Typed.text(words));
    }

    public boolean mayName() {
        return Optional.ofNullable(named).filter("yes"::equals).isPresent();
    }

    /** As it stands in the form again. */
    CommentForm again() {
        var typed = typed();
        return new CommentForm(
                typed.kind().name(),
                typed.by().name(),
                typed.by().email(),
                typed.by().phone(),
                typed.part(),
                typed.words(),
                mayName() ? "yes" : "",
                Typed.line(letter),
                Typed.line(arrived),
                Sincerity.again(Typed.line(form)),
                "");
    }
}

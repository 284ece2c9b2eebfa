package vn.hienluong.dialogue;

import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.hienluong.dialogue.QuestionState.Answered;
import vn.hienluong.identity.Post;
import vn.hienluong.notifications.Correspondent;
import vn.hienluong.organization.Agencies;
import vn.hienluong.platform.AgencyId;
import vn.hienluong.platform.Slug;
import vn.hienluong.platform.Text;
import vn.hienluong.platform.Words;

/** What whoever asked is written: that it was received, and that it was answered. */
@Component
class AskerLetters implements Correspondent {

    static final String ROOM = "dialogue";

    enum Kind {
        RECEIVED,
        ANSWERED
    }

    private final QuestionRepository questions;
    private final Agencies agencies;
    private final Text text;

    AskerLetters(QuestionRepository questions, Agencies agencies, Words words) {
        this.questions = questions;
        this.agencies = agencies;
        this.text = words.in(Words.VIETNAMESE);
    }

    @Override
    public String room() {
        return ROOM;
    }

    @Override
    public Optional<Post.Mail> write(String kind, UUID record, String address, AgencyId agency) {
        return questions
                .find(new QuestionId(record), agency)
                .filter(question -> !question.asker().email().isEmpty())
                .map(question -> mail(question, Kind.valueOf(kind), address, agency));
    }

    private Post.Mail mail(Question question, Kind kind, String server, AgencyId agency) {
        var profile = agencies.profile(agency);
        var at = server.replaceAll("/+$", "") + "/cong/" + Slug.of(profile.notation()) + "/hoi-dap";
        var subject = text.say("dialogue.mail." + key(question, kind) + ".subject", question.code());
        var body = text.say(
                "dialogue.mail." + key(question, kind),
                question.asker().name(),
                profile.name(),
                question.subject(),
                question.code(),
                question.deadline().last(),
                at + "/theo-doi?ma=" + question.code(),
                question.slug().map(slug -> at + "/" + slug).orElse(""),
                question.wording().answer());
        return new Post.Mail(question.asker().email(), subject, body);
    }

    private static String key(Question question, Kind kind) {
        if (kind == Kind.RECEIVED) {
            return "received";
        }
        boolean alone = question.state() instanceof Answered && question.slug().isEmpty();
        return alone ? "answered-privately" : "answered";
    }

    @Override
    public String told(String kind, Text text) {
        return text.name("dialogue.mailed", Kind.valueOf(kind));
    }

    @Override
    public String href(UUID record) {
        return "/questions/" + record;
    }
}

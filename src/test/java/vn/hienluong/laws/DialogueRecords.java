package vn.hienluong.laws;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.hienluong.Given;
import vn.hienluong.TestClock;
import vn.hienluong.authority.Actor;
import vn.hienluong.authority.UnitId;
import vn.hienluong.dialogue.Answering;
import vn.hienluong.dialogue.Asker;
import vn.hienluong.dialogue.Asking;
import vn.hienluong.dialogue.NewQuestion;
import vn.hienluong.dialogue.QuestionId;
import vn.hienluong.dialogue.Sorting;
import vn.hienluong.dialogue.Wording;
import vn.hienluong.dialogue.consulting.Comment;
import vn.hienluong.dialogue.consulting.CommentId;
import vn.hienluong.dialogue.consulting.Commenting;
import vn.hienluong.dialogue.consulting.NewComment;
import vn.hienluong.dialogue.consulting.Summarising;
import vn.hienluong.dialogue.consulting.Taking;
import vn.hienluong.dialogue.consulting.Treatment.Verdict;
import vn.hienluong.platform.Ids;
import vn.hienluong.platform.Time;
import vn.hienluong.publications.Approval;
import vn.hienluong.publications.EditionContent;
import vn.hienluong.publications.PublicationId;
import vn.hienluong.publications.Publishing;
import vn.hienluong.publications.Writing;
import vn.hienluong.publications.facts.PublicationKind;
import vn.hienluong.publications.facts.TypedFacts;
import vn.hienluong.richtext.CleanHtml;

/** What people ask and say to drafts: a question that each unit answers, and a draft of each with a comment to it. */
record DialogueRecords(ApplicationContext house, Given.Office office) {

    private <T> T the(Class<T> type) {
        return house.getBean(type);
    }

    /** By a name that {@link Samples} asks for. */
    Map<String, UUID> all(WalkedAgency agency) {
        var head = agency.people.get("Unit head");
        var ours = draft(agency.own.unit(), head, agency);
        var theirs = draft(agency.other.unit(), agency.stranger, agency);
        // one whose table waits for somebody
        summarised(draft(agency.other.unit(), agency.stranger, agency), agency.stranger);
        return Map.of(
                "own question",
                        question(agency.own.unit(), head, agency.writer()).value(),
                "other question",
                        question(agency.other.unit(), agency.stranger, agency.writer())
                                .value(),
                "own draft", ours.value(),
                "other draft", theirs.value(),
                "own comment", comment(ours, head),
                "other comment", comment(theirs, agency.stranger));
    }

    private QuestionId question(UnitId unit, Actor head, Actor office) {
        var asker = new Asker("Nguyễn Văn Hỏi", "hoi@example.org", "");
        var typed = new NewQuestion(asker, "Công bố hợp quy", "Hồ sơ gồm những gì?", false);
        var said = new Wording("Hồ sơ hợp quy", "Hồ sơ gồm gì?", "Gồm bản công bố.", Optional.empty());
        return this.office
                .in(() -> the(Asking.class)
                        .ask(typed, Ids.next(), Optional.empty(), this.office.id)
                        .then(one -> the(Sorting.class).assign(one.id(), unit, office))
                        .then(one -> the(Answering.class).write(one.id(), said, 0, head)))
                .orElseThrow()
                .id();
    }

    /** Public, with a comment that came with a letter. */
    private PublicationId draft(UnitId unit, Actor head, WalkedAgency agency) {
        var kind = PublicationKind.DRAFT_FOR_COMMENT;
        var begun = office.in(() -> the(Writing.class).begin(kind, unit, "Dự thảo quy chế " + Ids.next(), head))
                .orElseThrow();
        var today = Time.today(the(TestClock.class));
        var facts = Map.of("drafter", "Trung tâm", "commentsUntil", today.toString(), "where", "Văn phòng");
        var said = begun.content();
        var words = new EditionContent.Wording(said.vietnamese().title(), "", CleanHtml.of("<p>Toàn văn.</p>"));
        var content = new EditionContent(words, said.english(), new TypedFacts(kind, facts), "");
        return office.in(() -> the(Writing.class)
                        .write(begun.id(), content, begun.version(), head)
                        .then(one -> the(Approval.class).propose(one.id(), head))
                        .then(one -> the(Approval.class).review(one.id(), head))
                        .then(one -> the(Approval.class).approve(one.id(), agency.people.get("Head of office")))
                        .then(one -> the(Publishing.class)
                                .publish(one.id(), Optional.empty(), Optional.empty(), agency.writer())))
                .orElseThrow()
                .publication();
    }

    private UUID comment(PublicationId draft, Actor head) {
        var by = new Asker("Sở Tài chính", "", "");
        var typed = new NewComment(Comment.Kind.ORGANISATION, by, true, "Điều 5", "Bổ sung nguồn kinh phí");
        var today = Time.today(the(TestClock.class));
        office.in(() -> the(Commenting.class).enter(draft, typed, "215/STC", today, Ids.next(), head))
                .orElseThrow();
        var id = office.inTransaction(() -> the(JdbcClient.class)
                .sql("select id from dialogue.comment where publication_id = :draft")
                .param("draft", draft.value())
                .query(UUID.class)
                .single());
        office.in(() -> the(Taking.class).take(draft, List.of(new CommentId(id)), Verdict.ACCEPTED, "Đã bổ sung", head))
                .orElseThrow();
        return id;
    }

    private void summarised(PublicationId draft, Actor head) {
        comment(draft, head);
        var clock = the(TestClock.class);
        var today = Time.today(clock);
        clock.set(today.plusDays(1));
        office.in(() -> the(Summarising.class).propose(draft, head)).orElseThrow();
        clock.set(today);
    }
}

package vn.hienluong.dialogue;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import vn.hienluong.citizens.CitizenId;
import vn.hienluong.citizens.CitizenMatter;
import vn.hienluong.organization.Agencies;
import vn.hienluong.platform.AgencyId;
import vn.hienluong.platform.Slug;
import vn.hienluong.platform.Tenancy;
import vn.hienluong.platform.Text;

/** What a citizen asked while they were signed in, in every agency. */
@Component
class CitizenQuestions implements CitizenMatter {

    private final QuestionRepository questions;
    private final Agencies agencies;
    private final TransactionTemplate apart;

    CitizenQuestions(QuestionRepository questions, Agencies agencies, PlatformTransactionManager manager) {
        this.questions = questions;
        this.agencies = agencies;
        this.apart = new TransactionTemplate(manager);
        apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    @Override
    public List<Line> of(CitizenId citizen, Text text) {
        return agencies.all().stream()
                .flatMap(agency ->
                        Tenancy.in(
                                agency,
                                () -> apart.execute(
                                        _ -> lines(citizen, agency, text).toList()))
                                .stream())
                .toList();
    }

    private Stream<Line> lines(CitizenId citizen, AgencyId agency, Text text) {
        var own = questions.of(citizen, agency);
        var at =
                own.isEmpty() ? "" : "/cong/" + Slug.of(agencies.profile(agency).notation()) + "/hoi-dap/theo-doi?ma=";
        return own.stream()
                .map(one -> new Line(
                        text.say("dialogue.matter", one.subject()),
                        text.name("dialogue.state", one.state().name()),
                        one.askedAt(),
                        at + one.code()));
    }

    /**
     * A transaction works for one agency, so each lets go in one of its own. Should the account stay after all, what was asked
     * is still there under its code; should it go, nothing is left that leads to it.
     */
    @Override
    public void left(CitizenId citizen) {
        agencies.all()
                .forEach(agency ->
                        Tenancy.run(agency, () -> apart.executeWithoutResult(_ -> questions.letGo(citizen, agency))));
    }
}

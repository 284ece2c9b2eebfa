package vn.hienluong.information.published;

import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.hienluong.audit.Audit;
import vn.hienluong.audit.Subject;
import vn.hienluong.authority.Actor;
import vn.hienluong.information.InformationAction;
import vn.hienluong.information.InformationRequest;
import vn.hienluong.information.RequestId;
import vn.hienluong.information.RequestState;
import vn.hienluong.information.Requests;
import vn.hienluong.information.published.LogEntry.Stage;
import vn.hienluong.platform.AgencyId;
import vn.hienluong.platform.NotFound;
import vn.hienluong.platform.Outcome;

/**
 * Công khai nội dung đã cung cấp: by choice, with four eyes. The words of the asker are public only where they agreed;
 * without that the office tells the matter in words of its own.
 */
@Component
public class Logs {

    private static final int TITLE = 300;
    private static final int LONGEST = 20_000;

    private final LogRepository entries;
    private final Requests requests;
    private final Audit audit;
    private final Clock clock;

    Logs(LogRepository entries, Requests requests, Audit audit, Clock clock) {
        this.entries = entries;
        this.requests = requests;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public Optional<LogEntry> find(RequestId request, AgencyId agency) {
        return entries.find(request, agency);
    }

    /** Writes it, or writes it anew: what was public of it is so no more, until somebody else approves it again. */
    @Transactional
    public Outcome<RequestId> write(RequestId id, LogEntry.Draft draft, Actor by) {
        by.require(InformationAction.WRITE_LOG);
        var request = requests.require(id, by);
        if (!(request.state() instanceof RequestState.Answered)) {
            return Outcome.refused("information.log.not-answered");
        }
        if (draft.title().isBlank()
                || draft.question().isBlank()
                || draft.answer().isBlank()) {
            return Outcome.refused("information.log.incomplete");
        }
        if (draft.title().length() > TITLE
                || draft.question().length() + draft.answer().length() > LONGEST) {
            return Outcome.refused("information.log.too-long", TITLE, LONGEST);
        }
        return agreed(request, draft).then(_ -> {
            entries.write(id, draft, by.person(), clock.instant(), by.agency());
            record("information.log.written", id, by, draft);
            return Outcome.done(id);
        });
    }

    private static Outcome<RequestId> agreed(InformationRequest request, LogEntry.Draft draft) {
        if (request.consent()) {
            return Outcome.done(request.id());
        }
        if (draft.withFiles()) {
            return Outcome.refused("information.log.files-without-consent");
        }
        return draft.question().strip().equals(request.wanted().strip())
                ? Outcome.refused("information.log.own-words")
                : Outcome.done(request.id());
    }

    @Transactional
    public Outcome<RequestId> approve(RequestId id, Actor by) {
        by.require(InformationAction.APPROVE_LOG);
        var entry = entry(id, by);
        if (entry.stage() != Stage.WRITTEN) {
            return Outcome.refused("information.log.not-written");
        }
        if (by.isPerson(entry.writtenBy())) {
            return Outcome.refused("information.log.four-eyes");
        }
        entries.approve(id, by.person(), clock.instant(), by.agency());
        record("information.log.approved", id, by, entry);
        return Outcome.done(id);
    }

    /** At once gone from every page, list and file. */
    @Transactional
    public Outcome<RequestId> withdraw(RequestId id, String reason, Actor by) {
        by.require(InformationAction.WRITE_LOG);
        var entry = entry(id, by);
        if (entry.stage() != Stage.PUBLISHED) {
            return Outcome.refused("information.log.not-public");
        }
        if (reason.isBlank()) {
            return Outcome.refused("information.log.reason-missing");
        }
        entries.withdraw(id, reason, clock.instant(), by.agency());
        record("information.log.withdrawn", id, by, reason);
        return Outcome.done(id);
    }

    private LogEntry entry(RequestId id, Actor by) {
        requests.require(id, by);
        return entries.find(id, by.agency()).orElseThrow(NotFound::new);
    }

    private void record(String act, RequestId id, Actor by, Object... changed) {
        audit.record(by.author(), act, new Subject("information.request", id.value()), changed);
    }
}

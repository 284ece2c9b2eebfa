package vn.hienluong.information.web;

import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.hienluong.authority.Actor;
import vn.hienluong.information.InformationAction;
import vn.hienluong.information.InformationRequest;
import vn.hienluong.information.RequestState.Answered;
import vn.hienluong.information.published.LogEntry;
import vn.hienluong.information.published.LogEntry.Stage;
import vn.hienluong.information.published.Logs;
import vn.hienluong.information.web.RequestPage.LogFace;
import vn.hienluong.platform.Text;

/** What is written for the public of an answered request, and who may do what with it. */
@Component
class LogFaces {

    private final Logs logs;

    LogFaces(Logs logs) {
        this.logs = logs;
    }

    Optional<LogFace> of(InformationRequest request, Actor by, Text text) {
        if (!(request.state() instanceof Answered answered)) {
            return Optional.empty();
        }
        boolean writes = InformationAction.WRITE_LOG.allowedTo(by);
        return Optional.of(logs.find(request.id(), by.agency())
                .map(entry -> face(entry, request, writes, by, text))
                .orElseGet(() -> proposed(request, answered, writes)));
    }

    private static LogFace face(LogEntry entry, InformationRequest request, boolean writes, Actor by, Text text) {
        boolean waits = entry.stage() == Stage.WRITTEN;
        return new LogFace(
                entry.title(),
                entry.question(),
                entry.answer(),
                entry.withFiles(),
                text.name("information.log.stage", entry.stage()),
                entry.stage() == Stage.PUBLISHED ? "done" : waits ? "near" : "",
                writes,
                waits && InformationAction.APPROVE_LOG.allowedTo(by) && !by.isPerson(entry.writtenBy()),
                writes && entry.stage() == Stage.PUBLISHED,
                request.consent());
    }

    /** Where the asker agreed their words stand ready; else the office finds its own. */
    private static LogFace proposed(InformationRequest request, Answered answered, boolean writes) {
        return new LogFace(
                "",
                request.consent() ? request.wanted() : "",
                answered.text(),
                false,
                "",
                "",
                writes,
                false,
                false,
                request.consent());
    }
}

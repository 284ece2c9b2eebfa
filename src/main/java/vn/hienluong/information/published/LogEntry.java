package vn.hienluong.information.published;

import java.time.Instant;
import java.util.Optional;
import vn.hienluong.authority.PersonId;
import vn.hienluong.information.RequestId;

/**
 * What the public may read of a request, written without anybody's name.
 *
 * @param withFiles whether the files of the answer are shown too; only where the asker agreed
 * @param withdrawnReason for the office alone
 */
public record LogEntry(
        RequestId request,
        String title,
        String question,
        String answer,
        boolean withFiles,
        Stage stage,
        PersonId writtenBy,
        Instant writtenAt,
        Optional<PersonId> approvedBy,
        Optional<Instant> approvedAt,
        Optional<String> withdrawnReason) {

    /** Written by one, approved by another, withdrawn with a reason; written again it waits for approval anew. */
    public enum Stage {
        WRITTEN,
        PUBLISHED,
        WITHDRAWN
    }

    /** As it is typed. */
    public record Draft(String title, String question, String answer, boolean withFiles) {}
}

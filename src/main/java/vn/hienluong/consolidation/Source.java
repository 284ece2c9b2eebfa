package vn.hienluong.consolidation;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import vn.hienluong.reports.Evidence;
import vn.hienluong.reports.ReportLine;

/**
 * A part of a unit's line that a statement rests on.
 *
 * @param digest of what that part said when the statement was made
 * @param evidence documents that the line named then
 */
public record Source(UUID line, Aspect aspect, String digest, List<UUID> evidence) {

    public Source {
        evidence = List.copyOf(evidence);
    }

    /** Which part: a changed proposal does not touch the statement on the result. */
    public enum Aspect {
        RESULT,
        STATUS,
        DIFFICULTY,
        PROPOSAL,
        EVIDENCE
    }

    static Source of(ReportLine line, Aspect aspect) {
        var text = line.text();
        var digest = switch (aspect) {
            case RESULT -> result(line);
            case STATUS -> digest(text.status());
            case DIFFICULTY -> digest(text.difficulty());
            case PROPOSAL -> digest(text.proposal());
            case EVIDENCE -> digest(line.evidence());
        };
        boolean proved = aspect == Aspect.RESULT || aspect == Aspect.EVIDENCE;
        return new Source(line.id(), aspect, digest, proved ? documents(line) : List.of());
    }

    /** A figure of the system is told by what stands in the report, not by when it was taken. */
    private static String result(ReportLine line) {
        var text = line.text();
        var taken = line.taken().stream()
                .map(one -> List.of(one.measure(), one.shown(), one.since()))
                .toList();
        return taken.isEmpty()
                ? digest(text.status(), text.result(), text.cumulative(), text.figures())
                : digest(text.status(), text.result(), text.cumulative(), text.figures(), taken);
    }

    /** The line still says what it said when the statement was made. */
    public boolean stillSaidBy(ReportLine now) {
        return now.id().equals(line) && of(now, aspect).digest().equals(digest);
    }

    private static List<UUID> documents(ReportLine line) {
        return line.evidence().stream().map(Evidence::id).map(id -> id.value()).toList();
    }

    private static String digest(Object... parts) {
        try {
            var sha256 = MessageDigest.getInstance("SHA-256");
            Arrays.stream(parts).map(String::valueOf).forEach(part -> {
                sha256.update((part.length() + ":").getBytes(StandardCharsets.UTF_8));
                sha256.update(part.getBytes(StandardCharsets.UTF_8));
            });
            return HexFormat.of().formatHex(sha256.digest());
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}

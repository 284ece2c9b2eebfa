package vn.hienluong.desk;

import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import vn.hienluong.reports.LineStatus;

/** How a task stands in a period when all its leads are taken together: one calm mark on the board. */
public enum Standing {
    /** The period is not open yet. */
    PLANNED,
    /** No line is owed: done earlier, or not in force. */
    NONE,
    /** At least one lead has not sent. */
    WAITING,
    COMPLETED,
    DONE,
    IN_PROGRESS,
    NOT_YET,
    NOTHING,
    NOT_STARTED,
    SUSPENDED;

    /** @param owed number of leads that owe a line, {@code sent} what those said that have sent */
    public static Standing of(int owed, List<LineStatus> sent) {
        if (owed == 0 && sent.isEmpty()) {
            return NONE;
        }
        if (sent.size() < owed) {
            return WAITING;
        }
        return together(EnumSet.copyOf(sent));
    }

    /** What needs attention counts first; completed only when all say so. */
    private static Standing together(Collection<LineStatus> said) {
        for (var status : List.of(
                LineStatus.SUSPENDED,
                LineStatus.NOT_STARTED,
                LineStatus.IN_PROGRESS,
                LineStatus.DONE_IN_PERIOD,
                LineStatus.COMPLETED,
                LineStatus.NOT_YET_DUE)) {
            if (said.contains(status)) {
                return of(status);
            }
        }
        return NOTHING;
    }

    private static Standing of(LineStatus status) {
        return switch (status) {
            case COMPLETED -> COMPLETED;
            case IN_PROGRESS -> IN_PROGRESS;
            case DONE_IN_PERIOD -> DONE;
            case NOT_STARTED -> NOT_STARTED;
            case NOT_YET_DUE -> NOT_YET;
            case NOTHING_AROSE -> NOTHING;
            case SUSPENDED -> SUSPENDED;
        };
    }

    public boolean carriedOut() {
        return this == COMPLETED || this == DONE || this == IN_PROGRESS;
    }

    public boolean needsAttention() {
        return this == NOT_STARTED || this == SUSPENDED;
    }
}

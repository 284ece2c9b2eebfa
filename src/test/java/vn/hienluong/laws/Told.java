package vn.hienluong.laws;

import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A failure as it explains itself in the message of a test: each cause, and where in the house it came about. */
final class Told {

    private static final int FRAMES = 10;
    private static final Pattern EVERY_REQUEST =
            Pattern.compile("TenancyFilter|Tenancy$|operations\\.web\\.Requests|\\.laws\\.|CGLIB");

    private Told() {}

    static String whole(@Nullable Throwable failure) {
        if (failure == null) {
            return "nothing that was told";
        }
        var frames = Arrays.stream(failure.getStackTrace())
                .filter(frame -> frame.getClassName().startsWith("vn.hienluong"))
                .filter(frame -> !EVERY_REQUEST.matcher(frame.getClassName()).find())
                .limit(FRAMES)
                .map(frame -> "\n    at " + frame)
                .collect(Collectors.joining());
        var cause = failure.getCause() == null || failure.getCause() == failure
                ? ""
                : "\n  caused by " + whole(failure.getCause());
        return failure + frames + cause;
    }
}

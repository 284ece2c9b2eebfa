package vn.hienluong.files.screening;

import java.nio.file.Path;
import org.springframework.stereotype.Component;
import vn.hienluong.platform.Outcome;

/** Whether a file may come in: not empty, no larger than its kind may be, what its name says, and nothing that acts. */
@Component
public class Screening {

    private final Limits limits;

    Screening(Limits limits) {
        this.limits = limits;
    }

    /** @param size in bytes; where only so much was read as may be kept, one byte more than that */
    public Outcome<FileKind> kind(String name, Path content, long size) {
        if (size == 0) {
            return Outcome.refused("files.empty", name);
        }
        if (size > limits.largestMegabytes() * Limits.MEGABYTE) {
            return Outcome.refused("files.too-large", name, limits.largestMegabytes());
        }
        return FileKind.of(name, content).then(kind -> {
            int most = limits.megabytes(kind);
            return size > most * Limits.MEGABYTE ? Outcome.refused("files.too-large", name, most) : Outcome.done(kind);
        });
    }
}

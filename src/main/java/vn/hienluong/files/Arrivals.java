package vn.hienluong.files;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.hienluong.audit.Audit;
import vn.hienluong.audit.Subject;
import vn.hienluong.authority.Actor;
import vn.hienluong.files.screening.FileName;
import vn.hienluong.files.screening.Limits;
import vn.hienluong.files.screening.Scanner;
import vn.hienluong.files.screening.Screening;
import vn.hienluong.files.store.Scratch;
import vn.hienluong.platform.Outcome;
import vn.hienluong.platform.web.Typed;

/**
 * Takes in what people bring. Arriving, looking and scanning take their time and hold no connection to the database; what
 * comes after them, in the room of the record, does.
 */
@Component
public class Arrivals {

    private static final Logger LOG = LoggerFactory.getLogger(Arrivals.class);

    private final Screening screening;
    private final Scanner scanner;
    private final Uploads uploads;
    private final Scratch scratch;
    private final Limits limits;
    private final Audit audit;
    private final TransactionTemplate transactions;

    Arrivals(
            Screening screening,
            Scanner scanner,
            Uploads uploads,
            Scratch scratch,
            Limits limits,
            Audit audit,
            TransactionTemplate transactions) {
        this.screening = screening;
        this.scanner = scanner;
        this.uploads = uploads;
        this.scratch = scratch;
        this.limits = limits;
        this.audit = audit;
        this.transactions = transactions;
    }

    /**
     * Does something with the file of a form, which may have none. Refused: nothing in it, more than its kind may have, no
     * name, whatever is not on the list of kinds or pretends to be of another, what acts by itself, what is not what was
     * sent, what the virus scanner finds something in, and what it could not scan. An upload is used up by what is done
     * with it, or by such a refusal; when the record refuses, the form may be sent again without the file.
     */
    public <T> Outcome<T> with(Brought form, Actor by, Function<Optional<Accepted>, Outcome<T>> work) {
        var upload = Typed.id(Typed.line(form.upload()), UploadId::new);
        if (upload.isPresent()) {
            return uploaded(upload.get(), Typed.line(form.digest()), by, work);
        }
        var file = form.file();
        if (file == null || file.isEmpty()) {
            return work.apply(Optional.empty());
        }
        try (var content = file.getInputStream()) {
            var name = Optional.ofNullable(file.getOriginalFilename()).orElse("");
            return with(name, content, "", by, accepted -> work.apply(Optional.of(accepted)));
        } catch (IOException brokenOff) {
            return Outcome.refused("files.upload.interrupted");
        }
    }

    private <T> Outcome<T> uploaded(
            UploadId id, String digest, Actor by, Function<Optional<Accepted>, Outcome<T>> work) {
        return uploads.whole(id, by).then(whole -> {
            var reached = new boolean[1];
            Outcome<T> outcome;
            try (var content = whole.content()) {
                outcome = with(whole.name(), content, digest, by, accepted -> {
                    reached[0] = true;
                    return work.apply(Optional.of(accepted));
                });
            } catch (Spoilt piece) {
                if (reached[0]) {
                    throw piece;
                }
                LOG.error("upload {} cannot be put together", id, piece);
                uploads.forget(id, by);
                return Outcome.refused("files.upload.gone");
            } catch (IOException diskIsBroken) {
                throw new UncheckedIOException(diskIsBroken);
            }
            if (usedUp(outcome, reached[0])) {
                uploads.forget(id, by);
            }
            return outcome;
        });
    }

    /** @param accepted it came as far as the record */
    private static boolean usedUp(Outcome<?> outcome, boolean accepted) {
        return switch (outcome) {
            case Outcome.Done<?> _ -> true;
            case Outcome.Refused<?>(var why) -> !accepted && !why.key().equals("files.not-scanned");
        };
    }

    /** The same for a content of another origin. */
    public <T> Outcome<T> with(String name, InputStream content, Actor by, Function<Accepted, Outcome<T>> work) {
        return with(name, content, "", by, work);
    }

    /** @param expected SHA-256 in hexadecimal that the sender computed; empty when they did not */
    <T> Outcome<T> with(
            String name, InputStream content, String expected, Actor by, Function<Accepted, Outcome<T>> work) {
        var clean = FileName.clean(name);
        if (clean.isEmpty()) {
            return Outcome.refused("files.name-missing");
        }
        try (var arrived = Spooled.of(content, limits.largestMegabytes() * Limits.MEGABYTE, scratch)) {
            if (!expected.isEmpty() && !expected.equalsIgnoreCase(arrived.sha256())) {
                return Outcome.refused("files.upload.other-digest", clean);
            }
            return screening
                    .kind(clean, arrived.path(), arrived.size())
                    .then(kind -> scanned(new Accepted(clean, kind, arrived), by))
                    .then(work);
        } catch (IOException diskIsBroken) {
            throw new UncheckedIOException(diskIsBroken);
        }
    }

    private Outcome<Accepted> scanned(Accepted file, Actor by) {
        return switch (scanner.scan(file.content().path())) {
            case Scanner.Verdict.Clean _ -> Outcome.done(file);
            case Scanner.Verdict.TooLarge _ -> Outcome.refused("files.too-large-to-scan", file.name());
            case Scanner.Verdict.Unknown _ -> Outcome.refused("files.not-scanned", file.name());
            case Scanner.Verdict.Found(var virus) -> {
                record(file, virus, by);
                yield Outcome.refused("files.infected", file.name(), virus);
            }
        };
    }

    /** It is not kept, but that somebody tried is. */
    private void record(Accepted file, String virus, Actor by) {
        var subject = new Subject("files.file", FileId.next().value());
        transactions.executeWithoutResult(_ -> audit.record(
                by.author(),
                "files.file.infected",
                subject,
                Optional.of(file.name() + ": " + virus),
                file.content().sha256()));
    }
}

package vn.hienluong.datarequests.web;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.hienluong.datarequests.DataRequest.Asking;
import vn.hienluong.datarequests.NewDataRequest;
import vn.hienluong.datarequests.Wish;
import vn.hienluong.platform.web.Typed;
import vn.hienluong.privacy.Whose;

/**
 * A request as it was typed.
 *
 * @param whose and {@code subject}: whose data; both empty for one's own
 */
public record DataRequestForm(
        String wish,
        String whose,
        String subject,
        String name,
        String by,
        String reach,
        String words,
        String proof,
        String received) {

    static final DataRequestForm EMPTY = new DataRequestForm("COPY", "", "", "", "", "", "", "", "");

    public DataRequestForm(
            @Nullable String wish,
            @Nullable String whose,
            @Nullable String subject,
            @Nullable String name,
            @Nullable String by,
            @Nullable String reach,
            @Nullable String words,
            @Nullable String proof,
            @Nullable String received) {
        this.wish = Typed.line(wish);
        this.whose = Typed.line(whose);
        this.subject = Typed.line(subject);
        this.name = Typed.line(name);
        this.by = Typed.line(by);
        this.reach = Typed.line(reach);
        this.words = Typed.text(words);
        this.proof = Typed.line(proof);
        this.received = Typed.line(received);
    }

    DataRequestForm about(String whose, String subject, String name) {
        return new DataRequestForm(wish, whose, subject, name, by.isEmpty() ? name : by, reach, words, proof, received);
    }

    Optional<Whose> kind() {
        return Typed.choice(whose, Whose.class);
    }

    Optional<UUID> person() {
        return Typed.id(subject, id -> id);
    }

    /** @param me whose data it is about where the form names nobody */
    Optional<NewDataRequest> read(UUID me) {
        return Typed.choice(wish, Wish.class)
                .map(asked -> new NewDataRequest(
                        asked,
                        kind().orElse(Whose.STAFF),
                        whose.isEmpty() ? Optional.of(me) : person(),
                        name,
                        new Asking(by, reach, words, proof),
                        Typed.day(received)));
    }
}

package vn.hienluong.publications.facts;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;
import vn.hienluong.platform.Refusal;

/** Sự kiện. */
public record Event(LocalDateTime from, LocalDateTime to, String place, Optional<String> organiser) implements Facts {

    @Override
    public Optional<LocalDate> day() {
        return Optional.of(from.toLocalDate());
    }

    @Override
    public Optional<LocalDate> ends() {
        return Optional.of(to.toLocalDate());
    }

    @Override
    public Optional<Refusal> contradiction() {
        return Facts.inOrder(from, to);
    }
}

package vn.hienluong.publications.facts;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;
import vn.hienluong.platform.Refusal;

/** Lịch tiếp công dân (Luật Tiếp công dân 2013, Điều 24): time, place, who receives. */
public record ReceptionSchedule(LocalDateTime from, LocalDateTime to, String place, String receiver) implements Facts {

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

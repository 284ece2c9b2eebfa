package vn.hienluong.plans;

import java.time.Instant;
import java.time.LocalDate;
import vn.hienluong.authority.PersonId;

/** Đề nghị điều chỉnh nhiệm vụ: from the unit to the office, to the leadership, to the amending document. */
public sealed interface AmendmentState {

    record Requested(PersonId by, Instant at) implements AmendmentState {

        Forwarded forward(String opinion, PersonId office, Instant now) {
            return new Forwarded(opinion, office, now);
        }
    }

    record Forwarded(String opinion, PersonId by, Instant at) implements AmendmentState {

        Agreed agree(String decision, PersonId leader, Instant now) {
            return new Agreed(decision, leader, now);
        }

        Refused refuse(String decision, PersonId leader, Instant now) {
            return new Refused(decision, leader, now);
        }
    }

    record Agreed(String decision, PersonId by, Instant at) implements AmendmentState {

        Enacted enact(String number, LocalDate date, LocalDate from, Instant now) {
            return new Enacted(number, date, from, now);
        }
    }

    record Refused(String decision, PersonId by, Instant at) implements AmendmentState {}

    /** In force from a day on, by a document with number and date. */
    record Enacted(String number, LocalDate date, LocalDate from, Instant at) implements AmendmentState {}
}

package vn.hienluong.publications.facts;

import java.time.LocalDate;
import java.util.Optional;
import vn.hienluong.platform.Refusal;

/**
 * What a publication of one kind says in fields. A component is a field: its name names the field, its type says how it is
 * typed, and only an {@code Optional} one may be left out.
 */
public sealed interface Facts
        permits About,
                Announcement,
                DraftForComment,
                Event,
                Fee,
                Guidance,
                LegalDocument,
                News,
                PlanDocument,
                Procurement,
                ReceptionSchedule,
                Recruitment,
                Report,
                ScienceProject,
                Statistics,
                Steering,
                SupportPolicy {

    /** The day by which a reader places it; without one, the day on which it became public. */
    default Optional<LocalDate> day() {
        return Optional.empty();
    }

    /** The last day on which it concerns anybody. */
    default Optional<LocalDate> ends() {
        return Optional.empty();
    }

    /** What is wrong between fields that are each right. */
    default Optional<Refusal> contradiction() {
        return Optional.empty();
    }

    /** Refused when the second comes before the first. */
    static <T extends Comparable<? super T>> Optional<Refusal> inOrder(T first, T second) {
        return second.compareTo(first) < 0
                ? Optional.of(Refusal.of("publications.facts.ends-before"))
                : Optional.empty();
    }
}

package vn.hienluong.information;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import vn.hienluong.platform.Time;

/**
 * A request for information, as the register has it.
 *
 * @param number within the year, without gaps
 * @param code by which whoever asked follows it
 * @param pickup by which they open the answer, withdraw or complete it; never shown with the code alone
 * @param validOn the day on which it was complete: the clocks count from here
 * @param complexity what it was classified as, last
 * @param draft of the answer
 * @param letter number and date of the paper, once the clerk has entered them
 */
public record InformationRequest(
        RequestId id,
        int year,
        int number,
        String code,
        String pickup,
        Channel channel,
        LocalDate arrivedOn,
        Instant registeredAt,
        String wanted,
        Delivery delivery,
        String purpose,
        boolean consent,
        RequestState state,
        Optional<Complexity> complexity,
        LocalDate validOn,
        RequestClock clock,
        String draft,
        Optional<Letter> letter) {

    public record Letter(String number, LocalDate on) {}

    /** As people write it: 12/2026. */
    public String sign() {
        return number + "/" + year;
    }

    /** Open and past its last day, or answered after it; while the asker is asked back nothing is late. */
    public boolean lateOn(LocalDate today) {
        var day = state.decided().map(decision -> Time.dayOf(decision.at()));
        return !(state instanceof RequestState.Clarifying)
                && !(state instanceof RequestState.SetAside)
                && !(state instanceof RequestState.Withdrawn)
                && clock.answer().missedOn(day.orElse(today));
    }

    InformationRequest with(RequestState next) {
        return with(next, clock, validOn);
    }

    InformationRequest with(RequestState next, RequestClock other, LocalDate valid) {
        return new InformationRequest(
                id,
                year,
                number,
                code,
                pickup,
                channel,
                arrivedOn,
                registeredAt,
                wanted,
                delivery,
                purpose,
                consent,
                next,
                switch (next) {
                    case RequestState.Received _ -> Optional.empty();
                    case RequestState.Classified(var said) -> Optional.of(said);
                    case RequestState.Assigned(var said, var _) -> Optional.of(said);
                    default -> complexity;
                },
                valid,
                other,
                draft,
                letter);
    }
}

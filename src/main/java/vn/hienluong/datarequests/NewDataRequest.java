package vn.hienluong.datarequests;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import vn.hienluong.datarequests.DataRequest.Asking;
import vn.hienluong.privacy.Whose;

/**
 * A request as it is entered.
 *
 * @param subject the person, where a room knows them
 * @param subjectName of a person whom no room knows
 * @param receivedOn when it came; nothing for now
 */
public record NewDataRequest(
        Wish wish,
        Whose whose,
        Optional<UUID> subject,
        String subjectName,
        Asking asking,
        Optional<LocalDate> receivedOn) {}

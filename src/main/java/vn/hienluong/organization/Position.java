package vn.hienluong.organization;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import vn.hienluong.authority.PersonId;
import vn.hienluong.authority.UnitId;

/**
 * A position held in a unit, from a day to the day before {@code validTo}.
 *
 * @param givenBy the sign-in provider on whose word it is held; nothing when a person gave it
 */
public record Position(
        UUID id,
        PersonId person,
        String personName,
        UnitId unit,
        PositionRole role,
        String title,
        LocalDate validFrom,
        Optional<LocalDate> validTo,
        Optional<String> givenBy) {}

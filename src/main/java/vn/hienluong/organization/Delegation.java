package vn.hienluong.organization;

import java.time.LocalDate;
import java.util.UUID;
import vn.hienluong.authority.PersonId;
import vn.hienluong.authority.UnitId;

/** Uỷ quyền: {@code to} acts for {@code from} in a unit, both days included. */
public record Delegation(
        UUID id, PersonId from, PersonId to, UnitId unit, LocalDate validFrom, LocalDate validThrough, String reason) {}

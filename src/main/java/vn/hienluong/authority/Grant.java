package vn.hienluong.authority;

import java.util.Optional;

/**
 * A role in a unit, held now.
 *
 * @param delegatedBy who is away, when the role is held for somebody else
 */
public record Grant(UnitId unit, Role role, Optional<PersonId> delegatedBy) {}

package vn.hienluong.organization;

import java.util.Optional;
import java.util.UUID;
import vn.hienluong.authority.PersonId;

/** A civil servant, public employee or worker of the agency. */
public record Person(
        PersonId id, String fullName, Optional<String> email, Optional<String> phone, Optional<UUID> account) {}

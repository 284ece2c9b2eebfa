package vn.hienluong.audit;

import java.util.Optional;
import java.util.UUID;
import vn.hienluong.platform.AgencyId;

/**
 * Who did something: a person of the agency, a user of the system at the terminal, or the program itself.
 *
 * @param id the person's, absent for terminal and system
 * @param label as it is shown in a record's history
 * @param origin from where: a network address, the terminal's user, or the name of a job
 */
public record Author(AgencyId agency, Kind kind, Optional<UUID> id, String label, String origin) {

    public enum Kind {
        PERSON,
        TERMINAL,
        SYSTEM
    }

    public static Author person(AgencyId agency, UUID id, String name, String address) {
        return new Author(agency, Kind.PERSON, Optional.of(id), name, address);
    }

    public static Author terminal(AgencyId agency, String user) {
        return new Author(agency, Kind.TERMINAL, Optional.empty(), "terminal: " + user, "terminal");
    }

    public static Author system(AgencyId agency, String job) {
        return new Author(agency, Kind.SYSTEM, Optional.empty(), "system", job);
    }
}

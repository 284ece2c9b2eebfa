package vn.hienluong.authority;

import java.util.Set;

/**
 * Something that may be asked of the product; each room has one enum of them, each endpoint names one. Who may ask is
 * data: a set of roles. Whether the very record is theirs is the room's own question, answered in its SQL.
 */
public interface Action {

    /** Its name, as the enum has it. */
    String name();

    Set<Role> roles();

    default boolean allowedTo(Actor actor) {
        return roles().stream().anyMatch(actor::has);
    }
}

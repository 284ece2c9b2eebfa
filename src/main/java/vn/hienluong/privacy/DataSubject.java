package vn.hienluong.privacy;

import java.util.Optional;
import java.util.UUID;

/**
 * A person whose data are asked about.
 *
 * @param name in full
 * @param alone whether nobody else of their kind bears this name
 */
public record DataSubject(Whose kind, UUID id, String name, boolean alone) {

    /**
     * The name by which they sign, for records that keep a name and no id; nothing where a namesake could be meant: one
     * person's copy must not hold another's acts.
     */
    public Optional<String> signature() {
        return Optional.of(name).filter(_ -> alone);
    }
}

package vn.hienluong.chasing;

import java.util.Optional;
import vn.hienluong.organization.Position;

/** Somebody of a unit whom the office can reach. */
public record Contact(String name, String title, Optional<String> phone, Optional<String> email) {

    static Contact of(Position position) {
        return new Contact(position.personName(), position.title(), Optional.empty(), Optional.empty());
    }
}

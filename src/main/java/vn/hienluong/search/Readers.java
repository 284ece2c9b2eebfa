package vn.hienluong.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import vn.hienluong.authority.Action;
import vn.hienluong.authority.Actor;
import vn.hienluong.authority.PersonId;
import vn.hienluong.authority.Role;
import vn.hienluong.authority.UnitId;

/**
 * Who may find an entry: a list of marks, of which whoever searches bears at least one. A role held anywhere, a role held
 * in one unit, or one person.
 */
public record Readers(List<String> marks) {

    public Readers {
        marks = List.copyOf(marks);
    }

    /** Whoever may ask for this at all. */
    public static Readers of(Action action) {
        return new Readers(action.roles().stream().map(Role::name).sorted().toList());
    }

    public static Readers of(Role... roles) {
        return new Readers(Arrays.stream(roles).map(Role::name).toList());
    }

    public static Readers of(PersonId person) {
        return new Readers(List.of("person " + person));
    }

    public Readers andIn(UnitId unit, Role role) {
        var more = new ArrayList<>(marks);
        more.add(in(role, unit));
        return new Readers(more);
    }

    /** What this person bears today. */
    static Readers borneBy(Actor actor) {
        var grants = actor.grants().stream()
                .flatMap(grant -> Stream.of(grant.role().name(), in(grant.role(), grant.unit())));
        return new Readers(Stream.concat(grants, Stream.of("person " + actor.person()))
                .distinct()
                .toList());
    }

    private static String in(Role role, UnitId unit) {
        return role.name() + " " + unit;
    }
}

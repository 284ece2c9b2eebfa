package vn.hienluong.disclosure;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.Set;
import vn.hienluong.audit.Subject;
import vn.hienluong.authority.UnitId;
import vn.hienluong.deadlines.Deadline;
import vn.hienluong.deadlines.Rule;
import vn.hienluong.deadlines.RuleUnit;

/**
 * One thing that must be public. It keeps the rule that it arose under.
 *
 * @param duty key of the duty; what it is called stands in the words, or with the agency's own duties
 * @param due the last day that is on time
 * @param source article behind the deadline
 * @param stays days that it stays at least, where the law says how many
 * @param doneOn the day on which it was public in all its places
 * @param waived why it need not be public, where somebody decided that
 */
public record Item(
        ItemId id,
        String duty,
        Optional<Subject> subject,
        String title,
        UnitId unit,
        LocalDate arose,
        LocalDate due,
        int amount,
        RuleUnit counted,
        String source,
        Optional<Integer> stays,
        Set<Place> places,
        Optional<LocalDate> doneOn,
        Optional<String> waived,
        Standing standing) {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    public Item {
        places = Set.copyOf(places);
    }

    /** Whether somebody still has to do something about it. */
    public boolean outstanding() {
        return standing == Standing.OPEN || standing == Standing.MISSING || standing == Standing.LAPSED;
    }

    /** Whether the law shows it to the agency's own people alone. */
    public boolean inner() {
        return duty.equals(Duty.DECLARATIONS);
    }

    /** The last day, as notes write it. */
    String dueSaid() {
        return DAY.format(due);
    }

    /** As it was when it arose, whatever the law says today. */
    public Deadline deadline() {
        return new Deadline(new Rule(duty, amount, counted, source, arose, Optional.empty(), true, false), arose, due);
    }
}

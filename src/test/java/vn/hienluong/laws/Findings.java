package vn.hienluong.laws;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What a walk through the forms met: what broke, which forms were ever accepted, and what was not seen again. */
final class Findings {

    private static final int TRIES = 5;

    /**
     * A password; periods that were ticked away; the day of completion of a line that is not complete, or of a task that
     * has none; a unit to hand something on to.
     */
    private static final List<String> NOT_SHOWN = List.of(
            "PUT /account/password ",
            "PUT /imports/{id}/periods ",
            "PUT /periods/{id}/reports/{id}/lines/{id} doneOn",
            "PUT /imports/{id}/tasks/{n} dueBefore",
            "PUT /information/requests/{id}/assignment unit",
            "PUT /questions/{id}/assignment unit");

    private final Map<String, String> faults = new TreeMap<>();
    private final Map<String, String> deadEnds = new TreeMap<>();
    private final Map<String, List<String>> refused = new TreeMap<>();
    private final Map<String, Integer> tries = new TreeMap<>();
    private final Map<String, String> accepted = new TreeMap<>();
    private final Map<String, String> again = new TreeMap<>();
    private final Map<String, String> unseen = new TreeMap<>();

    /** Whether it is worth pressing: nobody was let through yet, and few have tried. */
    boolean wants(ShownForm form) {
        return !accepted.containsKey(key(form)) && tries.getOrDefault(key(form), 0) < TRIES;
    }

    static String key(ShownForm form) {
        return form.purpose() + " " + form.kind();
    }

    /** Whether nobody was let through before. */
    boolean accepted(ShownForm form, String who) {
        return accepted.putIfAbsent(key(form), who) == null;
    }

    void tried(ShownForm form) {
        tries.merge(key(form), 1, Integer::sum);
    }

    void again(ShownForm form, String who) {
        again.putIfAbsent(key(form), who);
    }

    void refused(ShownForm form, String why) {
        refused.computeIfAbsent(key(form), _ -> new ArrayList<>()).add(why);
    }

    void broken(ShownForm form, String step, String how) {
        faults.putIfAbsent(form.purpose() + ", " + step, how);
    }

    void broken(String page, String how) {
        faults.putIfAbsent(page, how);
    }

    void deadEnd(ShownForm form, String how) {
        deadEnds.putIfAbsent(form.purpose(), how);
    }

    void unseen(ShownForm form, String field, String what) {
        unseen.putIfAbsent(form.purpose() + " " + ShownForm.shape(field), what);
    }

    Map<String, String> faults() {
        return faults;
    }

    Map<String, String> deadEnds() {
        return deadEnds;
    }

    Map<String, String> unseen() {
        return unseen;
    }

    /** Of forms that change what there is; one that adds something is empty again. */
    Map<String, String> lost() {
        var lost = new TreeMap<>(unseen);
        lost.keySet()
                .removeIf(
                        field -> !field.startsWith("PUT ") || NOT_SHOWN.stream().anyMatch(field::startsWith));
        return lost;
    }

    Map<String, String> accepted() {
        return accepted;
    }

    Map<String, String> again() {
        return again;
    }

    /** Forms that refused everybody, with what they said. */
    Map<String, List<String>> neverAccepted() {
        var never = new TreeMap<>(refused);
        never.keySet().removeAll(accepted.keySet());
        return never;
    }
}

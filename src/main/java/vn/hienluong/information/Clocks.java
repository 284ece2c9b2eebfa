package vn.hienluong.information;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.hienluong.deadlines.Deadline;
import vn.hienluong.deadlines.Deadlines;
import vn.hienluong.deadlines.Rule;
import vn.hienluong.information.RequestClock.Part;
import vn.hienluong.platform.AgencyId;

/** Sets the clocks of requests by the rules that held on the day when each arrived. */
@Component
class Clocks {

    private final Deadlines deadlines;

    Clocks(Deadlines deadlines) {
        this.deadlines = deadlines;
    }

    /** Before the law there was nothing to count. */
    boolean ruled(Channel channel, LocalDate day, AgencyId agency) {
        return deadlines.ruled(Part.SIMPLE.key(channel), day, agency);
    }

    /** The rules of a channel on a day; at the desk there is none for a notice. */
    Map<Part, Rule> rules(Channel channel, LocalDate day, AgencyId agency) {
        var rules = new EnumMap<Part, Rule>(Part.class);
        for (var part : Part.values()) {
            if (deadlines.ruled(part.key(channel), day, agency)) {
                rules.put(part, deadlines.rule(part.key(channel), day, agency));
            }
        }
        return rules;
    }

    /** What nobody has looked at yet goes by the short clock. */
    RequestClock begin(Map<Part, Rule> rules, LocalDate validOn, AgencyId agency) {
        return new RequestClock(
                Part.SIMPLE, under(rules, Part.SIMPLE, validOn, agency), Optional.empty(), Optional.empty());
    }

    RequestClock classified(Complexity complexity, Map<Part, Rule> rules, LocalDate validOn, AgencyId agency) {
        return switch (complexity) {
            case SIMPLE -> begin(rules, validOn, agency);
            case COMPLICATED ->
                new RequestClock(
                        Part.COMPLICATED,
                        under(rules, Part.COMPLICATED, validOn, agency),
                        Optional.ofNullable(rules.get(Part.NOTICE))
                                .map(rule ->
                                        deadlines.under(rule, validOn, agency).last()),
                        Optional.empty());
        };
    }

    /** The longest that the law allows, counted from the last day of the answer. */
    Deadline longest(Map<Part, Rule> rules, RequestClock clock, AgencyId agency) {
        return under(rules, Part.EXTENSION, clock.answer().last(), agency);
    }

    RequestClock extended(Deadline longest, LocalDate until, RequestClock clock) {
        return new RequestClock(
                Part.EXTENSION,
                new Deadline(longest.rule(), longest.began(), until),
                clock.noticeLast(),
                clock.announcedOn());
    }

    private Deadline under(Map<Part, Rule> rules, Part part, LocalDate from, AgencyId agency) {
        var rule = Optional.ofNullable(rules.get(part)).orElseThrow();
        return deadlines.under(rule, from, agency);
    }
}

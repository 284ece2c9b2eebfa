package vn.hienluong.retention;

import java.time.Instant;
import vn.hienluong.platform.AgencyId;

/**
 * Something that grows old and is removed by a rule with dates; each room declares what of its own does as beans.
 *
 * @param kind as the rules name it
 * @param everywhere whether it belongs to the installation and to no agency: no agency then has a rule of its own
 */
public record Perishable(String kind, boolean everywhere, Broom broom) {

    /** Removes some of what is older, and says how much. */
    public interface Broom {

        /**
         * Called in a transaction of the agency, again and again until less than {@code most} is gone.
         *
         * @param most so many at most, the oldest first: a run neither locks nor writes more than that at once
         */
        int sweep(Instant before, int most, AgencyId agency);
    }

    public static Perishable ofAnAgency(String kind, Broom broom) {
        return new Perishable(kind, false, broom);
    }

    public static Perishable ofTheInstallation(String kind, Broom broom) {
        return new Perishable(kind, true, broom);
    }
}

package vn.hienluong.chasing;

import java.util.List;
import vn.hienluong.obligations.Period;
import vn.hienluong.plans.Plan;

/**
 * How an open period stands.
 *
 * @param unsent phòng, đơn vị that have not sent, {@code overdue} of them past their day
 */
public record OpenPeriod(Period period, Plan plan, int unsent, int overdue) {

    static OpenPeriod of(Period period, Plan plan, List<Unsent> reports) {
        var counted = reports.stream().filter(report -> !report.ofBody()).toList();
        int overdue = (int) counted.stream().filter(Unsent::overdue).count();
        return new OpenPeriod(period, plan, counted.size(), overdue);
    }
}

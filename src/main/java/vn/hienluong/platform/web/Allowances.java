package vn.hienluong.platform.web;

import java.time.Duration;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Makes allowances that hold over all nodes. They are asked outside of transactions, and each asks for a connection. */
@Component
public class Allowances {

    private final SharedAllowances shared;

    Allowances(@Qualifier("technical") DataSource technical) {
        this.shared = new SharedAllowances(JdbcClient.create(technical));
    }

    /**
     * @param what names it: allowances of one name are one
     * @param most times a minute
     */
    public Allowance of(String what, int most) {
        return of(what, most, Allowance.PERIOD);
    }

    /** @param most times in each {@code period} */
    public Allowance of(String what, int most, Duration period) {
        return new Allowance(what, most, period, shared);
    }
}

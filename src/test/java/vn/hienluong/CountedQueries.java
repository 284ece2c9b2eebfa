package vn.hienluong;

import com.zaxxer.hikari.HikariDataSource;
import net.ttddyy.dsproxy.QueryCountHolder;
import net.ttddyy.dsproxy.support.ProxyDataSourceBuilder;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Counts what the pool asks of PostgreSQL, per thread: a page asked by MockMvc runs in the thread of its test. */
@TestComponent
public class CountedQueries implements BeanPostProcessor {

    @Override
    public Object postProcessBeforeInitialization(Object bean, String name) {
        if (bean instanceof HikariDataSource pool && pool.getDataSource() == null) {
            var direct = new DriverManagerDataSource(pool.getJdbcUrl(), pool.getUsername(), pool.getPassword());
            direct.setConnectionProperties(pool.getDataSourceProperties());
            pool.setDataSource(
                    ProxyDataSourceBuilder.create(direct).countQuery().build());
        }
        return bean;
    }

    /** How many queries the work asks. */
    public static long during(Work work) throws Exception {
        QueryCountHolder.clear();
        work.run();
        return QueryCountHolder.getGrandTotal().getTotal();
    }

    @FunctionalInterface
    public interface Work {
        void run() throws Exception;
    }
}

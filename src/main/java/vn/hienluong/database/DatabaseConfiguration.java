package vn.hienluong.database;

import com.zaxxer.hikari.HikariDataSource;
import java.util.Map;
import java.util.Objects;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.flyway.autoconfigure.FlywayConfigurationCustomizer;
import org.springframework.boot.flyway.autoconfigure.FlywayDataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.session.jdbc.config.annotation.SpringSessionDataSource;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The embedded or the configured server, two data sources on it, and transactions bound to an agency. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DatabaseProperties.class)
class DatabaseConfiguration {

    private static final Map<String, String> FORGETFUL =
            Map.of("fsync", "off", "synchronous_commit", "off", "full_page_writes", "off");

    @Bean
    Database database(DatabaseProperties properties) {
        if (!properties.embedded()) {
            return new Database(OrdinaryRole.required(configured(properties)), null);
        }
        if (properties.attach() && EmbeddedServer.runsIn(properties.folder())) {
            return new Database(EmbeddedServer.attach(properties.folder()), null);
        }
        var server = EmbeddedServer.start(properties.folder(), properties.durable() ? Map.of() : FORGETFUL);
        return new Database(server.access(), server);
    }

    /** For libraries' own tables (sessions, jobs), which belong to no agency and manage their own transactions. */
    @Bean(defaultCandidate = false)
    @Qualifier("technical")
    @SpringSessionDataSource
    HikariDataSource technicalDataSource(Database database) {
        var pool = new HikariDataSource();
        pool.setPoolName("hienluong");
        pool.setJdbcUrl(database.access().url());
        pool.setUsername(database.access().application().user());
        pool.setPassword(database.access().application().password());
        pool.setMaximumPoolSize(10);
        pool.addDataSourceProperty("ApplicationName", "hienluong");
        pool.addDataSourceProperty("reWriteBatchedInserts", "true");
        // the detail of an error quotes the row, and errors go to the log
        pool.addDataSourceProperty("logServerErrorDetail", "false");
        // every query begins at its agency's index: a plan made once fits all, and is not made again
        pool.addDataSourceProperty("options", "-c plan_cache_mode=force_generic_plan");
        return pool;
    }

    @Bean
    @Primary
    DataSource dataSource(@Qualifier("technical") HikariDataSource pool) {
        return new GuardedDataSource(pool);
    }

    @Bean
    PlatformTransactionManager transactionManager(@Qualifier("technical") HikariDataSource pool) {
        return new AgencyBoundTransactions(pool);
    }

    @Bean
    TransactionTemplate transactions(PlatformTransactionManager transactionManager) {
        return new TransactionTemplate(transactionManager);
    }

    @Bean
    JdbcClient jdbcClient(DataSource dataSource) {
        return JdbcClient.create(dataSource);
    }

    @Bean(defaultCandidate = false)
    @FlywayDataSource
    DataSource ownerDataSource(Database database) {
        var owner = database.access().owner();
        return new DriverManagerDataSource(database.access().url(), owner.user(), owner.password());
    }

    @Bean
    FlywayConfigurationCustomizer grants(Database database) {
        return flyway -> flyway.placeholders(
                Map.of("app", database.access().application().user()));
    }

    private static Access configured(DatabaseProperties properties) {
        return new Access(
                Objects.requireNonNull(properties.url()),
                credential("HIENLUONG_DB_OWNER", properties.ownerUser(), properties.ownerPassword()),
                credential("HIENLUONG_DB", properties.user(), properties.password()));
    }

    private static Access.Credential credential(String names, @Nullable String user, @Nullable String password) {
        if (user == null || password == null) {
            throw new CannotStart("database.configured.credential-missing", names + "_USER", names + "_PASSWORD");
        }
        return new Access.Credential(user, password);
    }
}

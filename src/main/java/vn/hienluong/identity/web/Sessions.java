package vn.hienluong.identity.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.session.config.SessionRepositoryCustomizer;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;

/** A look at a page writes nothing: when a session was last used is kept to the minute. */
@Configuration(proxyBeanMethods = false)
class Sessions {

    private static final String UPDATE = """
            update technical.spring_session s
            set session_id = n.id, last_access_time = n.used, max_inactive_interval = n.idle, expiry_time = n.expiry,
                principal_name = n.principal
            from (values (?::char(36), ?::bigint, ?::int, ?::bigint, ?::varchar, ?::char(36)))
                   as n (id, used, idle, expiry, principal, key)
            where s.primary_id = n.key
              and (s.session_id <> n.id or s.principal_name is distinct from n.principal
                   or s.max_inactive_interval <> n.idle or n.used >= s.last_access_time + 60000)
            """;

    @Bean
    SessionRepositoryCustomizer<JdbcIndexedSessionRepository> lastUseToTheMinute() {
        return sessions -> sessions.setUpdateSessionQuery(UPDATE);
    }
}

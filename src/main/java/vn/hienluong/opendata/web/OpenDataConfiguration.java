package vn.hienluong.opendata.web;

import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.web.servlet.config.annotation.CorsRegistry;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Data may be read by pages of other sites, without whoever reads being known; nothing else may be done from there. */
@Configuration(proxyBeanMethods = false)
class OpenDataConfiguration implements WebMvcConfigurer {

    private static final String[] DATA = {
        "/api/**",
        "/cong/*/du-lieu/*.csv",
        "/cong/*/du-lieu/*.json",
        "/cong/*/du-lieu/*.jsonld",
        "/cong/*/en/du-lieu/*.json"
    };

    private static final long AN_HOUR = 3600;

    private final Pace pace;

    OpenDataConfiguration(Pace pace) {
        this.pace = pace;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(pace).addPathPatterns(DATA);
    }

    @Override
    public void addCorsMappings(CorsRegistry registry) {
        for (var place : DATA) {
            registry.addMapping(place)
                    .allowedOrigins("*")
                    .allowedMethods("GET", "HEAD")
                    .allowCredentials(false)
                    .exposedHeaders(
                            HttpHeaders.LINK,
                            HttpHeaders.ETAG,
                            HttpHeaders.LAST_MODIFIED,
                            HttpHeaders.RETRY_AFTER,
                            "RateLimit",
                            "RateLimit-Policy")
                    .maxAge(AN_HOUR);
        }
    }
}

package vn.hienluong.citizens.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import vn.hienluong.authority.ForCitizens;
import vn.hienluong.citizens.Citizen;
import vn.hienluong.citizens.Citizens;

/**
 * A page {@link ForCitizens} opens for a citizen whose account is there; everybody else, staff among them, is led to the
 * citizens' door and comes back to the page that they wanted.
 */
@Configuration(proxyBeanMethods = false)
class CitizenPages implements WebMvcConfigurer {

    private final Citizens citizens;

    CitizenPages(Citizens citizens) {
        this.citizens = citizens;
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new TheCitizen());
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new Guard(citizens));
    }

    private record Guard(Citizens citizens) implements HandlerInterceptor {

        @Override
        public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
                throws IOException {
            if (!(handler instanceof HandlerMethod page && page.hasMethodAnnotation(ForCitizens.class))) {
                return true;
            }
            if (Citizen.signedIn()
                    .flatMap(citizen -> citizens.find(citizen.id()))
                    .isPresent()) {
                return true;
            }
            Entrance.want(request);
            response.sendRedirect(DoorController.DOOR);
            return false;
        }
    }

    private static final class TheCitizen implements HandlerMethodArgumentResolver {

        @Override
        public boolean supportsParameter(MethodParameter parameter) {
            return parameter.getParameterType() == Citizen.class;
        }

        @Override
        public Object resolveArgument(
                MethodParameter parameter,
                @Nullable ModelAndViewContainer container,
                NativeWebRequest web,
                @Nullable WebDataBinderFactory binder) {
            return Objects.requireNonNull(Citizen.signedIn().orElse(null));
        }
    }
}

package vn.hienluong.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import vn.hienluong.authority.Actor;
import vn.hienluong.identity.SignedIn;
import vn.hienluong.platform.web.Allowances;
import vn.hienluong.platform.web.Screen;

/**
 * Controllers ask for who acts ({@link Actor}), who is signed in ({@link SignedIn}) and what the page knows
 * ({@link Screen}) as plain arguments.
 */
@Configuration(proxyBeanMethods = false)
class Arguments implements WebMvcConfigurer {

    private final Screens screens;
    private final Allowances allowances;
    private final int changes;

    Arguments(Screens screens, Allowances allowances, @Value("${hienluong.identity.changes-per-minute}") int changes) {
        this.screens = screens;
        this.allowances = allowances;
        this.changes = changes;
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new Resolver(Actor.class));
        resolvers.add(new Resolver(Screen.class));
        resolvers.add(new Resolver(SignedIn.class));
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new PaceInterceptor(allowances, changes));
        registry.addInterceptor(new PermissionInterceptor(screens));
    }

    private final class Resolver implements HandlerMethodArgumentResolver {

        private final Class<?> type;

        Resolver(Class<?> type) {
            this.type = type;
        }

        @Override
        public boolean supportsParameter(MethodParameter parameter) {
            return parameter.getParameterType() == type;
        }

        @Override
        public Object resolveArgument(
                MethodParameter parameter,
                @Nullable ModelAndViewContainer container,
                NativeWebRequest web,
                @Nullable WebDataBinderFactory binder) {
            var request = Objects.requireNonNull(web.getNativeRequest(HttpServletRequest.class));
            if (type == SignedIn.class) {
                return Screens.requireSignedIn();
            }
            return type == Actor.class ? screens.requireActor(request) : screens.of(request);
        }
    }
}

package vn.hienluong.portal.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import vn.hienluong.platform.web.PublicScreen;

/** Public pages of any room ask for a {@link PublicScreen}; their addresses begin with that of a site. */
@Configuration(proxyBeanMethods = false)
class PublicArguments implements WebMvcConfigurer {

    private final PublicScreens screens;

    PublicArguments(PublicScreens screens) {
        this.screens = screens;
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new Resolver(screens));
    }

    private record Resolver(PublicScreens screens) implements HandlerMethodArgumentResolver {

        @Override
        public boolean supportsParameter(MethodParameter parameter) {
            return parameter.getParameterType() == PublicScreen.class;
        }

        @Override
        public Object resolveArgument(
                MethodParameter parameter,
                @Nullable ModelAndViewContainer container,
                NativeWebRequest web,
                @Nullable WebDataBinderFactory binder) {
            return screens.of(Objects.requireNonNull(web.getNativeRequest(HttpServletRequest.class)));
        }
    }
}

package vn.hienluong.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Optional;
import org.springframework.util.ReflectionUtils;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import vn.hienluong.authority.Action;
import vn.hienluong.authority.Permission;

/** Before a page is asked anything, asks whether this person may ask for it at all. */
final class PermissionInterceptor implements HandlerInterceptor {

    private final Screens screens;

    PermissionInterceptor(Screens screens) {
        this.screens = screens;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod method) {
            needed(method.getMethod())
                    .ifPresent(action -> screens.requireActor(request).require(action));
        }
        return true;
    }

    /** What an endpoint needs; nothing for pages that are open to everyone. */
    static Optional<Action> needed(Method endpoint) {
        return Arrays.stream(endpoint.getAnnotations())
                .filter(annotation -> annotation.annotationType().isAnnotationPresent(Permission.class))
                .findFirst()
                .map(PermissionInterceptor::action);
    }

    private static Action action(Annotation permission) {
        var value = ReflectionUtils.findMethod(permission.annotationType(), "value");
        ReflectionUtils.makeAccessible(java.util.Objects.requireNonNull(value));
        return (Action) java.util.Objects.requireNonNull(ReflectionUtils.invokeMethod(value, permission));
    }
}

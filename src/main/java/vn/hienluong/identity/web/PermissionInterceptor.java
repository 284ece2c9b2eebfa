package vn.hienluong.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Optional;
import org.springframework.util.ReflectionUtils;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import vn.hienluong.authority.Action;
import vn.hienluong.authority.Permission;
import vn.hienluong.identity.IdentityAction;

/**
 * Before a page is asked anything, asks whether this person may ask for it at all. Who owes a second factor is sent to
 * set it up first. A page that is gathered in a transaction asks inside it.
 */
final class PermissionInterceptor implements HandlerInterceptor {

    private final Screens screens;

    PermissionInterceptor(Screens screens) {
        this.screens = screens;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        var needed = handler instanceof HandlerMethod method ? needed(method.getMethod()) : Optional.<Action>empty();
        if (needed.isEmpty()) {
            return true;
        }
        var me = Screens.requireSignedIn();
        if (!PageTransactions.gathers((HandlerMethod) handler)) {
            screens.requireActor(request).require(needed.get());
        }
        if (needed.get() != IdentityAction.OWN_ACCOUNT && me.owesSecondFactor()) {
            response.sendRedirect(SecondFactorController.SET_UP);
            return false;
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

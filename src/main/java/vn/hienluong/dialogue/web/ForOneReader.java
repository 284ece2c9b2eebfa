package vn.hienluong.dialogue.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Other public pages may be kept by whoever passes them on, and asked for anew. A form holds the token of one session, and a
 * code leads to what one person asked: these nobody keeps.
 */
@Configuration(proxyBeanMethods = false)
class ForOneReader implements WebMvcConfigurer {

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new KeptByNobody())
                .addPathPatterns(
                        "/cong/*" + AskController.TAIL,
                        "/cong/*/en" + AskController.TAIL,
                        "/cong/*" + FollowController.TAIL,
                        "/cong/*/en" + FollowController.TAIL,
                        "/cong/*" + CommentController.START + "*" + CommentController.END,
                        "/cong/*/en" + CommentController.START + "*" + CommentController.END);
    }

    private static final class KeptByNobody implements HandlerInterceptor {

        @Override
        public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
            response.setHeader(HttpHeaders.CACHE_CONTROL, "private, no-store");
            return true;
        }
    }
}

package vn.hienluong.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.webmvc.autoconfigure.WebMvcRegistrations;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerAdapter;
import org.springframework.web.servlet.mvc.method.annotation.ServletInvocableHandlerMethod;
import vn.hienluong.platform.web.Html;

/**
 * A staff page is gathered in one transaction: it asks many rooms, and each question alone would begin, name its
 * agency and commit. The page is written to the reader after the connection is given back.
 */
@Configuration(proxyBeanMethods = false)
class PageTransactions {

    @Bean
    WebMvcRegistrations pagesInOneTransaction(TransactionTemplate transactions, ObjectProvider<Screens> screens) {
        return new WebMvcRegistrations() {
            @Override
            public RequestMappingHandlerAdapter getRequestMappingHandlerAdapter() {
                return new Adapter(transactions, screens);
            }
        };
    }

    private static final class Adapter extends RequestMappingHandlerAdapter {

        private final TransactionTemplate transactions;
        private final ObjectProvider<Screens> screens;

        private Adapter(TransactionTemplate transactions, ObjectProvider<Screens> screens) {
            this.transactions = transactions;
            this.screens = screens;
        }

        @Override
        protected ServletInvocableHandlerMethod createInvocableHandlerMethod(HandlerMethod handler) {
            return gathers(handler)
                    ? new Gathering(handler, transactions, screens.getObject())
                    : super.createInvocableHandlerMethod(handler);
        }
    }

    /** A page of one agency; the public pages choose their agency themselves. */
    static boolean gathers(HandlerMethod handler) {
        return handler.hasMethodAnnotation(GetMapping.class)
                && handler.getMethod().getReturnType() == Html.class
                && PermissionInterceptor.needed(handler.getMethod()).isPresent();
    }

    private static final class Gathering extends ServletInvocableHandlerMethod {

        private final TransactionTemplate transactions;
        private final Screens screens;

        private Gathering(HandlerMethod handler, TransactionTemplate transactions, Screens screens) {
            super(handler);
            this.transactions = transactions;
            this.screens = screens;
        }

        @Override
        public @Nullable Object invokeForRequest(
                NativeWebRequest request, @Nullable ModelAndViewContainer container, Object... provided)
                throws Exception {
            return transactions.execute(_ -> gathered(request, container, provided));
        }

        private @Nullable Object gathered(
                NativeWebRequest request, @Nullable ModelAndViewContainer container, Object... provided) {
            var asked = Objects.requireNonNull(request.getNativeRequest(HttpServletRequest.class));
            screens.requireActor(asked)
                    .require(PermissionInterceptor.needed(getMethod()).orElseThrow());
            try {
                return super.invokeForRequest(request, container, provided);
            } catch (RuntimeException alreadyFit) {
                throw alreadyFit;
            } catch (Exception checked) {
                throw new IllegalStateException(checked);
            }
        }
    }
}

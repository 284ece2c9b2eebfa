package vn.hienluong.identity.web;

import org.jspecify.annotations.Nullable;
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
    WebMvcRegistrations pagesInOneTransaction(TransactionTemplate transactions) {
        return new WebMvcRegistrations() {
            @Override
            public RequestMappingHandlerAdapter getRequestMappingHandlerAdapter() {
                return new Adapter(transactions);
            }
        };
    }

    private static final class Adapter extends RequestMappingHandlerAdapter {

        private final TransactionTemplate transactions;

        private Adapter(TransactionTemplate transactions) {
            this.transactions = transactions;
        }

        @Override
        protected ServletInvocableHandlerMethod createInvocableHandlerMethod(HandlerMethod handler) {
            return gathers(handler)
                    ? new Gathering(handler, transactions)
                    : super.createInvocableHandlerMethod(handler);
        }

        /** A page of one agency; the public pages choose their agency themselves. */
        private static boolean gathers(HandlerMethod handler) {
            return handler.hasMethodAnnotation(GetMapping.class)
                    && handler.getMethod().getReturnType() == Html.class
                    && PermissionInterceptor.needed(handler.getMethod()).isPresent();
        }
    }

    private static final class Gathering extends ServletInvocableHandlerMethod {

        private final TransactionTemplate transactions;

        private Gathering(HandlerMethod handler, TransactionTemplate transactions) {
            super(handler);
            this.transactions = transactions;
        }

        @Override
        public @Nullable Object invokeForRequest(
                NativeWebRequest request, @Nullable ModelAndViewContainer container, Object... provided)
                throws Exception {
            return transactions.execute(_ -> gathered(request, container, provided));
        }

        private @Nullable Object gathered(
                NativeWebRequest request, @Nullable ModelAndViewContainer container, Object... provided) {
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

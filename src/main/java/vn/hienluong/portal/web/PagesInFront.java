package vn.hienluong.portal.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;
import vn.hienluong.portal.Freshness;
import vn.hienluong.portal.KeptPage;
import vn.hienluong.portal.Moment;
import vn.hienluong.portal.PageCache;
import vn.hienluong.portal.PageCache.Key;
import vn.hienluong.portal.Visits;

/**
 * Stands before the session and the security chain and answers for public pages: reads the version of the site, gives what is
 * ready for that version, and has the rest made. Nothing here depends on who asks.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 40)
class PagesInFront extends OncePerRequestFilter {

    /** Belong to one answer, not to the page. */
    private static final Set<String> OF_THE_ANSWER = Set.of(
            "content-type",
            "content-length",
            "content-encoding",
            "etag",
            "vary",
            "date",
            "cache-control",
            "x-request-id",
            "set-cookie",
            "connection",
            "transfer-encoding");

    private final PublicScreens screens;
    private final Freshness freshness;
    private final PageCache cache;
    private final Visits visits;
    private final Robots robots;

    PagesInFront(PublicScreens screens, Freshness freshness, PageCache cache, Visits visits, Robots robots) {
        this.screens = screens;
        this.freshness = freshness;
        this.cache = cache;
        this.visits = visits;
        this.robots = robots;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var asked = reads(request) ? PublicAddress.of(request.getRequestURI()) : Optional.<PublicAddress>empty();
        var site = asked.flatMap(address -> screens.site(address, request));
        if (site.isEmpty()) {
            chain.doFilter(request, response);
            return;
        }
        var moment = freshness.of(site.get());
        PublicScreens.remember(moment, request);
        // always to be asked again: what was withdrawn is not shown from anybody's cache
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-cache");
        var address = asked.get();
        boolean html =
                address.kept() ? kept(moment, address, request, response, chain) : made(request, response, chain);
        if (html && robots.isAPerson(request)) {
            visits.count(
                    address.tail().isEmpty() ? "/" : address.tail(),
                    moment.site().agency());
        }
    }

    private static boolean reads(HttpServletRequest request) {
        return request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
    }

    /** Whether somebody was given a page to read. */
    private static boolean made(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        chain.doFilter(request, response);
        var type = response.getContentType();
        return response.getStatus() == HttpServletResponse.SC_OK
                && type != null
                && type.startsWith("text/html")
                && !ofOneReader(response);
    }

    /** What is somebody's own is not counted: its address would stand in the figures. */
    private static boolean ofOneReader(HttpServletResponse response) {
        return String.valueOf(response.getHeader(HttpHeaders.CACHE_CONTROL)).contains("no-store");
    }

    private boolean kept(
            Moment moment,
            PublicAddress address,
            HttpServletRequest request,
            HttpServletResponse response,
            FilterChain chain)
            throws ServletException, IOException {
        var key = key(moment, address, request);
        var ready = cache.find(key);
        var page = ready.isPresent() ? ready : rendered(request, response, chain);
        if (page.isEmpty()) {
            return false;
        }
        if (ready.isEmpty()) {
            cache.keep(key, page.get());
        }
        give(page.get(), request, response);
        return page.get().html();
    }

    private static Key key(Moment moment, PublicAddress address, HttpServletRequest request) {
        var query = request.getQueryString();
        return new Key(
                (request.isSecure() ? "s:" : "p:")
                        + moment.site().slug()
                        + (address.english() ? "/en" : "")
                        + address.tail()
                        + (query == null ? "" : "?" + query),
                moment.version());
    }

    /** Nothing when it is no page that everybody may have: then it has been answered. */
    private static Optional<KeptPage> rendered(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var wrapped = new ContentCachingResponseWrapper(response);
        chain.doFilter(request, wrapped);
        var type = wrapped.getContentType();
        if (wrapped.getStatus() != HttpServletResponse.SC_OK
                || type == null
                || request.isAsyncStarted()
                || response.isCommitted()
                || response.getHeader(HttpHeaders.SET_COOKIE) != null) {
            wrapped.copyBodyToResponse();
            return Optional.empty();
        }
        return Optional.of(KeptPage.of(type, headers(response), wrapped.getContentAsByteArray()));
    }

    private static Map<String, String> headers(HttpServletResponse response) {
        var headers = new HashMap<String, String>();
        for (var name : response.getHeaderNames()) {
            if (!OF_THE_ANSWER.contains(name.toLowerCase(Locale.ROOT))) {
                headers.put(name, String.valueOf(response.getHeader(name)));
            }
        }
        return headers;
    }

    private static void give(KeptPage page, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        page.headers().forEach(response::setHeader);
        response.setHeader(HttpHeaders.ETAG, page.tag());
        response.setHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
        if (known(page, request.getHeader(HttpHeaders.IF_NONE_MATCH))) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        boolean pressed = takesGzip(request.getHeader(HttpHeaders.ACCEPT_ENCODING))
                && page.pressed().length < page.plain().length;
        var body = pressed ? page.pressed() : page.plain();
        if (pressed) {
            response.setHeader(HttpHeaders.CONTENT_ENCODING, "gzip");
        }
        response.setContentType(page.type());
        response.setContentLength(body.length);
        if (request.getMethod().equals("GET")) {
            response.getOutputStream().write(body);
        }
    }

    private static boolean known(KeptPage page, @org.jspecify.annotations.Nullable String tags) {
        return tags != null
                && (tags.strip().equals("*") || tags.contains(page.tag().substring(2)));
    }

    private static boolean takesGzip(@org.jspecify.annotations.Nullable String encodings) {
        return encodings != null
                && encodings.contains("gzip")
                && !encodings.matches(".*gzip\\s*;\\s*q=0(\\.0*)?(,.*|$)");
    }
}

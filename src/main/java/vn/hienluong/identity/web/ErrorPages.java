package vn.hienluong.identity.web;

import gg.jte.generated.precompiled.Templates;
import jakarta.servlet.http.HttpServletRequest;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.validation.BindException;
import org.springframework.web.HttpMediaTypeException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.ServletRequestBindingException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.NoHandlerFoundException;
import org.springframework.web.servlet.resource.NoResourceFoundException;
import vn.hienluong.platform.Forbidden;
import vn.hienluong.platform.Ids;
import vn.hienluong.platform.NotFound;
import vn.hienluong.platform.Refusal;
import vn.hienluong.platform.Unavailable;
import vn.hienluong.platform.web.Html;

/** Whatever goes wrong, a person reads a sentence; the stack trace goes to the log under a number they can quote. */
@ControllerAdvice
class ErrorPages {

    private static final Logger LOG = LoggerFactory.getLogger(ErrorPages.class);

    private final Screens screens;
    private final Templates templates;

    ErrorPages(Screens screens, Templates templates) {
        this.screens = screens;
        this.templates = templates;
    }

    @ExceptionHandler({
        NotFound.class,
        NoResourceFoundException.class,
        NoHandlerFoundException.class,
        TypeMismatchException.class
    })
    Html notFound(HttpServletRequest request) {
        return page(404, Refusal.of("identity.error.not-found"), request);
    }

    @ExceptionHandler
    Html forbidden(Forbidden forbidden, HttpServletRequest request) {
        return page(403, forbidden.refusal(), request);
    }

    @ExceptionHandler({
        HttpRequestMethodNotSupportedException.class,
        ServletRequestBindingException.class,
        BindException.class,
        MultipartException.class,
        HttpMediaTypeException.class
    })
    Html badRequest(HttpServletRequest request) {
        return page(400, Refusal.of("identity.error.bad-request"), request);
    }

    @ExceptionHandler(MaxUploadSizeExceededException.class)
    Html tooLarge(HttpServletRequest request) {
        return page(413, Refusal.of("identity.error.too-large"), request);
    }

    /** A person may try again; whoever runs the program reads why. */
    @ExceptionHandler
    Html unavailable(Unavailable unavailable, HttpServletRequest request) {
        LOG.error("At {} {}", request.getMethod(), request.getRequestURI(), unavailable);
        return page(503, unavailable.refusal(), request);
    }

    /**
     * Two did the same at the same moment, or one pressed twice: rooms look before they write, and this is what slips in
     * between. What was first is kept, and the page shows it.
     */
    @ExceptionHandler
    Html doneAlready(DuplicateKeyException twice, HttpServletRequest request) {
        var route = request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
        LOG.warn("Twice at once at {} {}", request.getMethod(), route, twice);
        return page(409, Refusal.of("identity.error.done-already"), request);
    }

    /** Spring Security sends these to the sign-in form. */
    @ExceptionHandler({AuthenticationException.class, AccessDeniedException.class})
    void signIn(RuntimeException notForUs) {
        throw notForUs;
    }

    @ExceptionHandler
    Html broken(Exception broken, HttpServletRequest request) {
        var number = Ids.next().toString().substring(24);
        // the route and not the address, which may hold the secret of a link
        var route = request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
        LOG.error("Error {} at {} {}", number, request.getMethod(), route, broken);
        return page(500, Refusal.of("identity.error.broken", number), request);
    }

    private Html page(int status, Refusal sentence, HttpServletRequest request) {
        return Html.status(status, templates.identityError(screens.inTrouble(request), sentence));
    }
}

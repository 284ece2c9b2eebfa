package vn.hienluong.portal.web;

import gg.jte.generated.precompiled.Templates;
import jakarta.servlet.http.HttpServletRequest;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindException;
import org.springframework.web.bind.ServletRequestBindingException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import vn.hienluong.authority.OpenToAll;
import vn.hienluong.platform.Ids;
import vn.hienluong.platform.NotFound;
import vn.hienluong.platform.web.Html;
import vn.hienluong.platform.web.PublicPages;
import vn.hienluong.platform.web.PublicScreen;

/** What goes wrong on the public site, in its own dress and without a session. */
@Controller
@ControllerAdvice(
        annotations = PublicPages.class,
        assignableTypes = {
            HomeController.class,
            ListController.class,
            ArticleController.class,
            FindController.class,
            FeedController.class,
            MachinesController.class,
            PublicFilesController.class,
            PlanResultsController.class,
            OfficeController.class,
            PapiController.class,
            PublicErrors.class
        })
@Order(Ordered.HIGHEST_PRECEDENCE)
class PublicErrors {

    private static final Logger LOG = LoggerFactory.getLogger(PublicErrors.class);

    private final PublicScreens screens;
    private final Templates templates;

    PublicErrors(PublicScreens screens, Templates templates) {
        this.screens = screens;
        this.templates = templates;
    }

    /** Addresses below that of a site that lead nowhere. */
    @OpenToAll(because = "says that there is nothing")
    @GetMapping("/cong/**")
    Html nothing() {
        throw new NotFound();
    }

    @ExceptionHandler({NotFound.class, TypeMismatchException.class})
    Html notFound(HttpServletRequest request) {
        return page(404, "portal.error.not-found", request);
    }

    @ExceptionHandler({BindException.class, ServletRequestBindingException.class})
    Html badRequest(HttpServletRequest request) {
        return page(400, "portal.error.bad-request", request);
    }

    /** Two did the same at the same moment, or one pressed twice: what was first is kept. */
    @ExceptionHandler
    Html doneAlready(DuplicateKeyException twice, HttpServletRequest request) {
        LOG.warn("Twice at once at {} {}", request.getMethod(), request.getRequestURI(), twice);
        return page(409, "portal.error.done-already", request);
    }

    @ExceptionHandler
    Html broken(Exception broken, HttpServletRequest request) {
        var number = Ids.next().toString().substring(24);
        LOG.error("Error {} at {} {}", number, request.getMethod(), request.getRequestURI(), broken);
        var screen = screens.nowhere(request);
        return Html.status(
                500,
                templates.portalMessage(
                        screen, screen.say("portal.error.title"), screen.say("portal.error.broken", number)));
    }

    private Html page(int status, String sentence, HttpServletRequest request) {
        var screen = screen(request);
        return Html.status(
                status, templates.portalMessage(screen, screen.say("portal.error.title"), screen.say(sentence)));
    }

    private PublicScreen screen(HttpServletRequest request) {
        try {
            return screens.of(request);
        } catch (NotFound noSuchSite) {
            return screens.nowhere(request);
        }
    }
}

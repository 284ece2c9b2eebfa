package vn.hienluong.opendata.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import vn.hienluong.platform.Ids;
import vn.hienluong.platform.NotFound;
import vn.hienluong.platform.Refusal;

/** What goes wrong in the interface. What may not be read answers as what never was. */
@ControllerAdvice(assignableTypes = ApiController.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
class ApiErrors {

    private static final Logger LOG = LoggerFactory.getLogger(ApiErrors.class);

    private final Problems problems;

    ApiErrors(Problems problems) {
        this.problems = problems;
    }

    @ExceptionHandler(NotFound.class)
    void notFound(HttpServletRequest request, HttpServletResponse response) throws IOException {
        problems.write(404, Refusal.of("opendata.problem.not-found"), request, response);
    }

    @ExceptionHandler
    void broken(Exception broken, HttpServletRequest request, HttpServletResponse response) throws IOException {
        var number = Ids.next().toString().substring(24);
        LOG.error("Error {} at {} {}", number, request.getMethod(), request.getRequestURI(), broken);
        if (!response.isCommitted()) {
            response.resetBuffer();
            problems.write(500, Refusal.of("opendata.problem.broken", number), request, response);
        }
    }
}

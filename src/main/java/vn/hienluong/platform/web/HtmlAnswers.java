package vn.hienluong.platform.web;

import gg.jte.models.runtime.JteModel;
import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodReturnValueHandler;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.support.RequestContextUtils;

/** Writes {@link Html}: pieces one after the other, or a redirect that carries its notice to the next page. */
final class HtmlAnswers implements HandlerMethodReturnValueHandler {

    static final String NOTICE = "notice";

    @Override
    public boolean supportsReturnType(MethodParameter type) {
        return Html.class.isAssignableFrom(type.getParameterType());
    }

    @Override
    public void handleReturnValue(
            @Nullable Object value, MethodParameter type, ModelAndViewContainer container, NativeWebRequest web) {
        container.setRequestHandled(true);
        var request = Objects.requireNonNull(web.getNativeRequest(HttpServletRequest.class));
        var response = Objects.requireNonNull(web.getNativeResponse(HttpServletResponse.class));
        write((Html) Objects.requireNonNull(value), request, response);
    }

    static void write(Html html, HttpServletRequest request, HttpServletResponse response) {
        response.addHeader("Vary", "HX-Request");
        response.setStatus(html.status());
        if (html.location().isPresent()) {
            redirect(html, html.location().get(), request, response);
        } else {
            render(html, response);
        }
    }

    private static void redirect(Html html, String location, HttpServletRequest request, HttpServletResponse response) {
        html.notice().ifPresent(notice -> {
            var flash = RequestContextUtils.getOutputFlashMap(request);
            flash.put(NOTICE, notice);
            flash.setTargetRequestPath(location.replaceFirst("[?#].*", ""));
            RequestContextUtils.saveOutputFlashMap(location, request, response);
        });
        response.setHeader("Location", location);
    }

    private static void render(Html html, HttpServletResponse response) {
        var output = new Utf8ByteOutput();
        for (JteModel piece : html.pieces()) {
            piece.render(output);
        }
        var page = new ByteArrayOutputStream(output.getContentLength());
        response.setContentType("text/html;charset=UTF-8");
        response.setContentLength(output.getContentLength());
        try {
            output.writeTo(page);
            response.getOutputStream().write(page.toByteArray());
        } catch (IOException readerIsGone) {
            throw new UncheckedIOException(readerIsGone);
        }
    }
}

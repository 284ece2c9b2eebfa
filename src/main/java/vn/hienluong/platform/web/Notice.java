package vn.hienluong.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.Serializable;
import org.springframework.web.servlet.support.RequestContextUtils;
import vn.hienluong.platform.Refusal;

/** One sentence at the head of the next page: what was done, or why it was not. */
public record Notice(Kind kind, Refusal sentence) implements Serializable {

    public enum Kind {
        DONE,
        REFUSED
    }

    public boolean refused() {
        return kind == Kind.REFUSED;
    }

    /** Waits for the next page of this session, whichever that will be. */
    public void onTheNextPage(HttpServletRequest request, HttpServletResponse response) {
        var flash = RequestContextUtils.getOutputFlashMap(request);
        var keeper = RequestContextUtils.getFlashMapManager(request);
        if (flash != null && keeper != null) {
            flash.put(HtmlAnswers.NOTICE, this);
            keeper.saveOutputFlashMap(flash, request, response);
        }
    }
}

package vn.hienluong;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.hienluong.Browser.location;

import java.net.http.HttpResponse;

/** Somebody with a browser who goes to a provider, is sent back, and stands at our door again. */
public final class Traveller {

    public final Browser browser;
    private final String door;

    /** @param door address from which one leaves for a provider, before its name */
    public Traveller(int port, String door) {
        this.browser = new Browser(port);
        this.door = door;
    }

    /** There, back, and what our door answers. */
    public HttpResponse<String> by(String provider) {
        return browser.get(back(provider, ""));
    }

    public HttpResponse<String> by(String provider, String question) {
        return browser.get(back(provider, question));
    }

    /** There, and the way back that the provider points to; not gone yet. */
    public String back(String provider, String question) {
        var asked = browser.get(question(provider, question));
        assertThat(asked.statusCode()).as(asked.body()).isEqualTo(302);
        return location(asked);
    }

    /** Where we send somebody who wants to go to the provider. */
    public String question(String provider, String question) {
        var there = browser.get(door + provider + question);
        assertThat(there.statusCode()).as(there.body()).isEqualTo(303);
        return there.headers().firstValue("Location").orElseThrow();
    }

    /** The page that an answer leads to. */
    public String page(HttpResponse<String> answer) {
        var next = location(answer);
        return next.isEmpty() ? answer.body() : page(browser.get(next));
    }
}

package vn.hienluong.portal;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

/** Asks as a program does: without cookies, with headers, following nothing. */
public final class Wire {

    private final HttpClient client = HttpClient.newHttpClient();
    private final String server;

    public Wire(int port) {
        this.server = "http://localhost:" + port;
    }

    public HttpResponse<String> get(String path, String... headers) {
        return answer(asked(path, headers).GET().build(), HttpResponse.BodyHandlers.ofString());
    }

    public HttpResponse<byte[]> bytes(String path, String... headers) {
        return answer(asked(path, headers).GET().build(), HttpResponse.BodyHandlers.ofByteArray());
    }

    public HttpResponse<String> head(String path, String... headers) {
        return answer(asked(path, headers).HEAD().build(), HttpResponse.BodyHandlers.ofString());
    }

    /** In another way than reading, with nothing in it. */
    public HttpResponse<String> ask(String method, String path, String... headers) {
        var request = asked(path, headers).method(method, HttpRequest.BodyPublishers.noBody());
        return answer(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private HttpRequest.Builder asked(String path, String... headers) {
        var request = HttpRequest.newBuilder(URI.create(server + path));
        return headers.length == 0 ? request : request.headers(headers);
    }

    private <T> HttpResponse<T> answer(HttpRequest request, HttpResponse.BodyHandler<T> body) {
        try {
            return client.send(request, body);
        } catch (IOException unreachable) {
            throw new IllegalStateException(unreachable);
        } catch (InterruptedException asked) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(asked);
        }
    }
}

package vn.hienluong.links;

import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import javax.net.ssl.SSLException;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.classic.methods.HttpHead;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.io.Closer;
import org.apache.hc.core5.util.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** Asks another site whether a link leads somewhere: HEAD, and GET where that is not answered. Nothing of it is read. */
@Component
class OutsideCheck {

    private static final int REDIRECTS = 5;
    private static final int BROKEN = 400;
    /** Those say that HEAD or the asker is not welcome, not that the page is gone. */
    private static final Set<Integer> NO_HEAD = Set.of(400, 403, 404, 405, 501);

    private static final Set<Integer> THERE_BUT_CLOSED = Set.of(401, 403, 429);

    private final CloseableHttpClient client;

    @Autowired
    OutsideCheck(LinksProperties properties) {
        this(properties.within(), new Outward(properties.insideAddresses()));
    }

    OutsideCheck(Duration patience, DnsResolver names) {
        var within = Timeout.of(patience);
        var connections = PoolingHttpClientConnectionManagerBuilder.create()
                .setDnsResolver(names)
                .setDefaultConnectionConfig(ConnectionConfig.custom()
                        .setConnectTimeout(within)
                        .setSocketTimeout(within)
                        .build())
                .build();
        this.client = HttpClients.custom()
                .setConnectionManager(connections)
                .setDefaultRequestConfig(RequestConfig.custom()
                        .setResponseTimeout(within)
                        .setConnectionRequestTimeout(within)
                        .setMaxRedirects(REDIRECTS)
                        .setCircularRedirectsAllowed(false)
                        .build())
                .setUserAgent("HienLuong-link-check")
                .disableCookieManagement()
                .disableAuthCaching()
                .disableAutomaticRetries()
                .disableContentCompression()
                .build();
    }

    /** The message key of what is wrong; nothing when it leads somewhere. */
    Optional<String> fault(URI target) {
        if (target.getHost() == null || !Set.of("http", "https").contains(String.valueOf(target.getScheme()))) {
            return Optional.of("links.fault.address");
        }
        try {
            int status = status(new HttpHead(target));
            return fault(NO_HEAD.contains(status) ? status(new HttpGet(target)) : status);
        } catch (Outward.Inside inside) {
            return Optional.of("links.fault.inside");
        } catch (UnknownHostException unknown) {
            return Optional.of("links.fault.host");
        } catch (SSLException untrusted) {
            return Optional.of("links.fault.certificate");
        } catch (IOException | IllegalArgumentException silent) {
            return Optional.of("links.fault.silent");
        }
    }

    private static Optional<String> fault(int status) {
        if (status < BROKEN || THERE_BUT_CLOSED.contains(status)) {
            return Optional.empty();
        }
        return Optional.of(status == 404 || status == 410 ? "links.fault.gone" : "links.fault.error");
    }

    /** The connection is thrown away, however much the other side still wants to say and however that ends. */
    private int status(HttpUriRequestBase request) throws IOException {
        var answer = client.executeOpen(null, request, null);
        try {
            return answer.getCode();
        } finally {
            request.abort();
            Closer.closeQuietly(answer);
        }
    }

    @PreDestroy
    void close() throws IOException {
        client.close();
    }
}

package vn.hienluong.files.store;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.gaul.s3proxy.S3Proxy;
import org.gaul.s3proxy.auth.AuthenticationType;
import org.gaul.s3proxy.nio2blob.FilesystemNio2BlobStore;
import org.slf4j.LoggerFactory;
import org.springframework.util.FileSystemUtils;
import vn.hienluong.files.store.StoreProperties.S3;
import vn.hienluong.platform.Ids;

/** A real S3 server (S3Proxy) that keeps its objects in a folder of the tests, with one bucket and one key. */
public final class S3Server implements AutoCloseable {

    public static final String BUCKET = "hien-luong";
    public static final String ACCESS_KEY = "van-phong";
    public static final String SECRET_KEY = "mot-khoa-bi-mat-cua-kho";

    private final Path folder =
            Path.of("target", "test-data", "s3-" + Ids.next()).toAbsolutePath();
    private final S3Proxy server;

    public S3Server() {
        ((Logger) LoggerFactory.getLogger("org.gaul")).setLevel(Level.WARN);
        try {
            Files.createDirectories(folder);
            server = S3Proxy.builder()
                    .blobStore(new FilesystemNio2BlobStore(folder.toString()))
                    .endpoint(URI.create("http://127.0.0.1:0"))
                    .awsAuthentication(AuthenticationType.AWS_V4, ACCESS_KEY, SECRET_KEY)
                    .build();
            server.start();
        } catch (Exception cannotStart) {
            throw new IllegalStateException(cannotStart);
        }
        try (var client = S3Connection.client(settings(""))) {
            client.createBucket(request -> request.bucket(BUCKET));
        }
    }

    public int port() {
        return server.getPort();
    }

    public String endpoint() {
        return "http://127.0.0.1:" + port();
    }

    S3 settings(String prefix) {
        return settings(endpoint(), BUCKET, prefix, SECRET_KEY, Duration.ofSeconds(30));
    }

    static S3 settings(String endpoint, String bucket, String prefix, String secret, Duration within) {
        return new S3(bucket, endpoint, "us-east-1", prefix, true, ACCESS_KEY, secret, within);
    }

    /** The store as the program would use it. */
    public Store store(String prefix, Scratch scratch) {
        return new S3Store(S3Connection.client(settings(prefix)), settings(prefix), scratch);
    }

    Store store(String prefix, Scratch scratch, int listedAtOnce) {
        return new S3Store(S3Connection.client(settings(prefix)), settings(prefix), scratch, listedAtOnce);
    }

    @Override
    public void close() {
        try {
            server.stop();
            FileSystemUtils.deleteRecursively(folder);
        } catch (Exception stays) {
            throw new IllegalStateException(stays);
        }
    }
}

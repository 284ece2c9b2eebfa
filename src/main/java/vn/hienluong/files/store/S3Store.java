package vn.hienluong.files.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Base64;
import java.util.function.Consumer;
import java.util.function.Supplier;
import software.amazon.awssdk.core.exception.RetryableException;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.core.sync.ResponseTransformer;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.GetObjectRequest;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import vn.hienluong.files.store.StoreProperties.S3;
import vn.hienluong.platform.Refusal;
import vn.hienluong.platform.Unavailable;

/**
 * Objects in a bucket of an S3-compatible store. Each is sent with its SHA-256, which the store compares before it takes
 * the object, and brought to this node's scratch to be read.
 */
final class S3Store implements Store, AutoCloseable {

    private static final int LISTED_AT_ONCE = 1000;

    private final S3Client client;
    private final S3 settings;
    private final Scratch scratch;
    private final int listedAtOnce;

    S3Store(S3Client client, S3 settings, Scratch scratch) {
        this(client, settings, scratch, LISTED_AT_ONCE);
    }

    S3Store(S3Client client, S3 settings, Scratch scratch, int listedAtOnce) {
        this.client = client;
        this.settings = settings;
        this.scratch = scratch;
        this.listedAtOnce = listedAtOnce;
    }

    @Override
    public void put(String name, Path content) throws IOException {
        var digest = Base64.getEncoder().encodeToString(Digests.sha256(content));
        asked(() -> client.putObject(
                request -> request.bucket(settings.bucket()).key(key(name)).checksumSHA256(digest),
                RequestBody.fromFile(content)));
    }

    @Override
    public Lease lease(String name) throws IOException {
        var path = scratch.file();
        try {
            var request = GetObjectRequest.builder()
                    .bucket(settings.bucket())
                    .key(key(name))
                    .build();
            asked(() -> client.getObject(request, to(path)));
            return new Lease(path, true);
        } catch (NoSuchKeyException none) {
            Files.deleteIfExists(path);
            throw new NoSuchFileException(name);
        } catch (RuntimeException failed) {
            Files.deleteIfExists(path);
            throw failed;
        }
    }

    /** A connection that breaks in the middle is asked for the object again. */
    private static ResponseTransformer<GetObjectResponse, Path> to(Path path) {
        return (GetObjectResponse _, software.amazon.awssdk.http.AbortableInputStream content) -> {
            try (InputStream bytes = content) {
                Files.copy(bytes, path, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
                return path;
            } catch (IOException brokenOff) {
                throw RetryableException.create("the store broke off", brokenOff);
            }
        };
    }

    @Override
    public void remove(String name) {
        asked(() ->
                client.deleteObject(request -> request.bucket(settings.bucket()).key(key(name))));
    }

    @Override
    public void each(String prefix, Consumer<Item> work) {
        var pages = asked(() -> client.listObjectsV2Paginator(
                request -> request.bucket(settings.bucket()).prefix(key(prefix)).maxKeys(listedAtOnce)));
        asked(() -> {
            pages.contents()
                    .forEach(object -> work.accept(
                            new Item(object.key().substring(settings.prefix().length()), object.lastModified())));
            return pages;
        });
    }

    private String key(String name) {
        return settings.prefix() + name;
    }

    private static <T> T asked(Supplier<T> request) {
        try {
            return request.get();
        } catch (NoSuchKeyException none) {
            throw none;
        } catch (SdkException noAnswer) {
            throw new Unavailable(Refusal.of("files.store.unavailable"), noAnswer);
        }
    }

    @Override
    public void close() {
        client.close();
    }
}

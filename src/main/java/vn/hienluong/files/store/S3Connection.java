package vn.hienluong.files.store;

import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.profiles.ProfileFile;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.S3Configuration;
import software.amazon.awssdk.services.s3.model.S3Exception;
import vn.hienluong.files.store.StoreProperties.S3;
import vn.hienluong.platform.Misconfigured;

/** The way to an S3 store: settings that are looked at before anything else is, and tried once at the start. */
final class S3Connection {

    private static final Logger LOG = LoggerFactory.getLogger(S3Connection.class);
    private static final Duration TO_CONNECT = Duration.ofSeconds(5);
    private static final int BROKEN = 500;

    private S3Connection() {}

    /**
     * Only what was set counts: profiles and variables of other programs on the machine are not read. Digests of our own
     * are sent in headers that every store knows, or passes over.
     */
    static S3Client client(S3 settings) {
        if (settings.accessKey().isBlank() || settings.secretKey().isBlank()) {
            throw new Misconfigured("files.s3.no-keys");
        }
        var builder = S3Client.builder()
                .httpClientBuilder(UrlConnectionHttpClient.builder()
                        .connectionTimeout(TO_CONNECT)
                        .socketTimeout(settings.within().dividedBy(2)))
                .region(Region.of(settings.region()))
                .forcePathStyle(settings.pathStyle())
                .credentialsProvider(StaticCredentialsProvider.create(
                        AwsBasicCredentials.create(settings.accessKey(), settings.secretKey())))
                .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
                .responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED)
                .serviceConfiguration(
                        S3Configuration.builder().chunkedEncodingEnabled(false).build())
                .overrideConfiguration(limits -> limits.apiCallTimeout(settings.within())
                        .defaultProfileFile(ProfileFile.aggregator().build()));
        endpoint(settings).ifPresent(builder::endpointOverride);
        return builder.build();
    }

    private static Optional<URI> endpoint(S3 settings) {
        if (settings.endpoint().isBlank()) {
            return Optional.empty();
        }
        try {
            var address = URI.create(settings.endpoint().strip());
            if (address.getHost() == null
                    || !String.valueOf(address.getScheme()).matches("https?")) {
                throw new Misconfigured("files.s3.endpoint", settings.endpoint());
            }
            return Optional.of(address);
        } catch (IllegalArgumentException noAddress) {
            throw new Misconfigured("files.s3.endpoint", settings.endpoint());
        }
    }

    /** Writes, reads and removes one small object: a wrong setting is told at the start, not to the first reader. */
    static void prove(S3Client client, S3 settings) {
        var key = settings.prefix() + "check/" + java.util.UUID.randomUUID();
        try {
            client.putObject(request -> request.bucket(settings.bucket()).key(key), RequestBody.fromString("?"));
            client.getObjectAsBytes(request -> request.bucket(settings.bucket()).key(key));
            client.deleteObject(request -> request.bucket(settings.bucket()).key(key));
        } catch (S3Exception answered) {
            if (answered.statusCode() < BROKEN) {
                throw new Misconfigured("files.s3.refused", settings.bucket(), said(answered));
            }
            LOG.warn("the S3 store does not answer yet", answered);
        } catch (SdkException noAnswer) {
            if (isNobody(noAnswer)) {
                throw new Misconfigured("files.s3.endpoint", settings.endpoint());
            }
            LOG.warn("the S3 store does not answer yet", noAnswer);
        }
    }

    private static boolean isNobody(Throwable failure) {
        return failure instanceof UnknownHostException || failure.getCause() != null && isNobody(failure.getCause());
    }

    private static String said(S3Exception answered) {
        return answered.awsErrorDetails() == null
                ? "HTTP " + answered.statusCode()
                : answered.awsErrorDetails().errorCode();
    }
}

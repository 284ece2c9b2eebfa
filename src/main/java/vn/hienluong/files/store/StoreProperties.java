package vn.hienluong.files.store;

import java.nio.file.Path;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param folder where contents are kept when there is no S3 store; several nodes mount the same one
 * @param scratch where contents lie on their way in and out; each node has its own, best on the same disk as the folder
 */
@ConfigurationProperties("hienluong.files")
record StoreProperties(
        @DefaultValue("data/serve/files") Path folder,
        @DefaultValue("data/serve/scratch") Path scratch,
        @DefaultValue S3 s3) {

    /**
     * @param bucket keeps contents in this bucket of an S3-compatible store instead of the folder
     * @param endpoint address of the store: {@code https://s3.example.gov.vn}; empty: Amazon's own
     * @param region as the store calls it
     * @param prefix before the name of each object, such as {@code hien-luong/}, where the bucket holds other things too
     * @param pathStyle bucket in the path and not in the host name: what most stores but Amazon's want
     * @param accessKey who this program is to the store
     * @param secretKey of that access key; better in the environment than in a file
     * @param within how long one request to the store may take, with its repetitions
     */
    record S3(
            @DefaultValue("") String bucket,
            @DefaultValue("") String endpoint,
            @DefaultValue("us-east-1") String region,
            @DefaultValue("") String prefix,
            @DefaultValue("true") boolean pathStyle,
            @DefaultValue("") String accessKey,
            @DefaultValue("") String secretKey,
            @DefaultValue("120s") Duration within) {

        boolean wanted() {
            return !bucket.isBlank();
        }
    }
}

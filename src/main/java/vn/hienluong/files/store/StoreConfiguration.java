package vn.hienluong.files.store;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** A folder, or the S3 store that was named. */
@Configuration(proxyBeanMethods = false)
class StoreConfiguration {

    @Bean
    static Scratch scratch(StoreProperties properties) {
        return new Scratch(properties.scratch());
    }

    @Bean
    static Store store(StoreProperties properties, Scratch scratch) {
        if (!properties.s3().wanted()) {
            EarlierLayout.moveIn(properties.folder());
            return new LocalStore(properties.folder());
        }
        var client = S3Connection.client(properties.s3());
        S3Connection.prove(client, properties.s3());
        return new S3Store(client, properties.s3(), scratch);
    }
}

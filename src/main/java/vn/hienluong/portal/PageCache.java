package vn.hienluong.portal;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Public pages that are ready, in the memory of this node; those that are asked for least give way. */
@Component
public class PageCache {

    private static final long MEGABYTE = 1024L * 1024;

    /** @param address with the question mark and what follows, and how it was reached */
    public record Key(String address, String version) {}

    private final Cache<Key, KeptPage> pages;

    PageCache(PortalProperties properties) {
        this.pages = Caffeine.newBuilder()
                .maximumWeight(properties.cacheMegabytes() * MEGABYTE)
                .weigher((Key _, KeptPage page) -> page.bytes())
                .build();
    }

    public Optional<KeptPage> find(Key key) {
        return Optional.ofNullable(pages.getIfPresent(key));
    }

    public void keep(Key key, KeptPage page) {
        pages.put(key, page);
    }
}

package vn.hienluong.files;

import org.jspecify.annotations.Nullable;

/** What lies in the store is not what was kept, or is gone: somebody must look at the store. */
public final class Spoilt extends IllegalStateException {

    Spoilt(String sha256, @Nullable Throwable cause) {
        super("content is gone or not what was kept: " + sha256, cause);
    }
}

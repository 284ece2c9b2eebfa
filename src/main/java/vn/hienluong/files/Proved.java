package vn.hienluong.files;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.HexFormat;
import vn.hienluong.files.store.Digests;
import vn.hienluong.files.store.Store.Lease;

/** The bytes of a content whose digest was found right before the first of them is given. */
final class Proved extends FilterInputStream {

    private final Lease lease;

    private Proved(InputStream content, Lease lease) {
        super(content);
        this.lease = lease;
    }

    /** @throws Spoilt when it is another content; the lease is given back then, otherwise when the stream is closed */
    static InputStream open(Lease lease, String sha256) throws IOException {
        try {
            if (!HexFormat.of().formatHex(Digests.sha256(lease.path())).equals(sha256)) {
                throw new Spoilt(sha256, null);
            }
            return new Proved(Files.newInputStream(lease.path()), lease);
        } catch (IOException | RuntimeException failed) {
            lease.close();
            throw failed;
        }
    }

    @Override
    public void close() throws IOException {
        try (lease) {
            super.close();
        }
    }
}

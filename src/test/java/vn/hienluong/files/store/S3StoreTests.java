package vn.hienluong.files.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.util.ArrayList;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.hienluong.platform.Ids;

class S3StoreTests extends StoreContract {

    private static S3Server server;

    @BeforeAll
    static void aServer() {
        server = new S3Server();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void aLargeContentPassesInLittleMemory() throws IOException {
        var large = folder.resolve("large");
        try (var file = new RandomAccessFile(large.toFile(), "rw")) {
            file.setLength(32L << 20);
        }
        var store = store(new Scratch(folder.resolve("scratch")));
        long before = allocated();
        store.put("kept/large", large);
        try (var lease = store.lease("kept/large")) {
            assertThat(lease.path()).hasSize(32L << 20);
        }
        assertThat(allocated() - before).isLessThan(12L << 20);
    }

    @Test
    void moreThanOnePageIsListedToo() throws IOException {
        var prefix = "test-" + Ids.next() + "/";
        var store = server.store(prefix, new Scratch(folder.resolve("scratch")), 4);
        for (int i = 0; i < 10; i++) {
            store.put("kept/many/" + i, Files.writeString(folder.resolve("one"), "x"));
        }
        var names = new ArrayList<String>();
        store.each("kept/many/", item -> names.add(item.name()));
        assertThat(names).hasSize(10).doesNotHaveDuplicates();
    }

    private static long allocated() {
        return ((ThreadMXBean) ManagementFactory.getThreadMXBean()).getCurrentThreadAllocatedBytes();
    }

    @Override
    Store store(Scratch scratch) {
        return server.store("test-" + Ids.next() + "/", scratch);
    }
}

package vn.hienluong.files.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.hienluong.platform.Ids;

class LocalStoreTests extends StoreContract {

    @Override
    Store store(Scratch scratch) {
        return new LocalStore(folder.resolve("store"));
    }

    /** Where the scratch lies on another disk, a rename is none, and a copy that breaks off must not bear the name. */
    @Test
    void aContentFromAnotherDiskIsCopiedBesideAndMovedIntoPlace() throws IOException {
        var other = Path.of("/dev/shm");
        org.junit.jupiter.api.Assumptions.assumeTrue(
                Files.isWritable(other) && !Files.getFileStore(other).equals(Files.getFileStore(folder)));
        var content = Files.createTempFile(other, "hien-luong-", ".tmp");
        try {
            Files.writeString(content, "từ đĩa khác");
            new LocalStore(folder.resolve("store")).put("kept/a", content);
            assertThat(folder.resolve("store/kept/a")).hasContent("từ đĩa khác");
            try (var there = Files.list(folder.resolve("store/kept"))) {
                assertThat(there).hasSize(1);
            }
        } finally {
            Files.deleteIfExists(content);
        }
    }

    @Test
    void folderAfterFolderGoesWithItsLastContentAndNoPutIsLost() throws Exception {
        var store = new LocalStore(folder.resolve("store"));
        try (var hands = Executors.newFixedThreadPool(4)) {
            var work = IntStream.range(0, 4)
                    .mapToObj(hand -> hands.submit(() -> {
                        for (int i = 0; i < 500; i++) {
                            var content = Files.writeString(folder.resolve("content-" + hand), "x");
                            store.put("kept/a/b/" + hand, content);
                            store.lease("kept/a/b/" + hand).close();
                            store.remove("kept/a/b/" + hand);
                        }
                        return true;
                    }))
                    .toList();
            for (var one : work) {
                assertThat(one.get()).isTrue();
            }
        }
        assertThat(folder.resolve("store")).isEmptyDirectory();
    }

    @Test
    void whatLayAsItUsedToIsMovedToItsPlaceOnce() throws IOException {
        var store = folder.resolve("store");
        var agency = Ids.next();
        var digest = "ab12" + "0".repeat(60);
        Files.writeString(Files.createDirectories(store.resolve("ab/12")).resolve(digest + "-" + agency), "từ trước");
        var other = Files.writeString(
                Files.createDirectories(store.resolve("cd/34")).resolve("cua-ai-khac"), "x");
        var arriving = Files.createDirectories(store.resolve("arriving"));
        var onItsWay = Files.writeString(arriving.resolve("upload-" + Ids.next()), "x");
        var piece = Files.writeString(
                Files.createDirectories(arriving.resolve(agency + "/a")).resolve("b"), "x");
        EarlierLayout.moveIn(store);
        EarlierLayout.moveIn(store);
        EarlierLayout.moveIn(folder.resolve("none"));
        assertThat(store.resolve("kept/" + agency + "/ab/" + digest)).hasContent("từ trước");
        assertThat(store.resolve("ab")).doesNotExist();
        assertThat(other).exists();
        assertThat(onItsWay).doesNotExist();
        assertThat(piece).exists();
    }

    @Test
    void whatACrashLeftInTheScratchGoesWithTheNextStart() throws IOException {
        var scratch = Files.createDirectories(folder.resolve("old"));
        var left = Files.createFile(scratch.resolve("arriving-1.tmp"));
        var fresh = Files.createFile(scratch.resolve("arriving-2.tmp"));
        Files.setLastModifiedTime(left, java.nio.file.attribute.FileTime.fromMillis(0));
        new Scratch(scratch);
        assertThat(left).doesNotExist();
        assertThat(fresh).exists();
    }
}

package vn.hienluong.files.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What each store does, wherever it is. */
abstract class StoreContract {

    @TempDir
    Path folder;

    private Store store;

    abstract Store store(Scratch scratch);

    @BeforeEach
    void aStore() {
        store = store(new Scratch(folder.resolve("scratch")));
    }

    private void put(String name, String content) throws IOException {
        store.put(name, Files.writeString(folder.resolve("content"), content));
    }

    private String read(String name) throws IOException {
        try (var lease = store.lease(name)) {
            return Files.readString(lease.path());
        }
    }

    private List<String> names(String prefix) throws IOException {
        var names = new ArrayList<String>();
        store.each(prefix, item -> names.add(item.name()));
        return names;
    }

    @Test
    void whatWasPutIsLentAsItWas() throws IOException {
        put("kept/a/b", "Báo cáo");
        assertThat(read("kept/a/b")).isEqualTo("Báo cáo");
        assertThat(read("kept/a/b")).as("a second time").isEqualTo("Báo cáo");
    }

    @Test
    void whatIsPutAgainTakesThePlaceOfWhatWasThere() throws IOException {
        put("kept/a", "cũ");
        put("kept/a", "mới hơn");
        assertThat(read("kept/a")).isEqualTo("mới hơn");
        assertThat(names("kept/")).containsExactly("kept/a");
    }

    @Test
    void whatIsNotThereIsSaidSoAndRemovingItIsNoFault() throws IOException {
        assertThatThrownBy(() -> store.lease("kept/none")).isInstanceOf(NoSuchFileException.class);
        store.remove("kept/none");
        put("kept/a", "a");
        store.remove("kept/a");
        assertThatThrownBy(() -> store.lease("kept/a")).isInstanceOf(NoSuchFileException.class);
        assertThat(names("kept/")).isEmpty();
    }

    @Test
    void everythingUnderAPrefixIsListedWithItsAge() throws IOException {
        var before = Instant.now().minusSeconds(5);
        put("kept/a/1", "1");
        put("kept/a/2", "2");
        put("kept/b/3", "3");
        put("arriving/a/4", "4");
        assertThat(names("kept/a/")).containsExactlyInAnyOrder("kept/a/1", "kept/a/2");
        assertThat(names("kept/")).hasSize(3);
        assertThat(names("nowhere/")).isEmpty();
        store.each(
                "kept/",
                item -> assertThat(item.since()).isBetween(before, Instant.now().plusSeconds(5)));
    }

    @Test
    void nothingStaysInTheScratch() throws IOException {
        put("kept/a", "a");
        read("kept/a");
        assertThatThrownBy(() -> store.lease("kept/none")).isInstanceOf(NoSuchFileException.class);
        try (var left = Files.list(Files.createDirectories(folder.resolve("scratch")))) {
            assertThat(left).isEmpty();
        }
    }
}

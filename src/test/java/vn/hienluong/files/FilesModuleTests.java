package vn.hienluong.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import vn.hienluong.Given;
import vn.hienluong.InTheHouse;
import vn.hienluong.audit.Audit;
import vn.hienluong.files.screening.Samples;
import vn.hienluong.platform.NotFound;
import vn.hienluong.platform.Outcome;

@InTheHouse
class FilesModuleTests {

    @Autowired
    vn.hienluong.files.Files files;

    @Value("${hienluong.files.folder}")
    Path folder;

    @Autowired
    Audit audit;

    @Autowired
    Given given;

    Given.Office office;

    @BeforeEach
    void anAgency() {
        office = given.anAgency();
    }

    StoredFile keep(String name, byte[] content) {
        return office.in(() -> files.keep(name, content, office.administrator)).orElseThrow();
    }

    private Path place(StoredFile file) {
        return folder.resolve(Shelf.name(file.sha256(), office.id));
    }

    @Test
    void whatWasKeptIsGivenBackAsItWas() {
        var content = Samples.pdf();
        var kept = keep("thu muc/Quyết định.pdf", content);
        assertThat(kept.name()).isEqualTo("Quyết định.pdf");
        assertThat(kept.mediaType()).isEqualTo("application/pdf");
        assertThat(kept.size()).isEqualTo(content.length);
        assertThat(office.in(() -> files.require(kept.id(), office.id))).isEqualTo(kept);
        assertThat(office.in(() -> files.content(kept.id(), office.id))).isEqualTo(content);
        assertThat(office.in(() -> audit.historyOf(office.id, kept.id().value())))
                .singleElement()
                .satisfies(entry -> assertThat(entry.act()).isEqualTo("files.file.kept"));
    }

    @Test
    void theSameContentIsKeptOnceAndMayHaveTwoNames() throws IOException {
        var content = Samples.text("Nội dung " + office.id);
        var first = keep("a.txt", content);
        assertThat(keep("a.txt", content)).isEqualTo(first);
        var second = keep("b.txt", content);
        assertThat(second.id()).isNotEqualTo(first.id());
        assertThat(second.sha256()).isEqualTo(first.sha256());
        try (var there = Files.walk(folder.resolve("kept").resolve(office.id.toString()))) {
            assertThat(there.filter(Files::isRegularFile)).containsExactly(place(first));
        }
    }

    @Test
    void anotherAgencyFindsNothing() {
        var kept = keep("a.txt", Samples.text("của Sở"));
        var other = given.anAgency();
        assertThatThrownBy(() -> other.in(() -> files.content(kept.id(), other.id)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> other.in(() -> files.require(kept.id(), office.id)))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void aContentThatWasChangedOnTheDiskIsRefusedLoudlyAndRepairedByKeepingItAgain() throws IOException {
        var content = Samples.text("Bản gốc " + office.id);
        var kept = keep("a.txt", content);
        Files.writeString(place(kept), "Bản sửa lén");
        assertThatThrownBy(() -> office.in(() -> files.content(kept.id(), office.id)))
                .isInstanceOf(Spoilt.class);
        keep("a.txt", content);
        assertThat(office.in(() -> files.content(kept.id(), office.id))).isEqualTo(content);
    }

    @Test
    void aContentThatIsGoneFromTheDiskIsRefusedLoudly() throws IOException {
        var kept = keep("a.txt", Samples.text("Sẽ mất " + office.id));
        Files.delete(place(kept));
        assertThatThrownBy(() -> office.in(() -> files.content(kept.id(), office.id)))
                .isInstanceOf(Spoilt.class);
    }

    @Test
    void nothingNamelessEmptyOrTooLargeIsKept() {
        assertThat(refused("", Samples.text("a"))).isEqualTo("files.name-missing");
        assertThat(refused("a.txt", new byte[0])).isEqualTo("files.empty");
        assertThat(refused("a.txt", Samples.text("a".repeat(5 * 1024 * 1024 + 1))))
                .isEqualTo("files.too-large");
    }

    private String refused(String name, byte[] content) {
        return switch (office.in(() -> files.keep(name, content, office.administrator))) {
            case Outcome.Refused<StoredFile>(var refusal) -> refusal.key();
            case Outcome.Done<StoredFile> done -> done.toString();
        };
    }
}

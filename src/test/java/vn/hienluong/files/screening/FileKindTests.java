package vn.hienluong.files.screening;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import vn.hienluong.platform.Outcome;
import vn.hienluong.platform.Refusal;

/** What a file is, by its bytes; what it is called must fit. */
class FileKindTests {

    @TempDir
    Path folder;

    private Path onDisk(byte[] content) {
        try {
            return Files.write(folder.resolve("arrived"), content);
        } catch (IOException diskIsBroken) {
            throw new UncheckedIOException(diskIsBroken);
        }
    }

    static Stream<Arguments> kept() {
        return Stream.of(
                Arguments.of("bc.pdf", Samples.pdf(), FileKind.PDF),
                Arguments.of("Báo cáo.DOCX", Samples.docx(), FileKind.DOCX),
                Arguments.of("phu luc.xlsx", Samples.xlsx(), FileKind.XLSX),
                Arguments.of("a.odt", Samples.odt(), FileKind.ODT),
                Arguments.of("anh.png", Samples.image("png"), FileKind.PNG),
                Arguments.of("anh.jpeg", Samples.image("jpg"), FileKind.JPEG),
                Arguments.of("ghi chú.txt", Samples.text("Đã niêm yết công khai.\nXem phụ lục."), FileKind.TEXT),
                Arguments.of("so lieu.csv", Samples.text("đơn vị;số\nVăn phòng;3\n"), FileKind.TEXT),
                Arguments.of("cu.txt", "Quý I".getBytes(StandardCharsets.UTF_16), FileKind.TEXT));
    }

    @ParameterizedTest
    @MethodSource
    void kept(String name, byte[] content, FileKind kind) {
        assertThat(FileKind.of(name, onDisk(content))).isEqualTo(Outcome.done(kind));
    }

    static Stream<Arguments> refused() {
        var elf = new byte[] {0x7f, 'E', 'L', 'F', 2, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 2, 0, 62, 0};
        var windows = Samples.text("MZ\u0000\u0001 This program cannot be run in DOS mode");
        var page = Samples.text("<!DOCTYPE html><html><body><script>1</script></body></html>");
        var drawing = Samples.text("<svg xmlns=\"http://www.w3.org/2000/svg\"><script>1</script></svg>");
        var old = new byte[] {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0, (byte) 0xa1, (byte) 0xb1, 0x1a, (byte) 0xe1};
        return Stream.of(
                Arguments.of("a.pdf", elf, "files.kind.not-kept"),
                Arguments.of("a.docx", windows, "files.kind.not-kept"),
                Arguments.of("a.png", page, "files.kind.not-kept"),
                Arguments.of("a.txt", page, "files.kind.not-kept"),
                Arguments.of("a.png", drawing, "files.kind.not-kept"),
                Arguments.of("a.txt", Samples.text("#!/bin/sh\nrm -rf /\n"), "files.kind.not-kept"),
                Arguments.of("a.docx", Samples.zip(Map.of("a.exe", "MZ")), "files.kind.not-kept"),
                Arguments.of("a.doc", Arrays.copyOf(old, 1024), "files.kind.old-office"),
                Arguments.of("a.docx", Samples.docxWithMacros(), "files.kind.macros"),
                Arguments.of("a.odt", Samples.odt("Basic/Standard/Module1.xml"), "files.kind.macros"),
                Arguments.of("a.docx", Arrays.copyOf(Samples.docx(), 900), "files.damaged"),
                Arguments.of("a.xlsx", Samples.docx(), "files.kind.other-name"),
                Arguments.of("a.docm", Samples.docx(), "files.kind.other-name"),
                Arguments.of("a.bat", Samples.text("format c:"), "files.kind.other-name"),
                Arguments.of("a", Samples.pdf(), "files.kind.other-name"));
    }

    @ParameterizedTest
    @MethodSource
    void refused(String name, byte[] content, String key) {
        assertThat(FileKind.of(name, onDisk(content)))
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        no -> assertThat(((Refusal) no.refusal()).key()).isEqualTo(key));
    }
}

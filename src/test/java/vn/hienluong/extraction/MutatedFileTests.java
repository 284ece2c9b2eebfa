package vn.hienluong.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.hienluong.reading.Reading;
import vn.hienluong.reading.UnitNames;

/**
 * A good file with something wrong in it: bytes turned, cut, doubled or put in, also within the parts of an Office file.
 * Whatever comes of it is a document or a refusal, in bounded time and memory. {@code -Dfuzz.seed} chooses others, {@code
 * -Dfuzz.seconds} more.
 */
@Tag("slow")
class MutatedFileTests {

    /** For each kind of file. */
    private static final Duration BUDGET = Duration.ofSeconds(Integer.getInteger("fuzz.seconds", 4));

    private static final Duration LONGEST = Duration.ofSeconds(6);
    private static final long MOST_BYTES = 700L << 20;

    private final Random chance = new Random(Long.getLong("fuzz.seed", 20210331));
    private final Reading reading = new Reading(new Extraction());

    @Test
    void aWordFileWithSomethingWrongInsideIsReadOrRefused() {
        holds("a.docx", Made.sample("docx"));
    }

    @Test
    void aPdfWithSomethingWrongInsideIsReadOrRefused() {
        holds("a.pdf", Made.sample("pdf"));
    }

    @Test
    void anExcelFileWithSomethingWrongInsideIsReadOrRefused() {
        holds("a.xlsx", sheet());
    }

    @Test
    void aTextWithSomethingWrongInsideIsReadOrRefused() {
        holds("a.txt", Made.sample("txt"));
    }

    /** The annex of the plan as a sheet. */
    private static byte[] sheet() {
        return Made.bytes(target -> {
            try (var workbook = new XSSFWorkbook()) {
                var sheet = workbook.createSheet("Phụ lục");
                for (int r = 0; r < 30; r++) {
                    var row = sheet.createRow(r);
                    var cells = List.of(r == 0 ? "TT" : "" + r, "Nội dung nhiệm vụ", "Văn phòng", "Các phòng", "Quý I");
                    for (int c = 0; c < cells.size(); c++) {
                        row.createCell(c).setCellValue(cells.get(c));
                    }
                }
                workbook.write(target);
            }
        });
    }

    private void holds(String name, byte[] good) {
        var broken = new ArrayList<String>();
        long end = System.nanoTime() + BUDGET.toNanos();
        int tried = 0;
        for (; tried < 20_000 && (System.nanoTime() < end || tried < 20); tried++) {
            long seed = chance.nextLong();
            fault(name, mutated(name, good, new Random(seed)), seed).ifPresent(broken::add);
        }
        assertThat(tried).as("tried").isGreaterThanOrEqualTo(20);
        assertThat(broken).as("%d of %d", broken.size(), tried).isEmpty();
    }

    private java.util.Optional<String> fault(String name, byte[] content, long seed) {
        var threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long bytes = threads.getCurrentThreadAllocatedBytes();
        long begun = threads.getCurrentThreadCpuTime();
        try {
            reading.read(name, content, new UnitNames(Map.of()), OptionalInt.empty());
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError escaped) {
            var at = escaped.getStackTrace();
            return java.util.Optional.of(seed + ": " + escaped + " at " + (at.length == 0 ? "?" : at[0]));
        }
        var taken = Duration.ofNanos(threads.getCurrentThreadCpuTime() - begun);
        long used = threads.getCurrentThreadAllocatedBytes() - bytes;
        return taken.compareTo(LONGEST) > 0 || used > MOST_BYTES
                ? java.util.Optional.of(seed + ": took " + taken + " and " + (used >> 20) + " MB")
                : java.util.Optional.empty();
    }

    /** Half of the Office files are opened and mutated inside, so that what is wrong is not just the archive. */
    private byte[] mutated(String name, byte[] good, Random with) {
        boolean office = name.endsWith("x");
        return office && with.nextInt(4) > 0 ? inside(good, with) : spoiled(good, with);
    }

    private static byte[] inside(byte[] archive, Random with) {
        var parts = parts(archive);
        var names = new ArrayList<>(parts.keySet());
        for (int i = 0; i <= with.nextInt(2); i++) {
            var name = names.get(with.nextInt(names.size()));
            parts.computeIfPresent(name, (_, part) -> with.nextBoolean() ? spoiled(part, with) : reworded(part, with));
        }
        if (with.nextInt(10) == 0) {
            parts.remove(names.get(with.nextInt(names.size())));
        }
        return zipped(parts);
    }

    private static Map<String, byte[]> parts(byte[] archive) {
        var parts = new LinkedHashMap<String, byte[]>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), zip.readAllBytes());
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return parts;
    }

    private static byte[] zipped(Map<String, byte[]> parts) {
        return Made.bytes(target -> {
            try (var zip = new ZipOutputStream(target)) {
                for (var part : parts.entrySet()) {
                    zip.putNextEntry(new ZipEntry(part.getKey()));
                    zip.write(part.getValue());
                }
            }
        });
    }

    /** Well-formed still, but with other numbers, other names of elements and whole elements doubled. */
    private static byte[] reworded(byte[] xml, Random with) {
        var text = new String(xml, StandardCharsets.UTF_8);
        for (int i = 0; i <= with.nextInt(4); i++) {
            text = switch (with.nextInt(6)) {
                case 0 -> text.replace("=\"" + with.nextInt(10) + "\"", "=\"" + odd(with) + "\"");
                case 1 -> text.replaceFirst(">[^<]{1,40}<", ">" + odd(with) + "<");
                case 2 ->
                    text.replace(
                            "<w:tc>",
                            with.nextBoolean() ? "<w:tc><w:p/>" : "<w:tc><w:tbl><w:tr><w:tc/></w:tr></w:tbl>");
                case 3 -> text.replace("w:val=", "w:type=");
                case 4 -> text.replaceFirst("<c r=\"[A-Z]+\\d+\"", "<c r=\"" + odd(with) + "\"");
                default -> text.replace("<w:tr>", "<w:tr><w:trPr><w:gridBefore w:val=\"" + odd(with) + "\"/></w:trPr>");
            };
        }
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String odd(Random with) {
        var values = List.of(
                "-1",
                "0",
                "2147483648",
                "99999999999999999999",
                "NaN",
                "",
                "1e9",
                "A1048577",
                "ZZZZ9",
                "đ",
                "31/02/2021",
                "quý VII");
        return values.get(with.nextInt(values.size()));
    }

    private static byte[] spoiled(byte[] good, Random with) {
        if (good.length < 2) {
            return new byte[] {(byte) with.nextInt()};
        }
        int at = with.nextInt(good.length);
        int length = 1 + with.nextInt(Math.min(2_000, good.length));
        var out = new ByteArrayOutputStream();
        switch (with.nextInt(5)) {
            case 0 -> out.write(good, 0, at);
            case 1 -> {
                out.writeBytes(good);
                out.write(good, at, Math.min(length, good.length - at));
            }
            case 2 -> {
                out.write(good, 0, at);
                var noise = new byte[length];
                with.nextBytes(noise);
                out.writeBytes(noise);
                out.write(good, at, good.length - at);
            }
            case 3 -> {
                out.write(good, 0, at);
                int to = Math.min(good.length, at + length);
                out.write(good, to, good.length - to);
            }
            default -> {
                var turned = good.clone();
                for (int i = 0; i < 1 + with.nextInt(30); i++) {
                    turned[with.nextInt(turned.length)] ^= (byte) (1 << with.nextInt(8));
                }
                out.writeBytes(turned);
            }
        }
        return out.toByteArray();
    }
}

package vn.hienluong.redaction.paper;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;

/** Everything that somebody with common tools gets out of a file, as text; none of it shares code with the product. */
public final class Attackers {

    private static final Pattern STREAM = Pattern.compile("stream\r?\n");

    private Attackers() {}

    /** What each attack brought to light. */
    public static Map<String, String> everything(byte[] pdf, Path folder) {
        try {
            var file = Files.write(folder.resolve("attacked.pdf"), pdf);
            var out = new LinkedHashMap<String, String>();
            out.put("as it lies on the disk", readable(pdf));
            out.put("unpacked streams", unpacked(pdf));
            out.put("pdftotext -raw", run("pdftotext", "-raw", file.toString(), "-"));
            out.put("pdftotext -layout", run("pdftotext", "-layout", file.toString(), "-"));
            out.put("pdftotext -bbox", run("pdftotext", "-bbox", file.toString(), "-"));
            out.put(
                    "pdfinfo",
                    run("pdfinfo", "-meta", file.toString())
                            + run("pdfinfo", file.toString())
                            + run("pdfinfo", "-js", file.toString())
                            + run("pdfinfo", "-struct-text", file.toString()));
            out.put("pdfdetach", run("pdfdetach", "-list", file.toString()));
            out.put("pdffonts", run("pdffonts", file.toString()));
            try (var document = Loader.loadPDF(pdf)) {
                out.put("PDFBox", new PDFTextStripper().getText(document));
            }
            return out;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** The file as text in the codes that PDFs write text in. */
    private static String readable(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1)
                + new String(bytes, StandardCharsets.UTF_8)
                + new String(bytes, StandardCharsets.UTF_16BE)
                + new String(bytes, 1, bytes.length - 1, StandardCharsets.UTF_16BE);
    }

    private static String unpacked(byte[] pdf) {
        var all = new StringBuilder();
        var starts = STREAM.matcher(new String(pdf, StandardCharsets.ISO_8859_1));
        while (starts.find()) {
            all.append(readable(inflated(pdf, starts.end())));
        }
        return all.toString();
    }

    private static byte[] inflated(byte[] pdf, int from) {
        var inflater = new Inflater();
        inflater.setInput(pdf, from, pdf.length - from);
        var out = new ByteArrayOutputStream();
        var piece = new byte[1 << 16];
        try {
            for (int read = inflater.inflate(piece); read > 0 && out.size() < 1 << 24; read = inflater.inflate(piece)) {
                out.write(piece, 0, read);
            }
        } catch (DataFormatException notPacked) {
            return new byte[] {0, 0};
        } finally {
            inflater.end();
        }
        return out.size() < 2 ? new byte[] {0, 0} : out.toByteArray();
    }

    public static String run(String... command) {
        try {
            var process = new ProcessBuilder(command).redirectErrorStream(true).start();
            var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (!process.waitFor(60, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
            return said;
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        } catch (InterruptedException asked) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(asked);
        }
    }
}

package vn.hienluong.opendata;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.hienluong.datasets.Asked;
import vn.hienluong.datasets.Column;
import vn.hienluong.datasets.DataRow;
import vn.hienluong.datasets.Dataset;

/** A list as CSV after RFC 4180, in UTF-8, row by row as it is read. */
@Component
public class CsvExport {

    private static final String END = "\r\n";

    private final Reading reading;

    CsvExport(Reading reading) {
        this.reading = reading;
    }

    /** @param marked with the byte order mark, by which Excel knows UTF-8 */
    public void write(Dataset dataset, boolean marked, Asked asked, OutputStream target) throws IOException {
        var out = new BufferedWriter(new OutputStreamWriter(target, StandardCharsets.UTF_8));
        out.write(marked ? "\uFEFF" : "");
        var columns = dataset.columns();
        out.write(String.join(",", columns.stream().map(Column::name).toList()) + END);
        reading.each(dataset, asked, row -> write(row, columns, out));
        out.flush();
    }

    private static void write(DataRow row, List<Column> columns, Writer out) {
        try {
            for (int i = 0; i < columns.size(); i++) {
                var value = row.values().get(columns.get(i).name());
                out.write(i == 0 ? "" : ",");
                out.write(value == null ? "" : cell(value));
            }
            out.write(END);
        } catch (IOException readerIsGone) {
            throw new UncheckedIOException(readerIsGone);
        }
    }

    private static String cell(Object value) {
        var said = Cell.text(value);
        var safe = Cell.formula(value) ? "'" + said : said;
        return needsQuotes(safe) ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
    }

    private static boolean needsQuotes(String text) {
        return text.chars().anyMatch(letter -> letter == ',' || letter == '"' || letter == '\n' || letter == '\r')
                || !text.equals(text.strip());
    }
}

package vn.hienluong.opendata;

import java.io.OutputStream;
import org.springframework.stereotype.Component;
import tools.jackson.core.JsonGenerator;
import vn.hienluong.datasets.Asked;
import vn.hienluong.datasets.DataRow;
import vn.hienluong.datasets.Dataset;

/** A list as one JSON array (RFC 8259), row by row as it is read. */
@Component
public class JsonExport {

    private final Reading reading;

    JsonExport(Reading reading) {
        this.reading = reading;
    }

    public void write(Dataset dataset, Asked asked, OutputStream target) {
        try (var out = Json.MAPPER.createGenerator(target)) {
            out.writeStartArray();
            reading.each(dataset, asked, row -> write(row, out));
            out.writeEndArray();
        }
    }

    private static void write(DataRow row, JsonGenerator out) {
        out.writeStartObject();
        row.values().forEach((name, value) -> out.writePOJOProperty(name, Cell.json(value)));
        out.writeEndObject();
        out.writeRaw('\n');
    }
}

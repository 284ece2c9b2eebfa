package vn.hienluong.bench;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import vn.hienluong.extraction.Extraction;
import vn.hienluong.reading.Reading;
import vn.hienluong.reading.UnitNames;

/** Reading the real plan, warm. */
public final class ReadingBench {

    private static final String PLAN = "/samples/plan-07/ke-hoach-07-KH-SKHCN-2021.";
    private static final int WARM_UP = 10;
    private static final int TIMES = 40;

    private final Reading reading = new Reading(new Extraction());

    public List<Measured> run() throws Exception {
        return List.of(
                read("docx").as("bench.reading.docx", "300 ms"), read("pdf").as("bench.reading.pdf", "1000 ms"));
    }

    private Samples read(String ending) throws Exception {
        var name = "plan." + ending;
        var content = content(ending);
        return Samples.of(
                WARM_UP,
                TIMES,
                () -> reading.read(name, content, new UnitNames(Map.of()), OptionalInt.empty())
                        .orElseThrow());
    }

    private static byte[] content(String ending) throws IOException {
        try (var file = Objects.requireNonNull(ReadingBench.class.getResourceAsStream(PLAN + ending))) {
            return file.readAllBytes();
        }
    }
}

package vn.hienluong.reading;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import vn.hienluong.plans.TimingKind;

/** What an agency's plan says, from a table among the resources: its head, headings and tasks. */
record MadePaper(String name, Map<String, String> head, List<Line> lines) {

    static final List<String> NAMES = List.of(
            "cai-cach-hanh-chinh-tinh", "chuyen-doi-so-huyen", "truong-hoc", "bo-nganh", "papi-so", "xa-phuong");

    sealed interface Line {}

    record Heading(String number, String title, int level) implements Line {}

    record Task(
            String number,
            String text,
            List<String> leads,
            List<String> coordinators,
            String when,
            TimingKind kind,
            Optional<LocalDate> due,
            String product,
            String remark)
            implements Line {}

    static MadePaper of(String name) {
        var head = new LinkedHashMap<String, String>();
        var lines = new ArrayList<Line>();
        try (var file = MadePaper.class.getResourceAsStream("/reading/" + name + ".tsv")) {
            var text = new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
            text.lines().map(line -> line.split("\t", -1)).forEach(cells -> {
                switch (cells[0]) {
                    case "H" -> head.put(cells[1], cells[2]);
                    case "G" -> lines.add(new Heading(cells[1], cells[2], Integer.parseInt(cells[3])));
                    default -> lines.add(task(cells));
                }
            });
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return new MadePaper(name, head, lines);
    }

    private static Task task(String[] cells) {
        return new Task(
                cells[1],
                cells[2],
                Arrays.asList(cells[3].split(cells[3].startsWith("Các") ? "\\|" : "\\||, (?=\\p{Lu})")),
                Arrays.asList(cells[4].split("\\|")),
                cells[5],
                TimingKind.valueOf(cells[6]),
                cells[7].isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(cells[7])),
                cells[8],
                cells[9]);
    }

    List<Task> tasks() {
        return lines.stream()
                .filter(Task.class::isInstance)
                .map(Task.class::cast)
                .toList();
    }

    /** The headings that a task stands under, from the nearest outwards; only the nearest is needed. */
    String headingOf(Task task) {
        var title = "";
        for (var line : lines) {
            if (line instanceof Heading heading) {
                title = heading.title();
            } else if (line.equals(task)) {
                return title;
            }
        }
        return title;
    }

    String say(String key) {
        return head.getOrDefault(key, "");
    }

    List<String> above() {
        var day = LocalDate.parse(say("date"));
        var above = new ArrayList<String>();
        if (!say("superior").isEmpty()) {
            above.add(say("superior"));
        }
        above.addAll(Arrays.asList(say("agency").split("\\|")));
        above.add("Số: " + say("number") + "/" + say("notation"));
        above.add("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM");
        above.add("Độc lập - Tự do - Hạnh phúc");
        above.add("%s, ngày %02d tháng %02d năm %d"
                .formatted(say("place"), day.getDayOfMonth(), day.getMonthValue(), day.getYear()));
        above.add(say("kind"));
        above.add(say("title"));
        return above;
    }

    List<String> below() {
        var below = new ArrayList<>(List.of("Nơi nhận:", "- Như trên;", "- Lưu: VT."));
        Arrays.stream(say("signer").split("\\|"))
                .filter(line -> !line.isEmpty())
                .forEach(below::add);
        return below;
    }
}

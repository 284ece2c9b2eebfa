package vn.hienluong.datarequests.web;

import gg.jte.generated.precompiled.Templates;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import vn.hienluong.datarequests.PersonalCopy;
import vn.hienluong.datarequests.PersonalCopy.Part;
import vn.hienluong.platform.Refusal;
import vn.hienluong.platform.Text;
import vn.hienluong.privacy.Extract;
import vn.hienluong.privacy.Use;

/** A copy in one ZIP file: for machines as JSON, for people as a page that needs nothing from elsewhere. */
@Component
class CopyFile {

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private final Templates templates;

    CopyFile(Templates templates) {
        this.templates = templates;
    }

    byte[] write(PersonalCopy copy, Text text) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
            add(zip, "data.json", JSON.writeValueAsBytes(machineReadable(copy)));
            var page = templates.datarequestsCopy(page(copy, text)).render();
            add(zip, "data.html", page.getBytes(StandardCharsets.UTF_8));
            add(zip, "copy.css", new ClassPathResource("datarequests/copy.css").getContentAsByteArray());
        } catch (IOException memoryIsBroken) {
            throw new UncheckedIOException(memoryIsBroken);
        }
        return bytes.toByteArray();
    }

    private static void add(ZipOutputStream zip, String name, byte[] content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content);
        zip.closeEntry();
    }

    private static Map<String, Object> machineReadable(PersonalCopy copy) {
        var all = new LinkedHashMap<String, Object>();
        all.put("person", copy.subject().id().toString());
        all.put("name", copy.subject().name());
        all.put("made", copy.made().toString());
        var tables = new LinkedHashMap<String, Object>();
        copy.parts().forEach(part -> tables.put(part.extract().table(), plain(part.extract())));
        all.put("tables", tables);
        return all;
    }

    private static List<Map<String, @Nullable Object>> plain(Extract extract) {
        return extract.rows().stream()
                .map(row -> {
                    var plain = new LinkedHashMap<String, @Nullable Object>();
                    row.forEach((column, value) -> plain.put(column, plain(value)));
                    return (Map<String, @Nullable Object>) plain;
                })
                .toList();
    }

    private static @Nullable Object plain(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case Timestamp at -> at.toInstant().toString();
            case Refusal sentence -> sentence.key();
            case Number number -> number;
            case Boolean yes -> yes;
            default -> value.toString();
        };
    }

    private static CopyPage page(PersonalCopy copy, Text text) {
        return new CopyPage(
                text.locale().getLanguage(),
                text.say("datarequests.copy.title", copy.subject().name()),
                lead(copy, text),
                copy.parts().stream()
                        .filter(part -> !part.extract().rows().isEmpty())
                        .map(part -> section(part, text))
                        .toList());
    }

    private static List<String> lead(PersonalCopy copy, Text text) {
        var name = copy.subject().alone() ? "datarequests.copy.by-name" : "datarequests.copy.namesake";
        var shown = copy.parts().stream()
                .filter(part -> !part.extract().rows().isEmpty())
                .flatMap(part -> part.uses().stream())
                .toList();
        var nothing = copy.parts().stream()
                .flatMap(part -> part.uses().stream())
                .filter(use -> !shown.contains(use))
                .toList();
        return List.of(
                text.say("datarequests.copy.made", copy.made()),
                text.say(name),
                text.say("datarequests.copy.keys", called(copy.keys(), text)),
                text.say("datarequests.copy.nothing", called(nothing, text)));
    }

    private static String called(List<Use> uses, Text text) {
        return uses.stream().map(use -> text.say(use.what())).distinct().collect(Collectors.joining("; "));
    }

    private static CopyPage.Section section(Part part, Text text) {
        var extract = part.extract();
        var columns = List.copyOf(extract.rows().getFirst().keySet());
        return new CopyPage.Section(
                called(part.uses(), text),
                part.uses().stream().map(use -> text.say(use.why())).collect(Collectors.joining(" ")),
                extract.table(),
                columns.stream().map(column -> FieldNames.of(column, text)).toList(),
                extract.rows().stream()
                        .map(row -> columns.stream()
                                .map(column -> shown(row.get(column), text))
                                .toList())
                        .toList(),
                extract.cut() ? text.say("datarequests.copy.cut", Extract.MOST) : "");
    }

    private static String shown(@Nullable Object value, Text text) {
        return switch (value) {
            case null -> "";
            case Timestamp at -> text.moment(at.toInstant());
            case Instant at -> text.moment(at);
            case Date day -> text.day(day.toLocalDate());
            case LocalDate day -> text.day(day);
            case Boolean yes -> text.say(yes ? "datarequests.copy.yes" : "datarequests.copy.no");
            case Refusal sentence -> text.say(sentence);
            default -> value.toString();
        };
    }
}

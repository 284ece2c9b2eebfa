package vn.hienluong.journeys;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The checker of W3C and WHATWG as a program of its own, with its own libraries (profile {@code programs}): says what is
 * wrong with pages by the HTML standard.
 */
final class HtmlChecker {

    private static final Path LIBRARIES = Path.of("target", "html-checker").toAbsolutePath();

    private HtmlChecker() {}

    /** What is wrong, by name of the page; a page that is valid is not among them. */
    static Map<String, List<String>> errors(Map<String, String> pages) throws IOException, InterruptedException {
        if (!Files.isDirectory(LIBRARIES)) {
            throw new IllegalStateException(
                    "The HTML checker is not there: run ./hienluong test, or mvn test with -Pprograms");
        }
        var folder = Files.createTempDirectory(LIBRARIES.getParent(), "pages");
        var names = new LinkedHashMap<String, String>();
        for (var page : pages.entrySet()) {
            var file = folder.resolve(names.size() + ".html");
            Files.writeString(file, page.getValue());
            names.put(file.toString(), page.getKey());
        }
        return said(folder, names);
    }

    private static Map<String, List<String>> said(Path folder, Map<String, String> names)
            throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                LIBRARIES + "/*",
                "nu.validator.client.SimpleCommandLineValidator",
                "--errors-only"));
        command.addAll(names.keySet());
        var out = folder.resolve("said.txt");
        var checker = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(out.toFile())
                .start();
        int ended = checker.waitFor();
        var errors = new LinkedHashMap<String, List<String>>();
        for (var line : Files.readAllLines(out)) {
            names.entrySet().stream()
                    .filter(page -> line.startsWith("\"file:" + page.getKey() + "\""))
                    .forEach(page -> errors.computeIfAbsent(page.getValue(), _ -> new ArrayList<>())
                            .add(line.substring(line.lastIndexOf("\":") + 2)));
        }
        if (ended != 0 && errors.isEmpty()) {
            throw new IOException("The HTML checker ended with " + ended + ": " + Files.readString(out));
        }
        return errors;
    }
}

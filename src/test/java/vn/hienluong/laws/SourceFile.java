package vn.hienluong.laws;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A source file as the laws read it. */
record SourceFile(String path, List<String> lines) {

    private static final Pattern METHOD_START =
            Pattern.compile("^    (?!  )[^ ].*\\{$|^        (?!  )\\S.*\\) (throws \\w+ )?\\{$");
    private static final Pattern LITERAL = Pattern.compile("\"(?:[^\"\\\\]|\\\\.)*\"");

    static SourceFile of(String path, String content) {
        return new SourceFile(path, content.lines().toList());
    }

    static List<SourceFile> javaUnder(String folder) {
        return under(folder, ".java");
    }

    static List<SourceFile> under(String folder, String suffix) {
        try (Stream<Path> paths = Files.walk(Path.of(folder))) {
            return paths.filter(path -> path.toString().endsWith(suffix))
                    .sorted()
                    .map(SourceFile::read)
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static SourceFile read(Path path) {
        try {
            return of(path.toString(), Files.readString(path));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    String typeName() {
        return path.replaceAll(".*/", "").replace(".java", "");
    }

    String content() {
        return String.join("\n", lines);
    }

    Stream<String> linesWith(Pattern pattern) {
        return IntStream.range(0, lines.size())
                .filter(i -> pattern.matcher(lines.get(i)).find())
                .mapToObj(i -> path + ":" + (i + 1) + " " + lines.get(i).strip());
    }

    /** String literals and text blocks, comments left out. */
    Stream<String> literalsWith(Pattern pattern) {
        var found = new ArrayList<String>();
        boolean block = false;
        for (var line : withoutComments()) {
            int marks = line.split("\"\"\"", -1).length - 1;
            if (block ? pattern.matcher(line).find() : hasLiteral(line, pattern)) {
                found.add(path + " " + line.strip());
            }
            block = (marks % 2 == 1) != block;
        }
        return found.stream();
    }

    private static boolean hasLiteral(String line, Pattern pattern) {
        return LITERAL.matcher(line)
                .results()
                .anyMatch(literal -> pattern.matcher(literal.group()).find());
    }

    private List<String> withoutComments() {
        var code = content().replaceAll("(?s)/\\*.*?\\*/", "");
        return code.lines()
                .map(line -> line.replaceAll("(?<![:\"\\w])//.*$", ""))
                .toList();
    }

    /** Methods longer than so many lines, from the name's line to the closing brace, by indentation (palantir's). */
    Stream<String> longMethods(int most) {
        var found = new ArrayList<String>();
        for (int i = 0; i < lines.size(); i++) {
            var line = lines.get(i);
            if (METHOD_START.matcher(line).find() && line.contains("(") && !isType(line)) {
                int end = closing(i, line.length() - line.stripLeading().length());
                if (end - i + 1 > most) {
                    found.add(path + ":" + (i + 1) + " " + (end - i + 1) + " lines");
                }
            }
        }
        return found.stream();
    }

    private static boolean isType(String line) {
        return Pattern.compile("\\b(class|interface|enum|record)\\b")
                .matcher(line)
                .find();
    }

    private int closing(int start, int indent) {
        var brace = " ".repeat(indent) + "}";
        return IntStream.range(start + 1, lines.size())
                .filter(i -> lines.get(i).startsWith(brace))
                .findFirst()
                .orElse(start);
    }

    static List<String> roomsWithMoreThan(int most, List<SourceFile> files) {
        Map<String, Long> perFolder = files.stream()
                .collect(Collectors.groupingBy(file -> file.path().replaceAll("/[^/]+$", ""), Collectors.counting()));
        return perFolder.entrySet().stream()
                .filter(folder -> !folder.getKey().endsWith("/web") && folder.getValue() > most)
                .map(folder -> folder.getKey() + " " + folder.getValue())
                .toList();
    }

    @Override
    public String toString() {
        return path + " (" + lines.size() + " lines)";
    }
}

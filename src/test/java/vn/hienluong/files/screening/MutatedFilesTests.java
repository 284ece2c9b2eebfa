package vn.hienluong.files.screening;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.hienluong.platform.Outcome;

/** Good and hostile files with bytes changed, cut, doubled and mixed: an answer each time, and soon. */
class MutatedFilesTests {

    private static final int EACH = 300;
    private static final Duration SOON = Duration.ofSeconds(15);
    private static final byte[][] WORDS = {
        {'P', 'K', 5, 6},
        {'P', 'K', 1, 2},
        {'P', 'K', 3, 4},
        {-1, -1, -1, -1},
        {0, 0, 0, 0},
        {'<', '!', '[', 'C'},
        {'/', 'J', '#'}
    };

    @TempDir
    Path folder;

    private final Random chance = new Random(Long.getLong("fuzz.seed", 20210120));

    private byte[] changed(byte[] good, byte[] other) {
        var content = good.clone();
        for (int changes = 1 + chance.nextInt(6); changes > 0; changes--) {
            content = switch (chance.nextInt(6)) {
                case 0 -> Arrays.copyOf(content, chance.nextInt(content.length + 1));
                case 1 -> doubled(content);
                case 2 -> spliced(content, other);
                case 3 -> with(content, WORDS[chance.nextInt(WORDS.length)]);
                default -> with(content, new byte[] {(byte) chance.nextInt(256)});
            };
            content = content.length == 0 ? good.clone() : content;
        }
        return content;
    }

    private byte[] with(byte[] content, byte[] word) {
        var changed = content.clone();
        // the end of an archive is where it can be led astray most
        int from = chance.nextBoolean() ? Math.max(0, content.length - 120) : 0;
        int at = from + chance.nextInt(content.length - from);
        System.arraycopy(word, 0, changed, at, Math.min(word.length, changed.length - at));
        return changed;
    }

    private byte[] doubled(byte[] content) {
        int from = chance.nextInt(content.length);
        return Hostile.joined(content, Arrays.copyOfRange(content, from, content.length));
    }

    private byte[] spliced(byte[] content, byte[] other) {
        return Hostile.joined(
                Arrays.copyOf(content, chance.nextInt(content.length)),
                Arrays.copyOfRange(other, chance.nextInt(other.length), other.length));
    }

    @Test
    void everyChangedFileGetsAnAnswer() throws IOException {
        var seeds = List.of(
                Samples.docx(),
                Samples.xlsx(),
                Samples.odt(),
                Samples.docxWithMacros(),
                Samples.pdf(),
                Hostile.pdfThatOpensWith(Hostile.script(), true),
                Samples.image("png"));
        var answers = new HashMap<String, Integer>();
        for (var seed : seeds) {
            for (int i = 0; i < EACH; i++) {
                look(changed(seed, seeds.get(chance.nextInt(seeds.size()))), answers);
            }
        }
        assertThat(answers.values().stream().mapToInt(Integer::intValue).sum()).isEqualTo(EACH * seeds.size());
        // changes that all end in one answer would have tested nothing
        assertThat(answers).hasSizeGreaterThan(5);
    }

    private void look(byte[] content, Map<String, Integer> answers) throws IOException {
        var file = Files.write(folder.resolve("arrived"), content);
        var began = System.nanoTime();
        switch (FileKind.of(chance.nextBoolean() ? "a.docx" : "a.pdf", file)) {
            case Outcome.Done<FileKind>(var kind) -> answers.merge(kind.name(), 1, Integer::sum);
            case Outcome.Refused<FileKind>(var why) -> answers.merge(why.key(), 1, Integer::sum);
        }
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(SOON);
    }
}

package vn.hienluong.files.screening;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * What of a PDF would act by itself: scripts, and the starting of other programs. Looked for by name in the whole file and
 * in the objects that are packed together, without a parser that a crooked file could lead astray; the file is mapped and
 * not held. Files in the file are left alone, for readers ask before they open one, and so is what a password hides.
 */
sealed interface PdfInside {

    record Still() implements PdfInside {}

    /** @param what the name of the action */
    record Acting(String what) implements PdfInside {}

    /** Something else stands before it. */
    record NotFirst() implements PdfInside {}

    /** Packed objects that unpack to more than any document has. */
    record Endless() implements PdfInside {}

    Set<String> ACTIONS = Set.of("JavaScript", "Launch");
    String PACKED = "ObjStm";
    int HEAD = 1024;
    long MOST_UNPACKED = 256L << 20;

    static PdfInside of(Path file) throws IOException {
        try (var arena = Arena.ofConfined();
                var channel = FileChannel.open(file)) {
            var bytes = channel.map(MapMode.READ_ONLY, 0, channel.size(), arena);
            return begins(bytes) ? new Look(bytes).found() : new NotFirst();
        }
    }

    /** Blank lines before the head are an old scanner's; anything else is another file. */
    private static boolean begins(MemorySegment bytes) {
        long at = 0;
        while (at < Math.min(HEAD, bytes.byteSize()) && PdfNames.isBlank(bytes, at)) {
            at++;
        }
        return PdfNames.stands("%PDF-", bytes, at);
    }

    /** One way through a file. */
    final class Look {

        private static final int PIECE = 1 << 16;

        /** As much of the last piece as may hold the beginning of a name. */
        private static final int CARRIED = 3 * PdfNames.LONGEST + 1;

        /** What a byte that is searched costs, in bytes that are unpacked: dictionaries are short. */
        private static final int SEARCHED = 16;

        private final MemorySegment bytes;
        private long left = MOST_UNPACKED;

        private Look(MemorySegment bytes) {
            this.bytes = bytes;
        }

        private PdfInside found() {
            for (long at = PdfNames.next(bytes, 0); at < bytes.byteSize(); at = PdfNames.next(bytes, at + 1)) {
                var name = PdfNames.name(bytes, at);
                var action = ACTIONS.contains(name) ? Optional.of(name) : Optional.<String>empty();
                if (name.equals(PACKED)) {
                    action = packed(at);
                }
                if (action.isPresent()) {
                    return new Acting(action.get());
                }
                if (left < 0) {
                    return new Endless();
                }
            }
            return new Still();
        }

        /** In objects packed by Flate after this dictionary; none when they are packed otherwise. */
        private Optional<String> packed(long dictionary) {
            long data = data(dictionary);
            if (data < 0) {
                return Optional.empty();
            }
            try (var inflater = new Inflater()) {
                inflater.setInput(bytes.asSlice(data, Math.min(bytes.byteSize() - data, Integer.MAX_VALUE))
                        .asByteBuffer());
                return inflated(inflater);
            } catch (DataFormatException otherwiseOrDamaged) {
                return Optional.empty();
            }
        }

        private Optional<String> inflated(Inflater inflater) throws DataFormatException {
            var piece = new byte[CARRIED + PIECE];
            int carried = 0;
            for (int read = 1; read > 0 && left >= 0; left -= read) {
                read = inflater.inflate(piece, carried, PIECE);
                int there = carried + Math.max(0, read);
                var action = action(MemorySegment.ofArray(piece).asSlice(0, there));
                if (action.isPresent()) {
                    return action;
                }
                carried = Math.min(CARRIED, there);
                System.arraycopy(piece, there - carried, piece, 0, carried);
            }
            return Optional.empty();
        }

        private static Optional<String> action(MemorySegment objects) {
            for (long at = PdfNames.next(objects, 0); at < objects.byteSize(); at = PdfNames.next(objects, at + 1)) {
                var name = PdfNames.name(objects, at);
                if (ACTIONS.contains(name)) {
                    return Optional.of(name);
                }
            }
            return Optional.empty();
        }

        /** Where the bytes after {@code stream} begin; -1 when the object ends without any. What is read is counted. */
        private long data(long dictionary) {
            long at = dictionary;
            while (at < bytes.byteSize() && !PdfNames.stands("stream", bytes, at)) {
                left -= SEARCHED;
                if (PdfNames.stands("endobj", bytes, at) || left < 0) {
                    return -1;
                }
                at++;
            }
            long data = at + "stream".length();
            if (PdfNames.stands("\r\n", bytes, data)) {
                return data + 2;
            }
            return data < bytes.byteSize() ? data + 1 : -1;
        }
    }
}

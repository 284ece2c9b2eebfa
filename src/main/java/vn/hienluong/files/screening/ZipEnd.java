package vn.hienluong.files.screening;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The end of an archive, which says where its list of parts begins. Read before the list is, for a list costs memory for
 * each part, and looked for in other files, for nobody hides an archive in a picture without a purpose.
 *
 * @param list bytes from the beginning of the list to this record
 */
record ZipEnd(long list) {

    private static final int SIGNATURE = 0x06054b50;
    private static final int LENGTH = 22;
    private static final int SIZE_AT = 12;
    private static final int OFFSET_AT = 16;
    private static final int COMMENT_AT = 20;
    private static final int LONGEST_COMMENT = 0xffff;
    private static final long UNSIGNED = 0xffffffffL;

    /** Of an archive that ends where the file ends. */
    static Optional<ZipEnd> of(Path file) throws IOException {
        try (var channel = FileChannel.open(file)) {
            long size = channel.size();
            var tail = ByteBuffer.allocate((int) Math.min(size, LENGTH + LONGEST_COMMENT))
                    .order(ByteOrder.LITTLE_ENDIAN);
            long from = size - tail.capacity();
            while (tail.hasRemaining() && channel.read(tail, from + tail.position()) >= 0) {
                // until it is full
            }
            return last(tail, from);
        }
    }

    private static Optional<ZipEnd> last(ByteBuffer tail, long from) {
        for (int at = tail.position() - LENGTH; at >= 0; at--) {
            if (tail.getInt(at) == SIGNATURE) {
                // the last one is what every reader takes; it counts when its comment ends with the file
                if (at + LENGTH + Short.toUnsignedInt(tail.getShort(at + COMMENT_AT)) != tail.position()) {
                    return Optional.empty();
                }
                long size = tail.getInt(at + SIZE_AT) & UNSIGNED;
                long offset = tail.getInt(at + OFFSET_AT) & UNSIGNED;
                return Optional.of(new ZipEnd(Math.max(from + at - offset, size)));
            }
        }
        return Optional.empty();
    }
}

package vn.hienluong.pictures;

import java.util.List;
import java.util.Optional;
import vn.hienluong.files.FileId;

/**
 * A picture.
 *
 * @param name as its file was called
 * @param width of the largest size, in pixels
 * @param sizes the narrowest first
 */
public record Picture(PictureId id, String name, int width, int height, List<Size> sizes) {

    public Picture {
        sizes = List.copyOf(sizes);
    }

    public record Size(int width, int height, FileId file) {}

    public Size largest() {
        return sizes.getLast();
    }

    /** In exactly this width. */
    public Optional<Size> inWidth(int wanted) {
        return sizes.stream().filter(size -> size.width() == wanted).findFirst();
    }
}

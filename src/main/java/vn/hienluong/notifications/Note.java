package vn.hienluong.notifications;

import java.util.List;

/**
 * One thing to tell.
 *
 * @param key of a sentence of the room that tells it
 * @param arguments what stands in its places, as text
 * @param href page of this product on which something can be done about it
 */
public record Note(String key, List<String> arguments, String href) {

    public Note {
        arguments = List.copyOf(arguments);
        if (!href.startsWith("/") || href.startsWith("//")) {
            throw new IllegalArgumentException("a note leads to a page of this product: " + href);
        }
    }
}

package vn.hienluong.portal.web;

import java.util.Optional;

/**
 * A publication as a list shows it.
 *
 * @param about kind, number and day in words
 * @param mark one word on how it stands: in force, open; may be empty
 * @param foreign whether the words are Vietnamese on an English page
 */
public record Teaser(
        String href, String title, String summary, String about, String mark, boolean foreign, Optional<Thumb> thumb) {

    public record Thumb(String src, int width, int height, String alt) {}
}

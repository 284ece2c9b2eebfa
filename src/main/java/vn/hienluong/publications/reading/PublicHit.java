package vn.hienluong.publications.reading;

import vn.hienluong.search.Snippet;

/**
 * What was found by its words.
 *
 * @param rank the higher the better
 */
public record PublicHit(PublicRow row, Snippet snippet, float rank) {}

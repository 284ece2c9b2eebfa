package vn.hienluong.publications.facts;

import java.util.Optional;

/** Tin tức. */
public record News(Optional<String> byline, Optional<String> source) implements Facts {}

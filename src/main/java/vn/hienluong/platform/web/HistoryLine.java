package vn.hienluong.platform.web;

import java.util.Optional;

/** One line in the history of a record: what was done, when, by whom and why, in words. */
public record HistoryLine(String what, String when, String who, Optional<String> why) {}

package vn.hienluong.publications.facts;

import java.time.LocalDate;
import java.util.Optional;

/** Thông báo; with number and date where it is also a paper. */
public record Announcement(Optional<String> number, Optional<LocalDate> issuedOn) implements Facts {}

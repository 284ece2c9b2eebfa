package vn.hienluong.disclosure;

import java.time.LocalDate;
import java.util.Optional;
import vn.hienluong.audit.Subject;
import vn.hienluong.authority.UnitId;

/**
 * Something happened that may have to be made public.
 *
 * @param event as duties name it
 * @param subject the record; the same duty is raised for it only once
 * @param title what it is, as people will read it: no names of private persons
 * @param on the day by which the law counts
 * @param unit in which it happened
 */
public record Occurrence(String event, Subject subject, String title, LocalDate on, Optional<UnitId> unit) {}

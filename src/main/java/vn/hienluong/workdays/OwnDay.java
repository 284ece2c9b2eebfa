package vn.hienluong.workdays;

import java.time.LocalDate;
import java.util.UUID;

/**
 * An agency's own exception.
 *
 * @param document number and notation of the document that says so
 */
public record OwnDay(UUID id, LocalDate day, boolean working, String document, String reason) {}

package vn.hienluong.plans;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The body of a plan: its sections as an outline, and what it rests on. */
public record Outline(List<Section> sections, List<Basis> bases) {

    /** @param level 1 for I, 2 for 1, 3 for a */
    public record Section(int level, String printedNumber, String title, String body) {}

    public record Basis(String kind, String number, String issuer, Optional<LocalDate> issuedOn, String subject) {}
}

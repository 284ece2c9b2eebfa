package vn.hienluong.reading;

import java.time.LocalDate;
import java.util.*;

public record DraftBasis(
        String kind, String number, String issuer, Optional<LocalDate> date, String subject, List<DraftNote> notes) {}

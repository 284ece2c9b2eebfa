package vn.hienluong.imports;

import java.time.LocalDate;
import java.util.Optional;
import vn.hienluong.reading.DraftSigner;

/** What the head of the paper says, as the office corrects it. */
public record Header(
        String number,
        String notation,
        Optional<LocalDate> date,
        String place,
        String title,
        int year,
        String opening,
        DraftSigner signer) {}

package vn.hienluong.reports;

import java.time.LocalDate;
import java.util.Optional;
import vn.hienluong.authority.UnitId;
import vn.hienluong.files.FileId;

/**
 * Tài liệu kiểm chứng: a document that shows that a line is so.
 *
 * @param number as printed, with notation: "15/KH-SKHCN"
 * @param link an http or https address, instead of or beside the file
 */
public record Evidence(
        EvidenceId id,
        UnitId unit,
        String number,
        Optional<LocalDate> issuedOn,
        String issuer,
        String subject,
        Optional<String> link,
        Optional<FileId> file) {

    /** A document that is not kept yet. */
    public static Evidence of(
            UnitId unit,
            String number,
            Optional<LocalDate> issuedOn,
            String issuer,
            String subject,
            Optional<String> link,
            Optional<FileId> file) {
        return new Evidence(EvidenceId.next(), unit, number, issuedOn, issuer, subject, link, file);
    }

    Evidence with(Optional<FileId> kept) {
        return new Evidence(id, unit, number, issuedOn, issuer, subject, link, kept.or(this::file));
    }
}

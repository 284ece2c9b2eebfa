package vn.hienluong.publications.facts;

/** Phí, lệ phí: what must be posted about it (Luật Phí và lệ phí 2015, Điều 14). */
public record Fee(
        @Lines String rate,
        String method,
        @Lines String payers,
        @Lines String exemption,
        @Lines String legalBasis) implements Facts {}

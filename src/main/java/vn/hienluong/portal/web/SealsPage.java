package vn.hienluong.portal.web;

import java.util.List;
import vn.hienluong.audit.PublicHeads.PublicHead;
import vn.hienluong.platform.Text;

/** The seals of a journal, the latest first. */
public record SealsPage(String agency, String notation, boolean sample, String fingerprint, List<Row> rows) {

    /** @param seal as it stands in the text, in full */
    public record Row(long entries, String signed, String seal) {

        static Row of(PublicHead head, Text text) {
            return new Row(
                    head.place(),
                    text.moment(head.signedAt()),
                    head.line().replaceFirst("^\\d+ ", "").substring(0, 64));
        }
    }
}

package vn.hienluong.datarequests;

import java.time.Instant;
import java.util.List;
import vn.hienluong.privacy.DataSubject;
import vn.hienluong.privacy.Extract;
import vn.hienluong.privacy.Use;

/**
 * Everything that is held about somebody, on one moment.
 *
 * @param keys uses of which parts are keys and therefore in no copy
 */
public record PersonalCopy(DataSubject subject, Instant made, List<Part> parts, List<Use> keys) {

    /** @param uses what the table is for, where it concerns them */
    public record Part(Extract extract, List<Use> uses) {}
}

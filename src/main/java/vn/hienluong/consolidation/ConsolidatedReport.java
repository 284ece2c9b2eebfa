package vn.hienluong.consolidation;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import vn.hienluong.obligations.PeriodId;

/**
 * The department's report of a period, without its statements.
 *
 * @param changedAt when its words last changed: the only time that its files carry
 */
public record ConsolidatedReport(UUID id, PeriodId period, Stage stage, Frame frame, Instant changedAt) {

    /**
     * What stands around the statements.
     *
     * @param subject after "BÁO CÁO"
     * @param capacity of the signer line by line: "KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC"; never "TM."
     * @param signer name, or empty until it is known
     * @param version as the version of a statement
     */
    public record Frame(
            String subject,
            List<String> addressees,
            List<String> recipients,
            List<String> capacity,
            String signer,
            int version) {

        public Frame {
            addressees = List.copyOf(addressees);
            recipients = List.copyOf(recipients);
            capacity = List.copyOf(capacity);
        }
    }
}

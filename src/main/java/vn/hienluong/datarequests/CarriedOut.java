package vn.hienluong.datarequests;

import java.time.LocalDate;
import vn.hienluong.privacy.Confidence;
import vn.hienluong.privacy.Effect;
import vn.hienluong.privacy.LegalGrounds;

/**
 * What was done with one use of the data, and the article that held on that day.
 *
 * @param what message key, as the register calls it
 */
public record CarriedOut(Effect.Kind kind, String what, String source, Confidence confidence) {

    static CarriedOut of(Effect effect, LocalDate day) {
        var ground = LegalGrounds.of(effect.basis(), day);
        return new CarriedOut(effect.kind(), effect.what(), ground.citation(), ground.confidence());
    }
}

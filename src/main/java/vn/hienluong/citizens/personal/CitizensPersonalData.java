package vn.hienluong.citizens.personal;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.hienluong.privacy.Basis;
import vn.hienluong.privacy.Holding;
import vn.hienluong.privacy.Keep;
import vn.hienluong.privacy.OnRequest;
import vn.hienluong.privacy.PersonalDataSource;
import vn.hienluong.privacy.Use;
import vn.hienluong.privacy.Whose;

/**
 * A citizen belongs to no agency: they see, change and erase what is here by themselves, on their own page, and no office
 * does it for them. That is why nothing is given out or taken away here.
 */
@Component
class CitizensPersonalData implements PersonalDataSource {

    private static final Use ACCOUNT = new Use(
            Whose.CITIZEN,
            "citizens.personal.account",
            "citizens.personal.account.why",
            Basis.CONSENT,
            Keep.WITH_THE_ACCOUNT,
            OnRequest.ERASED);

    private static final Use DOOR = new Use(
            Whose.CITIZEN,
            "citizens.personal.door",
            "citizens.personal.door.why",
            Basis.SECURITY,
            Keep.WITH_THE_ACCOUNT,
            OnRequest.ERASED);

    private static final Use CODES = new Use(
            Whose.CITIZEN,
            "citizens.personal.codes",
            "citizens.personal.codes.why",
            Basis.SECURITY,
            Keep.FOR_MINUTES,
            OnRequest.ERASED);

    private static final Use TRAIL = new Use(
            Whose.CITIZEN,
            "citizens.personal.trail",
            "citizens.personal.trail.why",
            Basis.SECURITY,
            Keep.FOR_EVER,
            OnRequest.STAYS);

    @Override
    public List<Holding> holdings() {
        return List.of(
                ACCOUNT.in("citizens.account", "email", "full_name", "phone", "address"),
                DOOR.in("citizens.identity", "issuer", "subject", "account_id"),
                CODES.in("citizens.code", "token_digest", "code_digest").asSecret(),
                TRAIL.in("citizens.trail", "account_id", "act"));
    }
}

package vn.hienluong.identity;

import java.io.Serializable;
import java.time.Instant;
import org.springframework.security.core.AuthenticatedPrincipal;

/** Whoever gave the right password and still owes the code; sees nothing but the form for it. */
public record HalfWay(AccountId account, Instant since) implements AuthenticatedPrincipal, Serializable {

    @Override
    public String getName() {
        return "half way " + account.value();
    }
}

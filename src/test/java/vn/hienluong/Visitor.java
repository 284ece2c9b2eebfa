package vn.hienluong;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;

import java.util.List;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import vn.hienluong.authority.Actor;
import vn.hienluong.citizens.Citizen;
import vn.hienluong.identity.AccountId;
import vn.hienluong.identity.SignedIn;
import vn.hienluong.platform.Ids;

/** Somebody at the keyboard, as the pages see them after sign-in. */
public final class Visitor {

    private Visitor() {}

    public static RequestPostProcessor as(Actor person) {
        return as(person, "vi");
    }

    public static RequestPostProcessor as(Actor person, String language) {
        return as(person, language, new AccountId(Ids.next()));
    }

    /** With an account that there is. */
    public static RequestPostProcessor as(Actor person, String language, AccountId account) {
        var signedIn = new SignedIn(
                account, person.agency(), person.person(), person.author().label(), language, false);
        return authentication(UsernamePasswordAuthenticationToken.authenticated(signedIn, "", List.of()));
    }

    public static RequestPostProcessor as(Citizen citizen) {
        return authentication(UsernamePasswordAuthenticationToken.authenticated(citizen, "", List.of()));
    }
}

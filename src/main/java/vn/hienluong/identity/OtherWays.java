package vn.hienluong.identity;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.springframework.security.core.Authentication;
import vn.hienluong.platform.Text;

/** Ways in besides those of this room; the room that knows them lends them to the door. */
public interface OtherWays {

    /** @param label what the button says */
    record Door(String label, String href) {}

    /** @param invitation the secret of a link that its holder wants to use up there */
    List<Door> doors(Optional<String> invitation, Text text);

    /** Whether somebody already comes into this account by one of them. */
    boolean open(AccountId account);

    /** What the door lends to them. */
    interface Steps {

        /**
         * One more step on the way in, or the last one: the session becomes another one, known as this device; then on to
         * the code, to the choice of an agency, or to the page that was wanted.
         *
         * @param authentication as {@link SignIn#admit} gives it
         */
        void on(Authentication authentication, HttpServletRequest request, HttpServletResponse response)
                throws IOException, ServletException;
    }
}

package vn.hienluong.citizens;

import java.io.Serializable;

/**
 * A code that was asked for; kept in the session of who asked.
 *
 * @param token without it the code opens nothing, and what is kept of the code tells nothing
 */
public record AskedCode(String email, String token) implements Serializable {

    @Override
    public String toString() {
        return "a code";
    }
}

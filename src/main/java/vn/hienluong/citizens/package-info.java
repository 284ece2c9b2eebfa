/**
 * Citizens who sign in, by a one-time code to their e-mail address or by a provider such as the national identity: a door
 * apart from that of the staff, and one page with what is theirs. For every room in which a citizen has something to follow;
 * it lends its lines as {@code CitizenMatter}. Holds nothing of a person but what they entered, and lets them erase it.
 */
@ApplicationModule(
        displayName = "Citizens",
        allowedDependencies = {"platform", "secrets", "authority", "identity", "openid", "privacy"})
@NullMarked
package vn.hienluong.citizens;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

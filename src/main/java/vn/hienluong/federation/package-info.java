/**
 * Staff who sign in by the word of somebody else, such as the province's own sign-in: whose account that is, and what the
 * provider says of their unit and position. For officials who keep one password less; how the word is proved stands in
 * {@code openid}.
 */
@ApplicationModule(
        displayName = "Federation",
        allowedDependencies = {
            "platform",
            "audit",
            "authority",
            "organization",
            "identity",
            "notifications",
            "openid",
            "privacy"
        })
@NullMarked
package vn.hienluong.federation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

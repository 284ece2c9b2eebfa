/**
 * A round trip to a provider of OpenID Connect: away with a question that nobody can answer twice, back with a proof of
 * who somebody is. For the rooms that let people in by another's word; who they are here is those rooms' business.
 */
@ApplicationModule(
        displayName = "OpenID Connect",
        allowedDependencies = {"platform"})
@NullMarked
package vn.hienluong.openid;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

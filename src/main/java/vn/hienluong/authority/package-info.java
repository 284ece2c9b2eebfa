/**
 * Who acts and what they may be: roles held in units, and the actions that pages and use cases ask for. Plain values;
 * where roles come from stands in {@code organization}.
 */
@ApplicationModule(
        displayName = "Authority",
        allowedDependencies = {"platform", "audit"})
@NullMarked
package vn.hienluong.authority;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

/** How the installation is doing, for whatever watches over it: a supervisor, the proxy in front. No business in it. */
@ApplicationModule(
        displayName = "Operations",
        allowedDependencies = {"platform", "authority"})
@NullMarked
package vn.hienluong.operations;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

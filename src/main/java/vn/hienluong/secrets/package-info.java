/**
 * What must not be guessed, kept or seen: passwords that are worth the name, codes of the moment, the secrets of one-time
 * links, and a box for secrets that must be read again. For rooms that let people in; knows no people itself.
 */
@ApplicationModule(displayName = "Secrets", allowedDependencies = "platform")
@NullMarked
package vn.hienluong.secrets;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

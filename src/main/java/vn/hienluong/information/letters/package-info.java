/** Mails to those who asked, written when they leave. */
@NamedInterface("letters")
@NullMarked
package vn.hienluong.information.letters;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

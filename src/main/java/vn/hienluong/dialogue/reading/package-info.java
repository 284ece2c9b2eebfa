/**
 * Questions and answers as the public reads them. Whoever shows, lists, finds or counts them for the public asks here, and
 * nowhere else: every query of this package begins with {@code dialogue.visible(moment)}.
 */
@NamedInterface("reading")
@NullMarked
package vn.hienluong.dialogue.reading;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

/**
 * What the public may read. Whoever shows, lists, finds, counts or sends something to the public asks here, and nowhere else:
 * every query of this package begins with {@code publications.visible(moment)}.
 */
@NamedInterface("reading")
@NullMarked
package vn.hienluong.publications.reading;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

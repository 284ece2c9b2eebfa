/** What the public may read of answered requests, and the one door to it. */
@NamedInterface("published")
@NullMarked
package vn.hienluong.information.published;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

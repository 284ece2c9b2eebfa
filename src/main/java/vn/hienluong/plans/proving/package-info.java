/** Which measures prove which task; a part of the room of its own that rooms above may use. */
@NamedInterface("proving")
@NullMarked
package vn.hienluong.plans.proving;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

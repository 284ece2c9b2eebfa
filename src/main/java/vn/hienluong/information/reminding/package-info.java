/** Reminds whoever has a request before its day and after it. */
@NamedInterface("reminding")
@NullMarked
package vn.hienluong.information.reminding;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

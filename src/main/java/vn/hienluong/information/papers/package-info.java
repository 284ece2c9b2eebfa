/** Receipt, letter of answer and letter of refusal. */
@NamedInterface("papers")
@NullMarked
package vn.hienluong.information.papers;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

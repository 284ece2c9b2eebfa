/** How requests came out, in numbers. */
@NullMarked
package vn.hienluong.information.counting;

import org.jspecify.annotations.NullMarked;

/** How what had to be public came out, in numbers. */
@NullMarked
package vn.hienluong.disclosure.counting;

import org.jspecify.annotations.NullMarked;

/** Letters to those who asked, written when they leave. */
@NullMarked
package vn.hienluong.information.letters;

import org.jspecify.annotations.NullMarked;

/** What of the office's publications is counted as evidence. */
@NullMarked
package vn.hienluong.publications.counting;

import org.jspecify.annotations.NullMarked;

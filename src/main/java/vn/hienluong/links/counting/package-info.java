/** Broken and repaired links in numbers. */
@NullMarked
package vn.hienluong.links.counting;

import org.jspecify.annotations.NullMarked;

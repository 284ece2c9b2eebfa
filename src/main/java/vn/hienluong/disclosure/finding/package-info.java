/** Items as the search finds them. */
@NullMarked
package vn.hienluong.disclosure.finding;

import org.jspecify.annotations.NullMarked;

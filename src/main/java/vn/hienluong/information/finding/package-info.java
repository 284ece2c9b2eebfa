/** Requests as the search of the staff finds them. */
@NullMarked
package vn.hienluong.information.finding;

import org.jspecify.annotations.NullMarked;

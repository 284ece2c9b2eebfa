/** Pages of the staff: the register, a request with its clocks, its papers, the board. */
@NullMarked
package vn.hienluong.information.web;

import org.jspecify.annotations.NullMarked;

/** The codes on receipts. */
@NullMarked
package vn.hienluong.information.codes;

import org.jspecify.annotations.NullMarked;

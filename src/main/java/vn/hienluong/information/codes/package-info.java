/** What stands on receipts beside their code. */
@NullMarked
package vn.hienluong.information.codes;

import org.jspecify.annotations.NullMarked;

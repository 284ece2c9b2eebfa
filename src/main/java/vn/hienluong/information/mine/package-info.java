/** A citizen's own requests, on their page. */
@NullMarked
package vn.hienluong.information.mine;

import org.jspecify.annotations.NullMarked;

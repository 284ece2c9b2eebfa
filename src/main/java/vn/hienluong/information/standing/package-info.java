/** How it stands with requests, by unit. */
@NullMarked
package vn.hienluong.information.standing;

import org.jspecify.annotations.NullMarked;

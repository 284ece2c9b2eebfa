/** What this room holds about people, and what becomes of it. */
@NullMarked
package vn.hienluong.information.personal;

import org.jspecify.annotations.NullMarked;

/** What this room holds about people, and what becomes of it. */
@NullMarked
package vn.hienluong.disclosure.personal;

import org.jspecify.annotations.NullMarked;

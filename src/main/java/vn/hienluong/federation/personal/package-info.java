/** What this room holds about people, and what becomes of it. */
@NullMarked
package vn.hienluong.federation.personal;

import org.jspecify.annotations.NullMarked;

/** What this room holds about people, and what becomes of it. */
@NullMarked
package vn.hienluong.dialogue.personal;

import org.jspecify.annotations.NullMarked;

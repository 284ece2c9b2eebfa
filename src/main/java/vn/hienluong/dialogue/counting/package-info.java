/** What this room counts for reports. */
@NullMarked
package vn.hienluong.dialogue.counting;

import org.jspecify.annotations.NullMarked;

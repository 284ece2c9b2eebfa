/** The real program, as processes of its own: killed, stopped, doubled, packed. */
@NullMarked
package vn.hienluong.running;

import org.jspecify.annotations.NullMarked;

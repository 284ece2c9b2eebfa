/** Hiền Lương: the system on which a public office runs its plan to govern better. One program, many rooms. */
@NullMarked
package vn.hienluong;

import org.jspecify.annotations.NullMarked;

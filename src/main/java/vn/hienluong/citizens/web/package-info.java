/** The door of citizens, and what is theirs. */
@NullMarked
package vn.hienluong.citizens.web;

import org.jspecify.annotations.NullMarked;

/** What hangs in public, as data. */
@NullMarked
package vn.hienluong.disclosure.data;

import org.jspecify.annotations.NullMarked;

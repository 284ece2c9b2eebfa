/** What a brought file is by its own bytes, what it is called, and whether it may come in. */
@NullMarked
package vn.hienluong.files.screening;

import org.jspecify.annotations.NullMarked;

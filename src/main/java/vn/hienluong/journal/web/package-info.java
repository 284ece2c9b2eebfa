/** Pages of the journal. */
@NullMarked
package vn.hienluong.journal.web;

import org.jspecify.annotations.NullMarked;

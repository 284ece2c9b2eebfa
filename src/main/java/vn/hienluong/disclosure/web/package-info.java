/** Pages of what must be public: the list, the board, an item with its postings, the duties. */
@NullMarked
package vn.hienluong.disclosure.web;

import org.jspecify.annotations.NullMarked;

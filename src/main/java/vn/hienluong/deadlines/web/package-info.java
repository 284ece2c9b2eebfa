/** The rules on a page. */
@NullMarked
package vn.hienluong.deadlines.web;

import org.jspecify.annotations.NullMarked;

/** The box and what was found. */
@NullMarked
package vn.hienluong.search.web;

import org.jspecify.annotations.NullMarked;

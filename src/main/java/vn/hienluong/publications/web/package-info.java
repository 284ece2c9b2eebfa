/** The editors' pages. */
@NullMarked
package vn.hienluong.publications.web;

import org.jspecify.annotations.NullMarked;

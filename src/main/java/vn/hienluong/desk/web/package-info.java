/** The pages that people look at first. */
@NullMarked
package vn.hienluong.desk.web;

import org.jspecify.annotations.NullMarked;

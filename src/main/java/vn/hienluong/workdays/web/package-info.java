/** The working calendar of a year, with its sources, and the agency's own exceptions. */
@NullMarked
package vn.hienluong.workdays.web;

import org.jspecify.annotations.NullMarked;

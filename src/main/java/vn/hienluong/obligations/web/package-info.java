/** The reporting periods of a plan. */
@NullMarked
package vn.hienluong.obligations.web;

import org.jspecify.annotations.NullMarked;

/** Public pages. */
@NullMarked
package vn.hienluong.portal.web;

import org.jspecify.annotations.NullMarked;

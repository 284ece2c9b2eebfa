/** Broken and repaired links on a page. */
@NullMarked
package vn.hienluong.links.web;

import org.jspecify.annotations.NullMarked;

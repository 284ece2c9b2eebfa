/** What the portal counts as evidence. */
@NullMarked
package vn.hienluong.portal.counting;

import org.jspecify.annotations.NullMarked;

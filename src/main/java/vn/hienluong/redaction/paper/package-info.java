/** The PDF itself: what is on its pages, where words stand, the new file without them, and the attack on it. */
@NullMarked
package vn.hienluong.redaction.paper;

import org.jspecify.annotations.NullMarked;

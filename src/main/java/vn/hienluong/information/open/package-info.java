/** Pages of the public: asking, following, what was answered before. */
@NullMarked
package vn.hienluong.information.open;

import org.jspecify.annotations.NullMarked;

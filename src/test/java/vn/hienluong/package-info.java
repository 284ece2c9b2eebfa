@NullMarked
package vn.hienluong;

import org.jspecify.annotations.NullMarked;

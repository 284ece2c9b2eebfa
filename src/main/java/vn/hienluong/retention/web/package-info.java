/** How long things are kept, and what was removed. */
@NullMarked
package vn.hienluong.retention.web;

import org.jspecify.annotations.NullMarked;

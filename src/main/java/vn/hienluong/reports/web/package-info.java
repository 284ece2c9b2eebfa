/** Pages on which units write and send, and on which the office receives. */
@NullMarked
package vn.hienluong.reports.web;

import org.jspecify.annotations.NullMarked;

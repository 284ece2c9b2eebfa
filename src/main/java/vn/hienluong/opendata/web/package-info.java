/** Pages about the data, the files, and the interface. */
@NullMarked
package vn.hienluong.opendata.web;

import org.jspecify.annotations.NullMarked;

/** What is counted, for which days, and the records behind each number. */
@NullMarked
package vn.hienluong.measures.web;

import org.jspecify.annotations.NullMarked;

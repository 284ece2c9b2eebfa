/** Words of papers as they are compared, and the lists and patterns by which papers are understood. */
@NullMarked
package vn.hienluong.reading.words;

import org.jspecify.annotations.NullMarked;

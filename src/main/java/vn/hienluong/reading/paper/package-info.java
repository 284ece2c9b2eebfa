/** The parts of a paper outside its annex: lines, what it rests on, its outline. */
@NullMarked
package vn.hienluong.reading.paper;

import org.jspecify.annotations.NullMarked;

/** What staff find of questions by their words. */
@NullMarked
package vn.hienluong.dialogue.finding;

import org.jspecify.annotations.NullMarked;
